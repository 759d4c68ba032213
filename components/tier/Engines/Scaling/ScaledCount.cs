namespace CachingTier;

/// <summary>What Application Auto Scaling changes of a replication group.</summary>
/// <param name="Property">The argument that requests it.</param>
/// <param name="Start">The argument with the number at the start.</param>
/// <param name="Suffix">Ends the names of its resources.</param>
/// <param name="Dimension">Its name in Application Auto Scaling.</param>
/// <param name="Input">What of the replication group it owns then.</param>
/// <param name="Most">How many there may be.</param>
/// <param name="LeastTarget">Lowest target in percent.</param>
/// <param name="MostTarget">Highest target in percent.</param>
/// <param name="Metrics">What can have a target, with its name in Application Auto Scaling.</param>
internal sealed record ScaledCount(
    string Property,
    string Start,
    string Suffix,
    string Dimension,
    string Input,
    int Most,
    int LeastTarget,
    int MostTarget,
    IReadOnlyDictionary<ScalingMetric, string> Metrics)
{
    public static readonly ScaledCount Shards = new("shardScaling", "shards", "shard-scaling",
        "elasticache:replication-group:NodeGroups", "numNodeGroups", Limits.MaxScaledShards, 1, 99,
        new Dictionary<ScalingMetric, string>
        {
            [ScalingMetric.Cpu] = "ElastiCachePrimaryEngineCPUUtilization",
            [ScalingMetric.Memory] = "ElastiCacheDatabaseMemoryUsageCountedForEvictPercentage",
            [ScalingMetric.Capacity] = "ElastiCacheDatabaseCapacityUsageCountedForEvictPercentage",
        });

    public static readonly ScaledCount Replicas = new("replicaScaling", "replicas", "replica-scaling",
        "elasticache:replication-group:Replicas", "replicasPerNodeGroup", Limits.MaxReplicas, 35, 70,
        new Dictionary<ScalingMetric, string>
        {
            [ScalingMetric.Cpu] = "ElastiCacheReplicaEngineCPUUtilization",
        });
}
