using System.Collections.Immutable;

namespace CachingTier;

/// <summary>The settings of a replication group as deployed and as wanted.</summary>
internal sealed class ReplicationGroupChange(ReplicationGroupStage deployed, ReplicationGroupStage wanted)
{
    public StageSetting<CacheEngine> Engine { get; } = new("engine", deployed.Engine, wanted.Engine);

    /// <summary>The version, which stays what it is where it is left to AWS.</summary>
    public StageSetting<string> Version { get; } = new(
        "engineVersion",
        deployed.EngineVersion,
        KeepsVersion(deployed, wanted) ? deployed.EngineVersion : wanted.EngineVersion);

    public StageSetting<bool> PinsVersion { get; } =
        new("pinsVersion", deployed.PinsVersion, wanted.PinsVersion);

    public StageSetting<bool> GlobalPrimary { get; } =
        new("globalPrimary", deployed.GlobalPrimary, wanted.GlobalPrimary);

    public StageSetting<string> NodeType { get; } = new("nodeType", deployed.NodeType, wanted.NodeType);

    /// <summary>Whether the wanted node type is written down.</summary>
    public bool PinsNodeType { get; } = wanted.PinsNodeType.Is(true);

    public StageSetting<ClusterMode> ClusterMode { get; } =
        new("clusterMode", deployed.ClusterMode, wanted.ClusterMode);

    public StageSetting<int> Shards { get; } = new("shards", deployed.Shards, wanted.Shards);

    public StageSetting<int> Replicas { get; } = new("replicas", deployed.Replicas, wanted.Replicas);

    public StageSetting<Availability> Availability { get; } =
        new("availability", deployed.Availability, wanted.Availability);

    public StageSetting<bool> AutomaticFailover { get; } =
        new("availability", deployed.AutomaticFailover, wanted.AutomaticFailover);

    public StageSetting<ImmutableArray<string>> AvailabilityZones { get; } =
        new("availabilityZones", deployed.AvailabilityZones, wanted.AvailabilityZones);

    public StageSetting<DurabilityMode> Durability { get; } =
        new("durability", deployed.Durability, wanted.Durability);

    public StageSetting<bool> ShardScaling { get; } =
        new("shardScaling", deployed.ShardScaling, wanted.ShardScaling);

    public StageSetting<bool> ReplicaScaling { get; } =
        new("replicaScaling", deployed.ReplicaScaling, wanted.ReplicaScaling);

    public StageSetting<bool> NotificationTopic { get; } =
        new("notificationTopicArn", deployed.NotificationTopic, wanted.NotificationTopic);

    public ParameterChange Parameters { get; } = new(deployed.Parameters, wanted.Parameters);

    public StageSetting<TransitEncryption> TransitEncryption { get; } =
        new(TransitEncryptions.Property, deployed.TransitEncryption, wanted.TransitEncryption);

    public StageSetting<int> SnapshotRetentionLimit { get; } =
        new("snapshotRetentionLimit", deployed.SnapshotRetentionLimit, wanted.SnapshotRetentionLimit);

    public StageSetting<bool> ApplyImmediately { get; } =
        new("applyImmediately", deployed.ApplyImmediately, wanted.ApplyImmediately);

    public LoginChange Login { get; } = new(deployed.Login ?? new(), wanted.Login ?? new());

    /// <summary>Recorded version of the cache; null when there is none.</summary>
    public EngineVersion? DeployedVersion { get; } =
        RecordedVersion.Parse(deployed.Engine, deployed.EngineVersion);

    /// <summary>Version of the settings, whether it is left to AWS or not.</summary>
    public EngineVersion? WantedVersion { get; } = RecordedVersion.Parse(wanted.Engine, wanted.EngineVersion);

    /// <summary>
    /// Whether the version is left to AWS: without that, it is sent along with engine and parameters.
    /// </summary>
    public bool IsLeftToAws => wanted.LeavesVersion.Is(true);

    /// <summary>Whether the cache goes to a lower version of its engine.</summary>
    public bool LowersVersion => Engine.Change is null && DeployedVersion is { } from
        && WantedVersion?.IsAtLeast(from.Major, from.Minor, from.Patch) == false;

    private static bool KeepsVersion(ReplicationGroupStage deployed, ReplicationGroupStage wanted) =>
        wanted.LeavesVersion.Is(true) && deployed.Engine == wanted.Engine;
}
