using Pulumi;

namespace CachingTier;

/// <summary>
/// A cache to watch. Take it from a cache's <c>Monitored()</c>, or fill it in for a cache made elsewhere. The
/// number of nodes comes from here and not from AWS, so that a preview shows every alarm. Nodes that scaling
/// adds have no alarms of their own: with <see cref="Scales"/> all nodes of a role are watched together too.
/// </summary>
public sealed class MonitoredCacheArgs : ResourceArgs
{
    /// <summary>
    /// Name of the cache: lowercase letters, digits and single hyphens, at most 32 characters.
    /// </summary>
    [Input("name", required: true)]
    public string Name { get; set; } = null!;

    /// <inheritdoc cref="CacheConnectionInputArgs.Kind"/>
    [Input("kind", required: true)]
    public string Kind { get; set; } = null!;

    /// <summary>Id of the replication group or cluster, name of the serverless cache.</summary>
    [Input("cacheId", required: true)]
    public Input<string> CacheId { get; set; } = null!;

    /// <summary>Machine of every node; needed unless the cache is serverless.</summary>
    [Input("nodeType")]
    public string? NodeType { get; set; }

    /// <summary>Shards of a replication group in cluster mode. Default: no cluster mode.</summary>
    [Input("shards")]
    public int? Shards { get; set; }

    /// <summary>Replicas of each shard of a replication group, 0 to 5. Default: 0.</summary>
    [Input("replicas")]
    public int? Replicas { get; set; }

    /// <summary>
    /// Replicas shard by shard where they differ, instead of <see cref="Shards"/> and <see cref="Replicas"/>.
    /// </summary>
    [Input("shardReplicas")]
    public List<int>? ShardReplicas { get; set; }

    /// <summary>Nodes of a Memcached cluster. Default: 1.</summary>
    [Input("nodes")]
    public int? Nodes { get; set; }

    /// <summary>
    /// Engine of a serverless cache: <c>valkey</c>, <c>redis</c> or <c>memcached</c>. Default: <c>valkey</c>.
    /// </summary>
    [Input("engine")]
    public string? Engine { get; set; }

    /// <summary>Gigabytes a serverless cache grows to; needed there.</summary>
    [Input("maxDataGb")]
    public int? MaxDataGb { get; set; }

    /// <summary>Processing units per second a serverless cache grows to; needed there.</summary>
    [Input("maxEcpuPerSecond")]
    public int? MaxEcpuPerSecond { get; set; }

    /// <summary>
    /// Whether shards or replicas of a replication group scale by themselves. Processor and memory are then
    /// also watched on the busiest of all primaries and of all replicas, whichever nodes there are. Default:
    /// false.
    /// </summary>
    [Input("scales")]
    public bool? Scales { get; set; }

    /// <summary>
    /// Whether the replication group is a copy of a cache in another region. Default: false.
    /// </summary>
    [Input("globalCopy")]
    public bool? GlobalCopy { get; set; }

    /// <summary>
    /// Durability of the replication group. With <c>async</c>, how far the durable log is behind is watched
    /// too. Default: none.
    /// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.Monitoring.html"/>
    /// </summary>
    [Input("durability")]
    public string? Durability { get; set; }

    /// <summary>
    /// Whether a full cache refuses writes instead of evicting keys: <c>maxmemory-policy</c> is
    /// <c>noeviction</c>, or <c>error_on_memory_exhausted</c> is <c>1</c>. An eviction is then an essential
    /// alarm. Default: false.
    /// </summary>
    [Input("neverEvicts")]
    public bool? NeverEvicts { get; set; }

    /// <summary>
    /// Region of the cache, for dashboards, which show any region. Create its alarms in that region. Default:
    /// that of the program.
    /// </summary>
    [Input("region")]
    public string? Region { get; set; }
}
