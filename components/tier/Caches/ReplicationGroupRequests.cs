namespace CachingTier;

/// <summary>Parts of the arguments of a replication group, as the rules of engines take them.</summary>
internal static class ReplicationGroupRequests
{
    public static NodeRequest ToNodeRequest(this RedisReplicationGroupArgs args) =>
        new(args.NodeType, args.MemoryGb, args.Vcpus, args.DataTiering, args.Parameters);

    public static TopologyRequest ToTopologyRequest(this RedisReplicationGroupArgs args) => new()
    {
        Availability = args.Availability,
        Replicas = args.Replicas,
        ClusterMode = args.ClusterMode,
        Shards = args.Shards,
        NodeGroups = args.NodeGroups,
        AvailabilityZones = args.AvailabilityZones,
    };
}
