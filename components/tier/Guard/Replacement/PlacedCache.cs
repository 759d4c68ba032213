namespace CachingTier;

/// <summary>A cache that is deployed in a network.</summary>
/// <param name="Name">Name of the cache.</param>
/// <param name="Record">What was recorded of it.</param>
/// <param name="Allowed">The inputs that may replace it.</param>
internal sealed record PlacedCache(
    string Name,
    IReadOnlyDictionary<string, string> Record,
    IReadOnlyCollection<string> Allowed)
{
    /// <summary>What a record says about the zones of nodes.</summary>
    public static readonly string[] ZoneInputs =
        ["preferredCacheClusterAzs", "preferredAvailabilityZones", "availabilityZone",
            "nodeGroupConfigurations"];

    /// <summary>The input by which another network replaces it.</summary>
    public string Permit => HasNodes ? "subnetGroupName" : "subnetIds";

    public bool IsAllowed => Allowed.Contains(Permit);

    public bool HasNodes => Record.GetValueOrDefault(ReplacementGuard.Kind) != "serverless";

    /// <summary>The caches of a record that are in a network.</summary>
    /// <param name="network">The network as it was recorded.</param>
    /// <param name="records">Everything recorded.</param>
    /// <param name="allowed">By name of the cache, the inputs that may replace it.</param>
    public static IReadOnlyList<PlacedCache> In(
        IReadOnlyDictionary<string, string> network,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> records,
        IReadOnlyDictionary<string, IReadOnlyCollection<string>> allowed)
    {
        var subnets = Items(network.GetValueOrDefault("subnetIds"));
        return
        [
            .. records
                .Where(record => !record.Key.Contains(':', StringComparison.Ordinal)
                    && (IsIn(network, record.Value)
                        || subnets.Intersect(Items(record.Value.GetValueOrDefault("subnetIds"))).Any()))
                .OrderBy(record => record.Key, StringComparer.Ordinal)
                .Select(record => new PlacedCache(
                    record.Key,
                    record.Value,
                    allowed.GetValueOrDefault(record.Key, []))),
        ];
    }

    /// <summary>Whether nodes are asked to run in a zone.</summary>
    public bool AsksFor(string zone) =>
        ZoneInputs.Any(input => Items(Record.GetValueOrDefault(input)).Contains(zone));

    /// <summary>The values in the text of a list or of a list of maps.</summary>
    public static string[] Items(string? text) =>
        (text ?? "").Split([',', ' ', '{', '}'], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsIn(
        IReadOnlyDictionary<string, string> network,
        IReadOnlyDictionary<string, string> cache) =>
        network.GetValueOrDefault("subnetGroupName") is { } group
            && cache.GetValueOrDefault("subnetGroupName") == group;
}
