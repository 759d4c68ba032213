using Pulumi;

namespace CachingTier;

/// <summary>Describes the components' caches for their alarms and dashboards.</summary>
internal static class CacheMonitoring
{
    public static MonitoredCacheArgs Describe(
        string name,
        ResolvedReplicationGroup resolved,
        Output<string> id)
    {
        var topology = resolved.Topology;
        var args = new MonitoredCacheArgs
        {
            Name = name,
            Kind = CacheKind.ReplicationGroup.WireName(),
            CacheId = id,
            NodeType = resolved.NodeType.Text,
            Scales = resolved.Scaling.Any() ? true : null,
            Durability = resolved.Durability?.WireName(),
            NeverEvicts =
                resolved.Parameters.GetValueOrDefault("maxmemory-policy") == "noeviction" ? true : null,
        };
        if (topology.Groups.Length > 0)
        {
            args.ShardReplicas = [.. topology.ReplicasOfShards];
            return args;
        }
        args.Shards = topology.Shards;
        args.Replicas = topology.Replicas;
        return args;
    }

    public static MonitoredCacheArgs Describe(
        string name,
        ResolvedMemcachedCluster resolved,
        Output<string> id) => new()
        {
            Name = name,
            Kind = CacheKind.Memcached.WireName(),
            CacheId = id,
            NodeType = resolved.NodeType.Text,
            Nodes = resolved.Nodes,
            NeverEvicts = resolved.Parameters.GetValueOrDefault("error_on_memory_exhausted") == "1"
                ? true
                : null,
        };

    public static MonitoredCacheArgs Describe(
        string name,
        ResolvedServerlessCache resolved,
        Output<string> id) => new()
        {
            Name = name,
            Kind = CacheKind.Serverless.WireName(),
            CacheId = id,
            Engine = resolved.Engine.WireName(),
            MaxDataGb = resolved.Usage.MaxDataGb,
            MaxEcpuPerSecond = resolved.Usage.MaxEcpuPerSecond,
        };
}
