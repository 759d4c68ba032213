using Pulumi;

namespace CachingTier;

/// <summary>
/// One shard of a <see cref="RedisReplicationGroup"/>, with its slots and zones. It only takes effect when
/// the cache is created: the AWS provider detects no change of a shard that exists.
/// </summary>
public sealed class NodeGroupArgs : ResourceArgs
{
    /// <summary>
    /// Hash slots of the shard, <c>0-8191</c>, ranges parted by commas; every slot in one shard. Default: an
    /// equal part. Changing this does nothing to a cache that exists.
    /// </summary>
    [Input("slots")]
    public string? Slots { get; set; }

    /// <summary>
    /// Replicas of the shard, 0 to 5. Default: the replicas of the cache. Changing this does nothing to a
    /// cache that exists.
    /// </summary>
    [Input("replicas")]
    public int? Replicas { get; set; }

    /// <summary>
    /// Zone of the primary, <c>eu-west-1a</c>. Default: chosen by AWS. Changing this does nothing to a cache
    /// that exists.
    /// </summary>
    [Input("primaryZone")]
    public string? PrimaryZone { get; set; }

    /// <summary>
    /// Zone of each replica. Default: chosen by AWS. Changing this does nothing to a cache that exists.
    /// </summary>
    [Input("replicaZones")]
    public List<string>? ReplicaZones { get; set; }
}
