using System.Net;
using System.Text.Json;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>
/// Reads the settings of the other regions, and completes them for every region that a cache is copied to.
/// </summary>
internal sealed class RegionReader(
    string? profile,
    InputMap<string> tags,
    ArgsReader args,
    SettingsProblems problems)
{
    public const string Key = "regions";

    private static readonly string UsualBlock = NetworkPlan.DefaultBlock.ToString();

    /// <summary>The regions that caches are copied to, with what is there for the copies.</summary>
    public IReadOnlyDictionary<string, RegionSettings> Read(
        JsonElement? map,
        IReadOnlyList<CacheSettings> caches)
    {
        var wanted = caches.SelectMany(cache => cache.Copies?.Regions ?? []).Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        var regions = wanted.ToDictionary(region => region, _ => new RegionSettings());
        foreach (var entry in map is { } given ? given.EnumerateObject().ToList() : [])
        {
            var key = $"{Key}.{entry.Name}";
            if (!regions.TryGetValue(entry.Name, out var region))
            {
                problems.Add(key, "a region that a cache has copies in", wanted.Count == 0 ?
                    "without any" :
                    "another",
                    wanted.Count == 0 ?
                        "Give a cache copies, or leave it out." :
                        Nearest.Advice(entry.Name, wanted));
            }
            else if (entry.Value.ValueKind != JsonValueKind.Object)
            {
                problems.Add(
                    key,
                    "a map of settings of a region",
                    SettingValue.Show(entry.Value),
                    "Write it like {network: {zones: 2}}.");
            }
            else
            {
                Read(entry.Value, key, region);
            }
        }
        foreach (var (name, region) in regions)
            Complete(name, region);
        return regions;
    }

    /// <summary>Holds the regions against the rest of the stack.</summary>
    public void Check(
        IReadOnlyDictionary<string, RegionSettings> regions,
        CacheNetworkArgs network,
        KeySettings? key,
        AlarmSettings? alarms,
        SmokeTestArgs? smokeTest)
    {
        if (regions.Count == 0)
            return;
        var here = new Config("aws").Get("region");
        foreach (var setting in RegionProvider.Unheard())
        {
            problems.AddElsewhere($"aws:{setting}", "left out with copies", "given",
                "The providers of other regions do not take it over: put it into the environment, where all "
                    + "of them find it.");
        }

        if (here is not null && regions.ContainsKey(here))
        {
            problems.Add(
                $"{Key}.{here}",
                $"another region than that of the stack",
                $"'{here}'",
                "A copy in the same region would not survive it.");
        }

        foreach (var (name, region) in regions)
        {
            if (here is not null && InChina(name) != InChina(here))
            {
                problems.Add(
                    $"{Key}.{name}",
                    InChina(here) ? "a region in China" : "a region outside of China",
                    $"'{name}'",
                    "Regions in China copy to each other only.");
            }

            if (key is { IsCreated: false } && region.Key is null)
            {
                problems.Add(
                    $"{Key}.{name}.key",
                    "the ARN of a KMS key of the region, as the tier has one",
                    "not set",
                    "A key is of use in its own region only.");
            }

            if (key is null && smokeTest?.KmsKeyId is not null && region.Key is null)
            {
                problems.Add(
                    $"{Key}.{name}.key",
                    "the ARN of a KMS key of the region, as the smoke test has one",
                    "not set",
                    "A key is of use in its own region only.");
            }

            foreach (var missing in alarms?.Existing.MissingIn(region.Existing) ?? [])
                AskForTopic($"{Key}.{name}.{missing}", "alarms have");
            if (alarms is null && smokeTest?.AlarmTopicArn is not null && region.SmokeTestTopicArn is null)
                AskForTopic($"{Key}.{name}.topicArn", "smoke test has");
        }
        CheckApart(regions.Select(region => ($"{Key}.{region.Key}.network", region.Value.Network!))
            .Prepend(("network", network))
            .ToList());
    }

    private void AskForTopic(string key, string who) => problems.Add(key,
        $"the ARN of an SNS topic of the region, as the {who} one", "not set", "A topic hears of alarms of "
            + "its own region only.");

    private static bool InChina(string region) => region.StartsWith("cn-", StringComparison.Ordinal);

    private void Read(JsonElement settings, string key, RegionSettings region)
    {
        args.Read(settings, key, region, "a region", [], "network");
        CheckArn(region.Key, $"{key}.key", "kms", "the ARN of a KMS key of the region", key);
        foreach (var topic in region.Existing.Named)
            CheckArn(topic.Arn, $"{key}.{topic.Name}", "sns", "the ARN of an SNS topic of the region", key);
        region.Existing.CheckRest(key, problems);
        if (!settings.TryGetProperty("network", out var network))
            return;
        region.Network = new CacheNetworkArgs();
        if (network.ValueKind == JsonValueKind.Object)
        {
            args.Read(network, $"{key}.network", region.Network, "a network", ["profile"]);
        }
        else
        {
            problems.Add(
                $"{key}.network",
                "a map of network settings",
                SettingValue.Show(network),
                "Write it like {zones: 2}.");
        }
    }

    private void CheckArn(string? arn, string key, string service, string rule, string region)
    {
        var parts = arn?.Split(':') ?? [];
        if (arn is null || (parts is ["arn", _, _, _, _, ..] && parts[2] == service
            && region == $"{Key}.{parts[3]}"))
        {
            return;
        }

        problems.Add(key, rule, $"'{arn}'", "It is of use in its own region only.");
    }

    private void Complete(string name, RegionSettings region)
    {
        region.Network ??= new CacheNetworkArgs();
        region.Network.Profile = profile;
        region.Network.Tags = region.Network.Tags is { } own ? InputMap<string>.Merge(tags, own) : tags;
        if (region.Network is { VpcId: null, SubnetIds: null })
            region.Network.CidrBlock ??= BlockOf(name);
        problems.AddAll($"{Key}.{name}.network", CacheNetwork.Check("tier", region.Network));
    }

    // Half of 10.0.0.0/8, for networks that may be joined one day; the other half is for those of the stacks
    // themselves.
    private static string BlockOf(string region) =>
        $"10.{128 + (region.Aggregate(7, (sum, letter) => (sum * 31) + letter) & 127)}.0.0/16";

    private void CheckApart(List<(string Key, CacheNetworkArgs Network)> networks)
    {
        for (var i = 1; i < networks.Count; i++)
        {
            var other = networks.Take(i).FirstOrDefault(each => Overlap(each.Network, networks[i].Network));
            if (other.Key is null)
                continue;
            problems.Add(
                $"{networks[i].Key}.cidrBlock",
                $"a block apart from {other.Network.CidrBlock ?? UsualBlock}, that of {other.Key}",
                $"'{networks[i].Network.CidrBlock}'",
                "Networks that overlap can never be joined: give it another block.");
        }
    }

    private static bool Overlap(CacheNetworkArgs one, CacheNetworkArgs other) =>
        BlockOf(one) is { } first && BlockOf(other) is { } second
            && (first.Contains(second.BaseAddress) || second.Contains(first.BaseAddress));

    private static IPNetwork? BlockOf(CacheNetworkArgs network) =>
        network.VpcId is null && IPNetwork.TryParse(network.CidrBlock ?? UsualBlock, out var block) ?
            block :
            null;
}
