using Pulumi;

namespace CachingTier;

/// <summary>Arguments of <see cref="RedisReplicationGroup"/>.</summary>
public sealed class RedisReplicationGroupArgs : ResourceArgs
{
    /// <summary>Set of defaults: <c>dev</c>, <c>production</c> or <c>regulated</c>. Default: <c>production</c>.</summary>
    [Input("profile")]
    public string? Profile { get; set; }

    /// <summary>Id of the VPC the cache is in.</summary>
    [Input("vpcId", required: true)]
    public Input<string> VpcId { get; set; } = null!;

    /// <summary>
    /// Name of an existing ElastiCache subnet group; give this or <see cref="SubnetIds"/>. Changing this replaces
    /// the cache.
    /// </summary>
    [Input("subnetGroupName")]
    public Input<string>? SubnetGroupName { get; set; }

    /// <summary>
    /// Ids of 1 to 20 private subnets, in at least two zones for Multi-AZ; give this or <see cref="SubnetGroupName"/>.
    /// </summary>
    [Input("subnetIds")]
    public InputList<string>? SubnetIds { get; set; }

    /// <summary>
    /// <c>valkey</c> or <c>redis</c>. Default: <c>valkey</c>. Changing from valkey to redis replaces the cache.
    /// </summary>
    [Input("engine")]
    public string? Engine { get; set; }

    /// <summary>
    /// Version of the engine. Default: 8.1 for Valkey, 7.1 for Redis OSS. Lowering this replaces the cache.
    /// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html"/>
    /// </summary>
    [Input("engineVersion")]
    public string? EngineVersion { get; set; }

    /// <summary>
    /// Machine of every node. Default: <c>cache.m7g.large</c>, in profile dev <c>cache.t4g.micro</c>.
    /// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html"/>
    /// </summary>
    [Input("nodeType")]
    public string? NodeType { get; set; }

    /// <summary>
    /// What happens when a node or a zone fails: <c>single</c> has no replica, <c>replicated</c> promotes one,
    /// <c>multi-az</c> promotes one in another zone. Default: <c>multi-az</c>, in profile dev <c>single</c>.
    /// </summary>
    [Input("availability")]
    public string? Availability { get; set; }

    /// <summary>Replicas of each shard, 0 to 5. Default: 1, with availability <c>single</c> 0.</summary>
    [Input("replicas")]
    public int? Replicas { get; set; }

    /// <summary>
    /// Shards of cluster mode, 1 to 500. Default: no cluster mode. A cache cannot change between the two: make another.
    /// </summary>
    [Input("shards")]
    public int? Shards { get; set; }

    /// <summary>TCP port. Default: 6379, regulated 7379. Changing this replaces the cache.</summary>
    [Input("port")]
    public int? Port { get; set; }

    /// <summary>
    /// Parameters of the engine. Default: those of the family.
    /// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html"/>
    /// </summary>
    [Input("parameters")]
    public Dictionary<string, string>? Parameters { get; set; }

    /// <summary>
    /// ARN of the symmetric KMS key for data at rest. Default: a key of AWS. Changing this replaces the cache.
    /// </summary>
    [Input("kmsKeyId")]
    public Input<string>? KmsKeyId { get; set; }

    /// <summary>Days an automatic snapshot is kept, 0 to 35; 0 takes none. Default: 7, dev 0, regulated 15.</summary>
    [Input("snapshotRetentionLimit")]
    public int? SnapshotRetentionLimit { get; set; }

    /// <summary>
    /// UTC window of the daily snapshot, <c>HH:MM-HH:MM</c> of at least 60 minutes. Default: 03:00-04:00, or beside
    /// <see cref="MaintenanceWindow"/>, which it must not overlap.
    /// </summary>
    [Input("snapshotWindow")]
    public string? SnapshotWindow { get; set; }

    /// <summary>
    /// UTC window of the weekly maintenance, <c>ddd:HH:MM-ddd:HH:MM</c> of 60 minutes to 24 hours. Default:
    /// sun:05:00-sun:06:00, or beside <see cref="SnapshotWindow"/>.
    /// </summary>
    [Input("maintenanceWindow")]
    public string? MaintenanceWindow { get; set; }

    /// <summary>Whether AWS applies minor versions in the maintenance window. Default: true.</summary>
    [Input("autoMinorVersionUpgrade")]
    public bool? AutoMinorVersionUpgrade { get; set; }

    /// <summary>Whether a change is applied at once, not in the maintenance window. Default: false, in profile dev true.</summary>
    [Input("applyImmediately")]
    public bool? ApplyImmediately { get; set; }

    /// <summary>Days CloudWatch Logs keeps the slow log and the engine log. Default: 90, dev 7, regulated 365.</summary>
    [Input("logRetentionDays")]
    public int? LogRetentionDays { get; set; }

    /// <summary>Description, 1 to 255 characters. Default: engine and name.</summary>
    [Input("description")]
    public string? Description { get; set; }

    /// <summary>Tags of every resource, on top of <c>Name</c>.</summary>
    [Input("tags")]
    public InputMap<string>? Tags { get; set; }
}
