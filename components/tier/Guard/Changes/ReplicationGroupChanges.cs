using System.Collections.Immutable;
using Row = CachingTier.CheckedChange<CachingTier.ReplicationGroupChange>;

namespace CachingTier;

/// <summary>Every change of a replication group that exists.</summary>
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ModifyReplicationGroup.html"/>
internal static class ReplicationGroupChanges
{
    public static readonly ImmutableArray<Row> Rows =
    [
        .. Row.InPlace(
            "autoMinorVersionUpgrade", "description", "ipDiscovery", "maintenanceWindow", "securityGroupIds",
            "snapshotWindow", "tags"),
        new("clusterMode", "disabled to enabled", ChangeEffect.InSteps)
        {
            Rules = "5.2",
            Instead = "Deploy compatible, move the clients to the cluster protocol, then deploy enabled.",
            Check = ClusterModeStages.Check,
        },
        new("clusterMode", "disabled to compatible, compatible to enabled", ChangeEffect.Alone)
        {
            Rules = "5.3",
            Instead = "Deploy the mode first, then the rest. " + ChangeRow.AtOnce,
            Check = ClusterModeStages.Check,
        },
        new("clusterMode", "enabled to another", ChangeEffect.Refused)
        {
            Rules = "5.2",
            Instead = "Make a cache under another name and move its clients there.",
            Check = ClusterModeStages.Check,
        },
        new("multiAzEnabled", "true to false with fewer replicas", ChangeEffect.AtOnce)
        {
            Rules = "5.23",
            Instead = ChangeRow.AtOnce,
            Check = AvailabilityStages.Check,
        },
        new("multiAzEnabled", "true to false without replicas, in cluster mode", ChangeEffect.InSteps)
        {
            Rules = "5.23",
            Instead = "Deploy availability replicated with applyImmediately: true, then single.",
            Check = AvailabilityStages.Check,
        },
        new("multiAzEnabled", "false to true", ChangeEffect.InPlace) { Rules = "5.6" },
        new("automaticFailoverEnabled", "true to false", ChangeEffect.AtOnce)
        {
            Rules = "5.23",
            Instead = ChangeRow.AtOnce,
            Check = AvailabilityStages.Check,
        },
        new("automaticFailoverEnabled", "false to true", ChangeEffect.InPlace) { Rules = "5.5" },
        new("automaticFailoverEnabled", "any with copies", ChangeEffect.Refused)
        {
            Rules = "12.11",
            Instead = "Switch it on the datastore, for all regions.",
            Check = GlobalDatastoreStages.CheckPrimary,
        },
        new("durability", ChangeRow.Any, ChangeEffect.Alone)
        {
            Rules = "5.24",
            Instead = "Deploy the others first, then this.",
            Check = DurabilityStages.Check,
        },
        Row.Replaced("durability", ChangeRow.Any, "5.24"),
        new("transitEncryptionEnabled", "false to true, true to false", ChangeEffect.InSteps)
        {
            Rules = "6.6, 6.7",
            Instead = "Deploy transitEncryption preferred between off and required.",
            Check = TransitEncryptionStages.Check,
        },
        Row.Replaced("transitEncryptionEnabled", "any on Redis OSS before 7", "6.6"),
        new("transitEncryptionMode", "preferred to required, required to preferred", ChangeEffect.AtOnce)
        {
            Rules = "6.7",
            Instead = ChangeRow.AtOnce,
            Check = TransitEncryptionStages.Check,
        },
        new("transitEncryptionMode", "any with users", ChangeEffect.Refused)
        {
            Rules = "6.12",
            Instead = "Reach required first, then add users.",
            Check = TransitEncryptionStages.Check,
        },
        new("parameterGroupName", "another family or cluster mode", ChangeEffect.AtOnce)
        {
            Rules = "2.9, 8.23",
            Instead = ChangeRow.AtOnce,
            Check = ParameterGroupStages.Check,
        },
        new("parameterGroupName", "any with copies", ChangeEffect.NoEffect)
        {
            Rules = "12.12",
            Instead = "Change the group that AWS makes for the datastore.",
            Check = GlobalDatastoreStages.CheckPrimary,
        },
        new("snapshotRetentionLimit", "0 to another in cluster mode", ChangeEffect.Refused)
        {
            Rules = "5.9",
            Instead = "Switch snapshots on with the AWS CLI, refresh, and deploy once without the guard.",
            Check = SnapshotStages.Check,
        },
        new("snapshotRetentionLimit", "any other", ChangeEffect.InPlace) { Rules = "5.9" },
        new("authToken", "a first, another or no token", ChangeEffect.InSteps)
        {
            Rules = "7.5, 7.6",
            Instead = "Rotate by tokenGeneration, then retiredTokens; see the stages of login.",
            Check = LoginStageRules.Check,
        },
        new("authTokenUpdateStrategy", "any without its token", ChangeEffect.InSteps)
        {
            Rules = "7.5",
            Instead = "It follows the stages of login.",
            Check = RotationStages.CheckTokens,
        },
        new("userGroupIds", "none to a group, a group to none", ChangeEffect.InSteps)
        {
            Rules = "7.4, 7.15",
            Instead = "Move from the token to users by acceptToken; see the stages of login.",
            Check = LoginStageRules.Check,
        },
        new("userGroupIds", "a group to another", ChangeEffect.Refused)
        {
            Rules = "7.15",
            Instead = "Keep the group, or make a cache under another name and move its clients there.",
            Check = UserGroupStages.Check,
        },
        new("userGroupIds", "other users in the group", ChangeEffect.InSteps)
        {
            Rules = "7.17",
            Instead = "Rotate by passwordGeneration, then retiredPasswords.",
            Check = RotationStages.CheckPasswords,
        },
        new("engine", "redis to valkey", ChangeEffect.InPlace)
        {
            Rules = "2.6",
            Instead = "Write the version of Valkey in the same deployment.",
            Check = EngineStages.Check,
        },
        Row.Replaced("engine", "valkey to redis", "2.7"),
        new("engineVersion", "higher, in the same family", ChangeEffect.InPlace)
        {
            Rules = "2.5",
            Instead = "A version that AWS may have raised already replaces the cache: look it up first.",
            Check = EngineStages.CheckPinned,
        },
        new("engineVersion", "one that brings a log", ChangeEffect.AtOnce)
        {
            Rules = "5.21, 5.22",
            Instead = ChangeRow.AtOnce,
            Check = LogStages.Check,
        },
        Row.Replaced("engineVersion", "lower", "2.5"),
        new("logDeliveryConfigurations", "a log that the version brings", ChangeEffect.AtOnce)
        {
            Rules = "5.21, 5.22",
            Instead = ChangeRow.AtOnce,
            Check = LogStages.Check,
        },
        new("nodeType", ChangeRow.Any, ChangeEffect.InPlace)
        {
            Rules = "2.8",
            Instead = "Without replicas in another zone, choose a quiet time.",
            Check = DowntimeStages.Check,
        },
        new("numCacheClusters", ChangeRow.Any, ChangeEffect.InPlace) { Rules = "5.20" },
        new("replicasPerNodeGroup", ChangeRow.Any, ChangeEffect.InPlace) { Rules = "5.20" },
        new("replicasPerNodeGroup", "what a scaler left to that of the settings", ChangeEffect.InPlace)
        {
            Rules = "10.7",
            Instead = "Write the number that the cache has as replicas.",
            Check = ScalingStages.Check,
        },
        new("numNodeGroups", ChangeRow.Any, ChangeEffect.InPlace) { Rules = "5.20" },
        new("numNodeGroups", "what a scaler left to that of the settings", ChangeEffect.InPlace)
        {
            Rules = "10.7",
            Instead = "Write the number that the cache has as shards.",
            Check = ScalingStages.Check,
        },
        new("preferredCacheClusterAzs", ChangeRow.Any, ChangeEffect.NoEffect)
        {
            Rules = "4.8",
            Instead = "Nodes stay in their zones: to move one, remove its replica and add another.",
            Check = ZoneStages.Check,
        },
        new("notificationTopicArn", "a topic to none", ChangeEffect.NoEffect)
        {
            Rules = "9.9",
            Instead = "Switch the topic off with the AWS CLI.",
            Check = NotificationStages.Check,
        },
        new("notificationTopicArn", "any other", ChangeEffect.InPlace) { Rules = "9.8" },
        new("nodeGroupConfigurations", "slots, zones or replicas of the same shards", ChangeEffect.NoEffect)
        {
            Rules = "5.17",
            Instead = "Give shards and replicas in place of nodeGroups, or make a cache under another name.",
        },
        Row.Replaced("nodeGroupConfigurations", "more or fewer shards", "5.17"),
        Row.Replaced("atRestEncryptionEnabled", ChangeRow.Any, "6.1"),
        Row.Replaced("dataTieringEnabled", ChangeRow.Any, "3.9"),
        Row.Replaced("globalReplicationGroupId", ChangeRow.Any, "12.5"),
        Row.Replaced("kmsKeyId", ChangeRow.Any, "6.2"),
        Row.Replaced("networkType", ChangeRow.Any),
        Row.Replaced("port", ChangeRow.Any),
        Row.Replaced("region", ChangeRow.Any),
        Row.Replaced("snapshotArns", ChangeRow.Any, "5.15"),
        Row.Replaced("snapshotName", ChangeRow.Any, "5.17"),
        Row.Replaced("subnetGroupName", ChangeRow.Any),
        Row.ApplyImmediately(),
        new("finalSnapshotIdentifier", ChangeRow.Any, ChangeEffect.NoEffect)
        {
            Rules = "5.18",
            Instead = "It takes effect when the cache is deleted.",
        },
    ];

    /// <summary>Changes of the parameter group of a cache.</summary>
    public static readonly ImmutableArray<Row> Parameters =
    [
        new("parameters", "databases, cluster-databases", ChangeEffect.Refused)
        {
            Rules = "8.8, 8.10",
            Instead = ChangeRow.AnotherCache,
            Check = ParameterStages.Check,
        },
        new("parameters", "any with copies", ChangeEffect.NoEffect)
        {
            Rules = "12.12",
            Instead = "Change the group that AWS makes for the datastore.",
            Check = GlobalDatastoreStages.CheckPrimary,
        },
        new("parameters", "any other of Valkey or Redis OSS", ChangeEffect.InPlace) { Rules = "8.1, 8.18" },
    ];

    /// <summary>Every check, once.</summary>
    public static readonly ImmutableArray<Action<ReplicationGroupChange, Problems>> Checks =
        Row.ChecksOf([.. Rows, .. Parameters]);
}
