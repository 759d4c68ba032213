using Pulumi;

namespace CachingTier;

/// <summary>Arguments of <see cref="ServerlessCache"/>.</summary>
public sealed class ServerlessCacheArgs : ResourceArgs
{
    /// <inheritdoc cref="TierKeyArgs.Profile"/>
    [Input("profile")]
    public string? Profile { get; set; }

    /// <inheritdoc cref="RedisReplicationGroupArgs.VpcId"/>
    [Input("vpcId", required: true)]
    public Input<string> VpcId { get; set; } = null!;

    /// <summary>
    /// Ids of two or three private subnets in different zones. Changing this replaces the cache.
    /// </summary>
    [Input("subnetIds", required: true)]
    public InputList<string> SubnetIds { get; set; } = null!;

    /// <summary>
    /// <c>valkey</c>, <c>redis</c> or <c>memcached</c>. Default: <c>valkey</c>. Changing this replaces the
    /// cache, except from redis to valkey.
    /// </summary>
    [Input("engine")]
    public string? Engine { get; set; }

    /// <summary>
    /// Major version of the engine. Default: 8 for Valkey, 7 for Redis OSS, 1.6 for Memcached. Lowering this
    /// replaces the cache.
    /// </summary>
    [Input("majorEngineVersion")]
    public string? MajorEngineVersion { get; set; }

    /// <summary>
    /// Whether a major version of the engine is accepted that is not known here: with a warning, as
    /// ElastiCache may refuse it. Default: false.
    /// </summary>
    [Input("acceptUnknown")]
    public bool? AcceptUnknown { get; set; }

    /// <summary>Gigabytes that are paid for even when idle, 1 to 5000. Default: none.</summary>
    [Input("minDataGb")]
    public int? MinDataGb { get; set; }

    /// <summary>Gigabytes the cache grows to, 1 to 5000. Default: 10, in profile dev 1.</summary>
    [Input("maxDataGb")]
    public int? MaxDataGb { get; set; }

    /// <summary>
    /// Processing units per second that are paid for even when idle, 1000 to 15000000. Default: none.
    /// </summary>
    [Input("minEcpuPerSecond")]
    public int? MinEcpuPerSecond { get; set; }

    /// <summary>
    /// Processing units per second the cache grows to, 1000 to 15000000. Default: 50000, in profile dev 5000.
    /// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Scaling.html"/>
    /// </summary>
    [Input("maxEcpuPerSecond")]
    public int? MaxEcpuPerSecond { get; set; }

    /// <summary>
    /// Days an automatic snapshot is kept, 0 to 35; 0 takes none. Default: 7, dev 0, regulated 15; Memcached
    /// 0.
    /// </summary>
    [Input("snapshotRetentionLimit")]
    public int? SnapshotRetentionLimit { get; set; }

    /// <summary>UTC time of the daily snapshot, <c>HH:MM</c>. Default: 03:00.</summary>
    [Input("dailySnapshotTime")]
    public string? DailySnapshotTime { get; set; }

    /// <summary>
    /// ARNs of the snapshots that a new cache is filled with: of serverless caches, of caches on nodes, or
    /// RDB files in S3. Memcached takes snapshots of serverless caches only. Default: an empty cache.
    /// Changing or removing this replaces the cache, so it stays when the cache is filled.
    /// </summary>
    [Input("snapshotArnsToRestore")]
    public List<string>? SnapshotArnsToRestore { get; set; }

    /// <summary>
    /// <c>ipv4</c>, <c>ipv6</c> or <c>dual_stack</c>; the subnets must have the same. Default: <c>ipv4</c>,
    /// in subnets of IPv6 alone <c>ipv6</c>. Changing this replaces the cache.
    /// </summary>
    [Input("networkType")]
    public string? NetworkType { get; set; }

    /// <summary>
    /// ARN of the symmetric KMS key for data at rest. Default: a key of AWS. Changing this replaces the
    /// cache.
    /// </summary>
    [Input("kmsKeyId")]
    public Input<string>? KmsKeyId { get; set; }

    /// <summary>Description, 1 to 255 characters without &lt; and &gt;. Default: engine and name.</summary>
    [Input("description")]
    public string? Description { get; set; }

    /// <inheritdoc cref="MemcachedClusterArgs.CreateTimeoutMinutes"/>
    [Input("createTimeoutMinutes")]
    public int? CreateTimeoutMinutes { get; set; }

    /// <inheritdoc cref="MemcachedClusterArgs.UpdateTimeoutMinutes"/>
    [Input("updateTimeoutMinutes")]
    public int? UpdateTimeoutMinutes { get; set; }

    /// <inheritdoc cref="MemcachedClusterArgs.DeleteTimeoutMinutes"/>
    [Input("deleteTimeoutMinutes")]
    public int? DeleteTimeoutMinutes { get; set; }

    /// <summary>
    /// Who may log in to a cache of Valkey or Redis OSS. Default: one user of the cache's own, with a
    /// password.
    /// </summary>
    [Input("login")]
    public LoginArgs? Login { get; set; }

    /// <inheritdoc cref="CacheNetworkArgs.Tags"/>
    [Input("tags")]
    public InputMap<string>? Tags { get; set; }

    internal ServerlessCacheArgs Clone() => (ServerlessCacheArgs)MemberwiseClone();
}
