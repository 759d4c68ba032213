using Pulumi;

namespace CachingTier;

/// <summary>
/// A copy of the primary in another region. Engine, version, machine, shards, parameters and encryption are the
/// primary's.
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
    /// Name of an existing ElastiCache subnet group of that region; give this or <see cref="SubnetIds"/>. Changing
    /// this replaces the copy.
    /// </summary>
    [Input("subnetGroupName")]
    public Input<string>? SubnetGroupName { get; set; }

    /// <summary>Ids of 1 to 20 private subnets of that region; give this or <see cref="SubnetGroupName"/>.</summary>
    [Input("subnetIds")]
    public InputList<string>? SubnetIds { get; set; }

    /// <summary>Replicas of each shard, 0 to 5, at least 1 with failover. Default: 1, without failover 0.</summary>
    [Input("replicas")]
    public int? Replicas { get; set; }

    /// <summary>TCP port. Default: 6379. Changing this replaces the copy.</summary>
    [Input("port")]
    public int? Port { get; set; }

    /// <summary>
    /// ARN of a symmetric KMS key of that region for data at rest. Default: a key of AWS. Changing this replaces the
    /// copy.
    /// </summary>
    [Input("kmsKeyId")]
    public Input<string>? KmsKeyId { get; set; }

    /// <summary>Days an automatic snapshot is kept, 0 to 35; 0 takes none. Default: 7, dev 0, regulated 15.</summary>
    [Input("snapshotRetentionLimit")]
    public int? SnapshotRetentionLimit { get; set; }
}
