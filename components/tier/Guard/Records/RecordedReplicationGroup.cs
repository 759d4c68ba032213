using System.Collections.Immutable;

namespace CachingTier;

/// <summary>Inputs of a replication group.</summary>
internal sealed record RecordedReplicationGroup : RecordedInputs
{
    public Recorded<string> ReplicationGroupId { get; init; }
    public Recorded<string> GlobalReplicationGroupId { get; init; }
    public Recorded<CacheEngine> Engine { get; init; }
    public Recorded<string> EngineVersion { get; init; }
    public Recorded<string> NodeType { get; init; }
    public Recorded<int> Port { get; init; }
    public Recorded<string> SubnetGroupName { get; init; }
    public Recorded<ImmutableArray<string>> SecurityGroupNames { get; init; }
    public Recorded<string> NetworkType { get; init; }
    public Recorded<bool> AtRestEncryptionEnabled { get; init; }
    public Recorded<string> KmsKeyId { get; init; }
    public Recorded<bool> TransitEncryptionEnabled { get; init; }
    public Recorded<string> TransitEncryptionMode { get; init; }
    public Recorded<bool> DataTieringEnabled { get; init; }
    public Recorded<string> Durability { get; init; }
    public Recorded<string> ClusterMode { get; init; }
    public Recorded<int> NumNodeGroups { get; init; }
    public Recorded<ImmutableArray<ShardRecord>> NodeGroupConfigurations { get; init; }
    public Recorded<ImmutableArray<string>> PreferredCacheClusterAzs { get; init; }
    public Recorded<string> SnapshotName { get; init; }
    public Recorded<ImmutableArray<string>> SnapshotArns { get; init; }

    /// <summary>How many shards there are.</summary>
    internal int Shards =>
        NodeGroupConfigurations.TryGet(out var shards) ? shards.Length : NumNodeGroups.GetValueOr(1);
}
