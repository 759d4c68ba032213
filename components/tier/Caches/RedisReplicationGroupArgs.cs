using Pulumi;

namespace CachingTier;

/// <summary>Arguments of <see cref="RedisReplicationGroup"/>.</summary>
public sealed class RedisReplicationGroupArgs : ResourceArgs
{
    /// <inheritdoc cref="TierKeyArgs.Profile"/>
    [Input("profile")]
    public string? Profile { get; set; }

    /// <summary>Id of the VPC the cache is in.</summary>
    [Input("vpcId", required: true)]
    public Input<string> VpcId { get; set; } = null!;

    /// <inheritdoc cref="MemcachedClusterArgs.SubnetGroupName"/>
    [Input("subnetGroupName")]
    public Input<string>? SubnetGroupName { get; set; }

    /// <summary>
    /// Ids of 1 to 20 private subnets, in at least two zones for Multi-AZ; give this or
    /// <see cref="SubnetGroupName"/>.
    /// </summary>
    [Input("subnetIds")]
    public InputList<string>? SubnetIds { get; set; }

    /// <summary>
    /// <c>valkey</c> or <c>redis</c>. Default: <c>valkey</c>. Changing from redis to valkey needs
    /// <see cref="EngineVersion"/> in the same update, changing back replaces the cache.
    /// </summary>
    [Input("engine")]
    public string? Engine { get; set; }

    /// <summary>
    /// Version of the engine. Default: 8.1 for Valkey, 7.1 for Redis OSS when the cache is created; upgrades
    /// that AWS applies by <see cref="AutoMinorVersionUpgrade"/> are kept. A given version is enforced:
    /// lowering it, or leaving it below one that AWS raised, replaces the cache at the first update after a
    /// refresh.
    /// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html"/>
    /// </summary>
    [Input("engineVersion")]
    public string? EngineVersion { get; set; }

    /// <summary>
    /// Machine of every node; give this or what it must have. Default: <c>cache.m7g.large</c>, in profile dev
    /// <c>cache.t4g.micro</c>, the family before where an old engine does not run on it, with
    /// <see cref="DataTiering"/> <c>cache.r6gd.xlarge</c>.
    /// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html"/>
    /// </summary>
    [Input("nodeType")]
    public string? NodeType { get; set; }

    /// <summary>
    /// GiB of data that a node must hold beside what is reserved: the smallest node type that does is taken.
    /// Default: by <see cref="NodeType"/>.
    /// </summary>
    [Input("memoryGb")]
    public double? MemoryGb { get; set; }

    /// <inheritdoc cref="MemcachedClusterArgs.Vcpus"/>
    [Input("vcpus")]
    public int? Vcpus { get; set; }

    /// <summary>
    /// Whether data that is seldom used moves to solid-state disks, on <c>cache.r6gd</c> only. Default: true
    /// there. Changing this replaces the cache.
    /// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/data-tiering.html"/>
    /// </summary>
    [Input("dataTiering")]
    public bool? DataTiering { get; set; }

    /// <summary>
    /// What happens when a node or a zone fails: <c>single</c> has no replica, <c>replicated</c> promotes
    /// one, <c>multi-az</c> promotes one in another zone. Default: <c>multi-az</c>, in profile dev
    /// <c>single</c>.
    /// </summary>
    [Input("availability")]
    public string? Availability { get; set; }

    /// <summary>Replicas of each shard, 0 to 5. Default: 1, with availability <c>single</c> 0.</summary>
    [Input("replicas")]
    public int? Replicas { get; set; }

    /// <summary>
    /// Shards of cluster mode, 1 to 500; give this or <see cref="NodeGroups"/>. Default: no cluster mode,
    /// with <see cref="ClusterMode"/> enabled 1.
    /// </summary>
    [Input("shards")]
    public int? Shards { get; set; }

    /// <summary>
    /// <c>disabled</c>, <c>compatible</c> or <c>enabled</c>. Default: enabled with <see cref="Shards"/> or
    /// <see cref="NodeGroups"/>, else disabled. An existing cache goes from disabled over compatible to
    /// enabled, which is final; from compatible it may go back.
    /// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/modify-cluster-mode.html"/>
    /// </summary>
    [Input("clusterMode")]
    public string? ClusterMode { get; set; }

    /// <summary>
    /// The shards of cluster mode one by one, with their slots and zones. Default: by <see cref="Shards"/>.
    /// Changing how many there are replaces the cache; changing one of them does nothing to a cache that
    /// exists.
    /// </summary>
    [Input("nodeGroups")]
    public List<NodeGroupArgs>? NodeGroups { get; set; }

    /// <summary>
    /// Between how many shards the cache scales by itself; <see cref="Shards"/> is what it begins with, and
    /// is left alone from then on. Default: no scaling.
    /// </summary>
    [Input("shardScaling")]
    public AutoScalingArgs? ShardScaling { get; set; }

    /// <summary>
    /// Between how many replicas of each shard the cache scales by itself, in cluster mode;
    /// <see cref="Replicas"/> is what it begins with. Default: no scaling.
    /// </summary>
    [Input("replicaScaling")]
    public AutoScalingArgs? ReplicaScaling { get; set; }

    /// <summary>
    /// Zone of each node without cluster mode, the primary's first. Default: chosen by AWS. Changing this
    /// moves no node of an existing cache.
    /// </summary>
    [Input("availabilityZones")]
    public List<string>? AvailabilityZones { get; set; }

    /// <summary>
    /// Whether writes are kept in a log over several zones: <c>sync</c> before they are answered,
    /// <c>async</c> after, <c>disabled</c> or <c>default</c>. Needs Valkey 9, cluster mode and Multi-AZ.
    /// Default: none. AWS may refuse to switch it on or off later.
    /// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.html"/>
    /// </summary>
    [Input("durability")]
    public string? Durability { get; set; }

    /// <summary>TCP port. Default: 6379, regulated 7379. Changing this replaces the cache.</summary>
    [Input("port")]
    public int? Port { get; set; }

    /// <inheritdoc cref="MemcachedClusterArgs.NetworkType"/>
    [Input("networkType")]
    public string? NetworkType { get; set; }

    /// <summary>
    /// <c>ipv4</c> or <c>ipv6</c>: what nodes are announced with to clients that ask for addresses. Default:
    /// that of <see cref="NetworkType"/>.
    /// </summary>
    [Input("ipDiscovery")]
    public string? IpDiscovery { get; set; }

    /// <summary>
    /// Parameters of the engine. Default: the parameters of the family.
    /// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html"/>
    /// </summary>
    [Input("parameters")]
    public Dictionary<string, string>? Parameters { get; set; }

    /// <summary>
    /// Whether a major version of the engine and parameters are accepted that are not known here: with a
    /// warning, as ElastiCache may refuse them. Default: false.
    /// </summary>
    [Input("acceptUnknown")]
    public bool? AcceptUnknown { get; set; }

    /// <inheritdoc cref="ServerlessCacheArgs.KmsKeyId"/>
    [Input("kmsKeyId")]
    public Input<string>? KmsKeyId { get; set; }

    /// <summary>
    /// Which clients the cache accepts: with <c>required</c> only clients with TLS. Default: <c>required</c>.
    /// Take over an existing cache without TLS with <c>off</c> and <c>login.mode</c> <c>none</c>. Then
    /// <c>preferred</c> accepts clients with and without TLS, at new endpoints beside the old ones. Then
    /// <c>required</c> disconnects clients without TLS and deletes the old endpoints. Profile regulated has
    /// <c>required</c> only. Changing this replaces a cache of Redis OSS before 7.0.
    /// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption-enable.html"/>
    /// </summary>
    [Input("transitEncryption")]
    public string? TransitEncryption { get; set; }

    /// <summary>
    /// Days an automatic snapshot is kept, 0 to 35; 0 takes none, which no update changes in cluster mode.
    /// Default: 7, dev 0, regulated 15.
    /// </summary>
    [Input("snapshotRetentionLimit")]
    public int? SnapshotRetentionLimit { get; set; }

    /// <summary>
    /// UTC window of the daily snapshot, <c>HH:MM-HH:MM</c> of at least 60 minutes. Default: 03:00-04:00, or
    /// beside <see cref="MaintenanceWindow"/>, which it must not overlap.
    /// </summary>
    [Input("snapshotWindow")]
    public string? SnapshotWindow { get; set; }

    /// <summary>
    /// Name of the snapshot that a new cache is filled with. Default: an empty cache. Changing or removing
    /// this replaces the cache, so it stays when the cache is filled.
    /// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-restoring.html"/>
    /// </summary>
    [Input("snapshotName")]
    public string? SnapshotName { get; set; }

    /// <summary>
    /// ARNs of the RDB files in S3 that a new cache is filled with, in cluster mode with the slots in
    /// <see cref="NodeGroups"/>. Default: an empty cache. Changing or removing this replaces the cache.
    /// </summary>
    [Input("snapshotArns")]
    public List<string>? SnapshotArns { get; set; }

    /// <summary>
    /// Whether a snapshot is taken when the cache is deleted or replaced. Its name is new whenever the
    /// settings replace the cache. A replacement without a change of settings, such as <c>--replace</c>,
    /// keeps the name, and ElastiCache refuses a name that exists: replace the resource
    /// <c>NAME-final-snapshot</c> too. Default: true, in profile dev false. AWS keeps the snapshot, and
    /// charges for it, until it is deleted by hand.
    /// </summary>
    [Input("finalSnapshot")]
    public bool? FinalSnapshot { get; set; }

    /// <summary>
    /// UTC window of the weekly maintenance, <c>ddd:HH:MM-ddd:HH:MM</c> of 60 minutes to 24 hours. Default:
    /// sun:05:00-sun:06:00, or beside <see cref="SnapshotWindow"/>.
    /// </summary>
    [Input("maintenanceWindow")]
    public string? MaintenanceWindow { get; set; }

    /// <summary>
    /// Whether AWS applies minor versions in the maintenance window. Default: true, in profile dev false with
    /// <see cref="EngineVersion"/>, which AWS would run past.
    /// </summary>
    [Input("autoMinorVersionUpgrade")]
    public bool? AutoMinorVersionUpgrade { get; set; }

    /// <summary>
    /// Whether a change is applied at once, not in the maintenance window. A change of engine, major version
    /// or cluster mode needs it: until the window the cache keeps its old parameter group, which cannot be
    /// deleted then. Default: false, in profile dev true.
    /// </summary>
    [Input("applyImmediately")]
    public bool? ApplyImmediately { get; set; }

    /// <summary>
    /// ARN of the SNS topic that receives events of failovers and replacements: in the same region and
    /// account, without encryption at rest. Default: none. Removing this may leave the topic attached.
    /// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ElastiCacheSNS.html"/>
    /// </summary>
    [Input("notificationTopicArn")]
    public Input<string>? NotificationTopicArn { get; set; }

    /// <summary>
    /// Days CloudWatch Logs keeps the slow log and the engine log. Default: 90, dev 7, regulated 365.
    /// </summary>
    [Input("logRetentionDays")]
    public int? LogRetentionDays { get; set; }

    /// <summary>
    /// ARN of the KMS key that encrypts the logs; its policy must let CloudWatch Logs use it, as that of a
    /// <see cref="TierKey"/> does. Default: a key of AWS.
    /// </summary>
    [Input("logKmsKeyId")]
    public Input<string>? LogKmsKeyId { get; set; }

    /// <summary>
    /// Whether the cache is the primary of a <see cref="GlobalDatastore"/>, which then changes engine,
    /// version, node type and shards in every region at once. Its parameters take effect until then:
    /// afterwards ElastiCache uses a copy of them. Default: false.
    /// </summary>
    [Input("globalPrimary")]
    public bool? GlobalPrimary { get; set; }

    /// <summary>Description, 1 to 255 characters. Default: engine and name.</summary>
    [Input("description")]
    public string? Description { get; set; }

    /// <summary>Minutes AWS may take to create the cache, 1 to 1440. Default: 60.</summary>
    [Input("createTimeoutMinutes")]
    public int? CreateTimeoutMinutes { get; set; }

    /// <summary>Minutes AWS may take over each step of a change, 1 to 1440. Default: 60.</summary>
    [Input("updateTimeoutMinutes")]
    public int? UpdateTimeoutMinutes { get; set; }

    /// <summary>Minutes AWS may take to delete the cache, 1 to 1440. Default: 45.</summary>
    [Input("deleteTimeoutMinutes")]
    public int? DeleteTimeoutMinutes { get; set; }

    /// <inheritdoc cref="CacheNetworkArgs.Tags"/>
    [Input("tags")]
    public InputMap<string>? Tags { get; set; }

    /// <summary>Who may log in. Default: one AUTH token for all.</summary>
    [Input("login")]
    public LoginArgs? Login { get; set; }

    internal RedisReplicationGroupArgs Clone() => (RedisReplicationGroupArgs)MemberwiseClone();
}
