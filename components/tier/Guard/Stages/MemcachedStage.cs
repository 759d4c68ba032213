using System.Collections.Immutable;

namespace CachingTier;

/// <summary>Which stages a Memcached cluster is in, by its settings with every default in place.</summary>
internal sealed record MemcachedStage
{
    public Recorded<int> Nodes { get; init; }

    /// <summary>Whether the nodes are spread over zones.</summary>
    public Recorded<bool> OverZones { get; init; }

    /// <summary>Zone of each node; none for AWS to choose.</summary>
    public Recorded<ImmutableArray<string>> AvailabilityZones { get; init; }

    public Recorded<bool> ApplyImmediately { get; init; }

    /// <summary>The parameters that are given, by name.</summary>
    public ImmutableSortedDictionary<string, string>? Parameters { get; init; }

    public static MemcachedStage Create(ResolvedMemcachedCluster cache) => new()
    {
        Nodes = cache.Nodes,
        OverZones = cache.IsOverZones,
        AvailabilityZones = cache.NodeZones,
        ApplyImmediately = cache.ApplyImmediately,
        Parameters = cache.Parameters,
    };
}
