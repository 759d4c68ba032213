using System.Collections.Immutable;

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

    /// <summary>Whether the node type is written down.</summary>
    public Recorded<bool> PinsNodeType { get; init; }

    public Recorded<ClusterMode> ClusterMode { get; init; }
    public Recorded<int> Shards { get; init; }
    public Recorded<int> Replicas { get; init; }
    public Recorded<Availability> Availability { get; init; }
    public Recorded<bool> AutomaticFailover { get; init; }

    /// <summary>Zone of each node without cluster mode; none for AWS to choose.</summary>
    public Recorded<ImmutableArray<string>> AvailabilityZones { get; init; }

    public Recorded<DurabilityMode> Durability { get; init; }

    /// <summary>Whether shards scale by themselves.</summary>
    public Recorded<bool> ShardScaling { get; init; }

    /// <summary>Whether replicas scale by themselves.</summary>
    public Recorded<bool> ReplicaScaling { get; init; }

    /// <summary>Whether events go to a topic.</summary>
    public Recorded<bool> NotificationTopic { get; init; }

    public Recorded<TransitEncryption> TransitEncryption { get; init; }
    public Recorded<int> SnapshotRetentionLimit { get; init; }
    public Recorded<bool> ApplyImmediately { get; init; }

    /// <summary>The parameters that are given, by name.</summary>
    public ImmutableSortedDictionary<string, string>? Parameters { get; init; }

    public LoginRecord? Login { get; init; }

    public static ReplicationGroupStage Create(ResolvedReplicationGroup cache) => new()
    {
        Engine = cache.Version.Engine,
        EngineVersion = cache.Version.Text,
        PinsVersion = cache.PinsVersion,
        LeavesVersion = cache is { PinsVersion: false, AutoMinorVersionUpgrade: true },
        GlobalPrimary = cache.GlobalPrimary,
        NodeType = cache.NodeType.Text,
        PinsNodeType = cache.PinsNodeType,
        ClusterMode = cache.Topology.Mode,
        Shards = cache.Topology.ShardTotal,
        Replicas = cache.Topology.Replicas,
        Availability = cache.Topology.Availability,
        AutomaticFailover = cache.Topology.AutomaticFailover,
        AvailabilityZones = cache.Topology.NodeZones,
        Durability = cache.DurabilityInForce,
        ShardScaling = cache.Scaling.Any(scaling => scaling.Count == ScaledCount.Shards),
        ReplicaScaling = cache.Scaling.Any(scaling => scaling.Count == ScaledCount.Replicas),
        NotificationTopic = cache.NotificationTopicArn is not null,
        TransitEncryption = cache.TransitEncryption,
        SnapshotRetentionLimit = cache.SnapshotRetentionLimit,
        ApplyImmediately = cache.ApplyImmediately,
        Parameters = cache.Parameters,
        Login = LoginRecord.Create(cache.Login),
    };
}
