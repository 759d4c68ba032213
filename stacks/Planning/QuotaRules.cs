using System.Collections.Immutable;
using System.Globalization;

namespace CachingTier.Stacks;

/// <summary>
/// Compares what the stack has in a region with what an account may have there. What others have in it is
/// known to AWS alone, so that more than a quota is certain to fail and less is not certain to work.
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/quota-limits.html"/>
/// </summary>
internal static class QuotaRules
{
    private static readonly ImmutableArray<Quota> Quotas =
    [
        new("nodes", "nodes", CacheFacts.NodesPerRegion, quotas => quotas.Nodes, load => load.Nodes),
        new(
            "serverlessCaches",
            "serverless caches",
            40,
            quotas => quotas.ServerlessCaches,
            load => load.ServerlessCaches),
        new(
            "parameterGroups",
            "groups of parameters",
            300,
            quotas => quotas.ParameterGroups,
            load => load.ParameterGroups),
        new("userGroups", "groups of users", 200, quotas => quotas.UserGroups, load => load.UserGroups),
    ];

    /// <summary>What an account may have unless AWS has raised it, by name.</summary>
    public static ImmutableDictionary<string, int> Usual { get; } =
        Quotas.ToImmutableDictionary(quota => quota.Name, quota => quota.Usual);

    public static void Check(QuotaSettings settings, SettingsProblems problems)
    {
        foreach (var quota in Quotas)
        {
            if (quota.Raised(settings) is { } raised and < 1)
            {
                problems.Add(
                    new SettingPath(StackKeys.Quotas)[quota.Name],
                    "at least 1",
                    raised.ToString(CultureInfo.InvariantCulture),
                    $"Leave it out for {quota.Usual}.");
            }
        }
    }

    /// <summary>A sentence for every quota that the caches of one region exceed.</summary>
    /// <param name="region">The region in words.</param>
    /// <param name="load">What the caches take up there at most.</param>
    /// <param name="settings">What AWS has raised.</param>
    public static IEnumerable<string> Exceeded(string region, CacheLoad load, QuotaSettings settings) =>
        from quota in Quotas
        let most = quota.Raised(settings) ?? quota.Usual
        where quota.Taken(load) > most
        select $"caches have up to {quota.Taken(load)} {quota.What} in {region}, where an account may have "
            + $"{most}: have the quota raised and set {StackKeys.Quotas}.{quota.Name} to it.";

    private sealed record Quota(
        string Name,
        string What,
        int Usual,
        Func<QuotaSettings, int?> Raised,
        Func<CacheLoad, int> Taken);
}
