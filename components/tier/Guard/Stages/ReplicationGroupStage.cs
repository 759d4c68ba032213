namespace CachingTier;

/// <summary>Which stages a replication group is in, by its settings with every default in place.</summary>
internal sealed record ReplicationGroupStage
{
    public Recorded<CacheEngine> Engine { get; init; }
    public Recorded<string> EngineVersion { get; init; }

    /// <summary>Whether the version is written down.</summary>
    public Recorded<bool> PinsVersion { get; init; }

    /// <summary>Whether the version is for AWS to raise: then the deployment does not change it.</summary>
    public Recorded<bool> LeavesVersion { get; init; }

    /// <summary>Whether the cache is the primary of a global datastore.</summary>
    public Recorded<bool> GlobalPrimary { get; init; }

    public Recorded<string> NodeType { get; init; }
    public Recorded<ClusterMode> ClusterMode { get; init; }
    public Recorded<int> Shards { get; init; }
    public Recorded<int> Replicas { get; init; }
    public Recorded<Availability> Availability { get; init; }
    public Recorded<TransitEncryption> TransitEncryption { get; init; }
    public Recorded<int> SnapshotRetentionLimit { get; init; }
    public Recorded<bool> ApplyImmediately { get; init; }
    public LoginRecord? Login { get; init; }

    public static ReplicationGroupStage Create(ResolvedReplicationGroup cache) => new()
    {
        Engine = cache.Version.Engine,
        EngineVersion = cache.Version.Text,
        PinsVersion = cache.PinsVersion,
        LeavesVersion = cache is { PinsVersion: false, AutoMinorVersionUpgrade: true },
        GlobalPrimary = cache.GlobalPrimary,
        NodeType = cache.NodeType.Text,
        ClusterMode = cache.Topology.Mode,
        Shards = cache.Topology.ShardTotal,
        Replicas = cache.Topology.Replicas,
        Availability = cache.Topology.Availability,
        TransitEncryption = cache.TransitEncryption,
        SnapshotRetentionLimit = cache.SnapshotRetentionLimit,
        ApplyImmediately = cache.ApplyImmediately,
        Login = LoginRecord.Create(cache.Login),
    };
}
