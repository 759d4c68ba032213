using System.Collections.Immutable;

namespace CachingTier;

/// <summary>Inputs of a cluster, which is one of Memcached but for a resource without a component.</summary>
internal sealed record RecordedCluster : RecordedInputs
{
    public Recorded<string> ClusterId { get; init; }
    public Recorded<CacheEngine> Engine { get; init; }
    public Recorded<string> EngineVersion { get; init; }
    public Recorded<string> NodeType { get; init; }
    public Recorded<int> Port { get; init; }
    public Recorded<string> SubnetGroupName { get; init; }
    public Recorded<string> AvailabilityZone { get; init; }
    public Recorded<ImmutableArray<string>> PreferredAvailabilityZones { get; init; }
    public Recorded<string> NetworkType { get; init; }
    public Recorded<bool> TransitEncryptionEnabled { get; init; }
    public Recorded<string> OutpostMode { get; init; }
    public Recorded<string> PreferredOutpostArn { get; init; }
    public Recorded<string> ReplicationGroupId { get; init; }
    public Recorded<string> SnapshotName { get; init; }
    public Recorded<string> SnapshotArns { get; init; }
}
