using System.Text.Json;

namespace CachingTier.Stacks;

/// <summary>
/// Holds what the stack has in a region against what an account may have there. What others have in it is
/// known to AWS alone, so that more than a quota is certain to fail and less is not certain to work.
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/quota-limits.html"/>
/// </summary>
internal static class QuotaRules
{
    public const string Key = "quotas";

    private static readonly (string Name, string What, int Usual, Func<QuotaSettings, int?> Raised,
        Func<CacheLoad, int> Taken)[] Quotas =
    [
        ("nodes", "nodes", Limits.NodesPerRegion, quotas => quotas.Nodes, load => load.Nodes),
        ("serverlessCaches", "serverless caches", 40, quotas => quotas.ServerlessCaches, load => load
            .ServerlessCaches),
        ("parameterGroups", "groups of parameters", 300, quotas => quotas.ParameterGroups, load => load
            .ParameterGroups),
        ("userGroups", "groups of users", 200, quotas => quotas.UserGroups, load => load.UserGroups),
    ];

    public static QuotaSettings Read(JsonElement? settings, ArgsReader reader, SettingsProblems problems)
    {
        var quotas = new QuotaSettings();
        if (settings is { } map)
            reader.Read(map, Key, quotas, "the quotas", []);
        foreach (var quota in Quotas)
        {
            if (quota.Raised(quotas) is { } raised and < 1)
            {
                problems.Add(
                    $"{Key}.{quota.Name}",
                    "at least 1",
                    SettingValue.Show(JsonSerializer.SerializeToElement(raised)),
                    $"Leave it out for {quota.Usual}.");
            }
        }
        return quotas;
    }

    /// <summary>A sentence for every quota that the caches of one region are over.</summary>
    /// <param name="region">The region in words.</param>
    /// <param name="load">What the caches take up there at most.</param>
    /// <param name="quotas">What AWS has raised.</param>
    public static IEnumerable<string> Exceeded(string region, CacheLoad load, QuotaSettings quotas) =>
        from quota in Quotas
        let most = quota.Raised(quotas) ?? quota.Usual
        where quota.Taken(load) > most
        select $"caches have up to {quota.Taken(load)} {quota.What} in {region}, where an account may have "
            + $"{most}: have the quota raised and set {Key}.{quota.Name} to it.";
}
