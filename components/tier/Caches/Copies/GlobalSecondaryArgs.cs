using Pulumi;

namespace CachingTier;

/// <summary>
/// A copy of the primary in another region. Engine, version, machine, shards, parameters and encryption are
/// the primary's.
/// </summary>
public sealed class GlobalSecondaryArgs : ResourceArgs
{
    /// <summary>Region of the copy, <c>us-east-1</c>. Changing this replaces the copy.</summary>
    [Input("region", required: true)]
    public string Region { get; set; } = null!;

    /// <summary>Id of a VPC in that region.</summary>
    [Input("vpcId", required: true)]
    public Input<string> VpcId { get; set; } = null!;

    /// <summary>
    /// Name of an existing ElastiCache subnet group of that region; give this or <see cref="SubnetIds"/>.
    /// Changing this replaces the copy.
    /// </summary>
    [Input("subnetGroupName")]
    public Input<string>? SubnetGroupName { get; set; }

    /// <summary>
    /// Ids of 1 to 20 private subnets of that region; give this or <see cref="SubnetGroupName"/>.
    /// </summary>
    [Input("subnetIds")]
    public InputList<string>? SubnetIds { get; set; }

    /// <summary>
    /// Replicas of each shard, 0 to 5, at least 1 with failover. Default: 1, without failover 0.
    /// </summary>
    [Input("replicas")]
    public int? Replicas { get; set; }

    /// <summary>TCP port. Default: 6379, regulated 7379. Changing this replaces the copy.</summary>
    [Input("port")]
    public int? Port { get; set; }

    /// <summary>
    /// ARN of a symmetric KMS key of that region for data at rest. Default: a key of AWS. Changing this
    /// replaces the copy.
    /// </summary>
    [Input("kmsKeyId")]
    public Input<string>? KmsKeyId { get; set; }

    /// <summary>
    /// Days an automatic snapshot is kept, 0 to 35; 0 takes none. Default: 7, dev 0, regulated 15.
    /// </summary>
    [Input("snapshotRetentionLimit")]
    public int? SnapshotRetentionLimit { get; set; }

    /// <summary>
    /// UTC window of the daily snapshot. Default: 03:00-04:00, or beside <see cref="MaintenanceWindow"/>.
    /// </summary>
    [Input("snapshotWindow")]
    public string? SnapshotWindow { get; set; }

    /// <summary>
    /// UTC window of maintenance. Default: sun:05:00-sun:06:00, or beside <see cref="SnapshotWindow"/>.
    /// </summary>
    [Input("maintenanceWindow")]
    public string? MaintenanceWindow { get; set; }

    /// <summary>
    /// Whether the copy is saved when it is deleted, under a new name each time. Default: true, dev false.
    /// </summary>
    [Input("finalSnapshot")]
    public bool? FinalSnapshot { get; set; }

    /// <inheritdoc cref="RedisReplicationGroupArgs.LogRetentionDays"/>
    [Input("logRetentionDays")]
    public int? LogRetentionDays { get; set; }

    /// <summary>ARN of the KMS key of that region that encrypts the logs. Default: a key of AWS.</summary>
    [Input("logKmsKeyId")]
    public Input<string>? LogKmsKeyId { get; set; }

    /// <summary>
    /// Who may log in to the copy. A group of users exists in one region only: with users on the primary,
    /// give <c>userGroup</c> and <c>userCredentials</c> of a <see cref="CacheUsers"/> of that region.
    /// <c>secretKmsKeyId</c> is a key of that region. Default: as on the primary.
    /// </summary>
    [Input("login")]
    public LoginArgs? Login { get; set; }

    internal GlobalSecondaryArgs Clone() => (GlobalSecondaryArgs)MemberwiseClone();
}
