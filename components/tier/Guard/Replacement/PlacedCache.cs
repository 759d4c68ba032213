namespace CachingTier;

/// <summary>A cache that is deployed in a network.</summary>
/// <param name="Name">Name of the cache.</param>
/// <param name="Record">What was recorded of it.</param>
/// <param name="Allowed">The inputs that may replace it.</param>
internal sealed record PlacedCache(string Name, CacheRecord Record, IReadOnlyCollection<string> Allowed)
{
    /// <summary>The input by which another network replaces it.</summary>
    public string Permit => Record.PlaceInput;

    public bool IsAllowed => Allowed.Contains(Permit);

    public bool HasNodes => Record.HasNodes;

    /// <summary>The caches of a record that are in a network.</summary>
    /// <param name="network">The network as it was recorded.</param>
    /// <param name="records">Everything recorded.</param>
    /// <param name="allowed">By name of the cache, the inputs that may replace it.</param>
    public static IReadOnlyList<PlacedCache> FindIn(
        NetworkRecord network,
        IReadOnlyDictionary<string, DeploymentRecord> records,
        IReadOnlyDictionary<string, IReadOnlyCollection<string>> allowed)
    {
        var subnets = network.SubnetIds.GetValueOr([]);
        var group = network.SubnetGroupName.Text;
        return
        [
            .. records
                .Where(record => record.Value is CacheRecord cache
                    && ((group is not null && cache.SubnetGroup == group)
                        || cache.Subnets.Any(subnet => subnets.Contains(subnet))))
                .OrderBy(record => record.Key, StringComparer.Ordinal)
                .Select(record => new PlacedCache(
                    record.Key,
                    (CacheRecord)record.Value,
                    allowed.GetValueOrDefault(record.Key, []))),
        ];
    }

    /// <summary>Whether nodes are asked to run in a zone.</summary>
    public bool AsksFor(string zone) => Record.AskedZones.Contains(zone);
}
