namespace CachingTier;

/// <summary>What the arguments of a replication group say about its nodes, shards and zones.</summary>
internal sealed record TopologyRequest
{
    public string? Availability { get; init; }
    public int? Replicas { get; init; }
    public string? ClusterMode { get; init; }
    public int? Shards { get; init; }
    public List<NodeGroupArgs>? NodeGroups { get; init; }
    public List<string>? AvailabilityZones { get; init; }

    public bool HasShards => Shards is not null || NodeGroups is not null;

    /// <summary>How many shards are requested; null where nothing is said.</summary>
    public int? ShardCount => Shards ?? NodeGroups?.Count;

    /// <summary>The argument that requests shards.</summary>
    public string ShardProperty => NodeGroups is null ? "shards" : "nodeGroups";
}
