using System.Collections.Immutable;

namespace CachingTier;

/// <summary>
/// Which inputs replace a cache, by its kind: what the AWS provider marks so, and what it decides by values.
/// </summary>
internal static class ReplacingProperties
{
    private const string RestoreNote = "It only takes effect when the cache is created: keep its value.";
    private const string VersionNote = "ElastiCache cannot lower a version.";
    private const string KeyNote = "ElastiCache cannot encrypt a cache anew with another key.";

    public static readonly ImmutableArray<ReplacingProperty> ReplicationGroup =
    [
        Group("replicationGroupId", group => group.ReplicationGroupId, isKept: true),
        new ReplacingInput<RecordedReplicationGroup, string>(
            "globalReplicationGroupId",
            group => group.GlobalReplicationGroupId) { IsKeptWhenLeftOut = true, IsDerived = true },
        new ReplacingInput<RecordedReplicationGroup, CacheEngine>("engine", group => group.Engine)
        {
            IsKeptWhenLeftOut = true,
            Replaces = (deployed, value) => !IsToValkey(deployed.Engine, value),
        },
        new ReplacingInput<RecordedReplicationGroup, string>("engineVersion", group => group.EngineVersion)
        {
            IsKeptWhenLeftOut = true,
            Replaces = (deployed, value) => DottedVersion.IsLower(value, deployed.EngineVersion),
            Note = VersionNote,
        },
        new ReplacingInput<RecordedReplicationGroup, int>("port", group => group.Port) { Default = 6379 },
        Group("subnetGroupName", group => group.SubnetGroupName, isKept: true),
        new ReplacingInput<RecordedReplicationGroup, ImmutableArray<string>>(
            "securityGroupNames",
            group => group.SecurityGroupNames) { IsKeptWhenLeftOut = true, AreEqual = AreEqual },
        new ReplacingInput<RecordedReplicationGroup, string>("networkType", group => group.NetworkType)
        {
            Default = NetworkType.Ipv4.WireName(),
            IsKeptWhenLeftOut = true,
        },
        new ReplacingInput<RecordedReplicationGroup, bool>(
            "atRestEncryptionEnabled",
            group => group.AtRestEncryptionEnabled) { IsKeptWhenLeftOut = true },
        Group("kmsKeyId", group => group.KmsKeyId, note: KeyNote),
        new ReplacingInput<RecordedReplicationGroup, bool>(
            "transitEncryptionEnabled",
            group => group.TransitEncryptionEnabled)
        {
            Default = false,
            Replaces = (deployed, _) => deployed.Engine.Is(CacheEngine.Redis)
                && DottedVersion.IsLower(deployed.EngineVersion, "7"),
            Note = "From Redis OSS 7 on it changes in place: raise engineVersion first.",
        },
        new ReplacingInput<RecordedReplicationGroup, bool>(
            "dataTieringEnabled",
            group => group.DataTieringEnabled)
        {
            Default = false,
            Note = "It follows the node type: do not change between types with it and types without it.",
        },
        Group(
            "durability",
            group => group.Durability,
            note: "ElastiCache switches it in place, but the AWS provider may replace the cache."),
        // The provider compares shards by their ids alone, and adopts the shards of the cache when none are
        // given.
        new ReplacingInput<RecordedReplicationGroup, ImmutableArray<ShardRecord>>(
            "nodeGroupConfigurations",
            group => group.NodeGroupConfigurations)
        {
            IsKeptWhenLeftOut = true,
            AreEqual = (one, other) => RecordedText.Write(one) == RecordedText.Write(other),
            Ignores = (deployed, value) => value.GetValueOr([]).Length == deployed.Shards,
        },
        Group("snapshotName", group => group.SnapshotName, note: RestoreNote),
        new ReplacingInput<RecordedReplicationGroup, ImmutableArray<string>>(
            "snapshotArns",
            group => group.SnapshotArns) { AreEqual = AreEqual, Note = RestoreNote },
    ];

    public static readonly ImmutableArray<ReplacingProperty> Memcached =
    [
        Cluster("clusterId", cluster => cluster.ClusterId, isKept: true),
        new ReplacingInput<RecordedCluster, CacheEngine>("engine", cluster => cluster.Engine)
        {
            IsKeptWhenLeftOut = true,
        },
        new ReplacingInput<RecordedCluster, string>("engineVersion", cluster => cluster.EngineVersion)
        {
            IsKeptWhenLeftOut = true,
            Empties = true,
            Replaces = (deployed, value) => DottedVersion.IsLower(value, deployed.EngineVersion),
            Note = VersionNote,
        },
        new ReplacingInput<RecordedCluster, string>("nodeType", cluster => cluster.NodeType)
        {
            IsKeptWhenLeftOut = true,
            Replaces = (deployed, _) => !deployed.Engine.Is(CacheEngine.Redis),
            Note = "A Memcached cache can have more nodes in place, not bigger ones.",
        },
        new ReplacingInput<RecordedCluster, int>("port", cluster => cluster.Port) { Default = 11211 },
        Cluster("subnetGroupName", cluster => cluster.SubnetGroupName, isKept: true),
        Cluster("availabilityZone", cluster => cluster.AvailabilityZone, isKept: true),
        new ReplacingInput<RecordedCluster, string>("networkType", cluster => cluster.NetworkType)
        {
            Default = NetworkType.Ipv4.WireName(),
            IsKeptWhenLeftOut = true,
        },
        new ReplacingInput<RecordedCluster, bool>(
            "transitEncryptionEnabled",
            cluster => cluster.TransitEncryptionEnabled) { Default = false },
        Cluster("outpostMode", cluster => cluster.OutpostMode),
        Cluster("preferredOutpostArn", cluster => cluster.PreferredOutpostArn, isKept: true),
        Cluster("replicationGroupId", cluster => cluster.ReplicationGroupId, isKept: true),
        Cluster("snapshotName", cluster => cluster.SnapshotName, note: RestoreNote),
        Cluster("snapshotArns", cluster => cluster.SnapshotArns, note: RestoreNote),
    ];

    public static readonly ImmutableArray<ReplacingProperty> Serverless =
    [
        Cache("name", cache => cache.Name, isKept: true),
        new ReplacingInput<RecordedServerless, CacheEngine>("engine", cache => cache.Engine)
        {
            IsKeptWhenLeftOut = true,
            Replaces = (deployed, value) => !IsToValkey(deployed.Engine, value),
        },
        new ReplacingInput<RecordedServerless, string>(
            "majorEngineVersion",
            cache => cache.MajorEngineVersion)
        {
            IsKeptWhenLeftOut = true,
            Replaces = (deployed, value) => DottedVersion.IsLower(value, deployed.MajorEngineVersion),
            Note = VersionNote,
        },
        Cache("kmsKeyId", cache => cache.KmsKeyId, note: KeyNote),
        new ReplacingInput<RecordedServerless, ImmutableArray<string>>("subnetIds", cache => cache.SubnetIds)
        {
            IsKeptWhenLeftOut = true,
            AreEqual = (one, other) => one.Order(StringComparer.Ordinal)
                .SequenceEqual(other.Order(StringComparer.Ordinal)),
        },
        new ReplacingInput<RecordedServerless, string>("networkType", cache => cache.NetworkType)
        {
            Default = NetworkType.Ipv4.WireName(),
            IsKeptWhenLeftOut = true,
        },
        new ReplacingInput<RecordedServerless, ImmutableArray<string>>(
            "snapshotArnsToRestores",
            cache => cache.SnapshotArnsToRestores)
        {
            AreEqual = AreEqual,
            Note = RestoreNote,
        },
    ];

    /// <summary>The datastore binds copies to their primary. Stages compare its engine and version.</summary>
    public static readonly ImmutableArray<ReplacingProperty> Datastore =
    [
        new ReplacingInput<RecordedDatastore, string>(
            "globalReplicationGroupIdSuffix",
            datastore => datastore.GlobalReplicationGroupIdSuffix) { IsDerived = true },
        new ReplacingInput<RecordedDatastore, string>(
            "primaryReplicationGroupId",
            datastore => datastore.PrimaryReplicationGroupId) { IsDerived = true },
    ];

    /// <summary>The inputs of what is recorded.</summary>
    public static ImmutableArray<ReplacingProperty> Find(DeploymentRecord record) => record switch
    {
        ReplicationGroupRecord => ReplicationGroup,
        MemcachedRecord => Memcached,
        ServerlessRecord => Serverless,
        DatastoreRecord => Datastore,
        _ => [],
    };

    private static ReplacingInput<RecordedReplicationGroup, string> Group(
        string name,
        Func<RecordedReplicationGroup, Recorded<string>> read,
        bool isKept = false,
        string? note = null) => new(name, read) { IsKeptWhenLeftOut = isKept, Note = note };

    private static ReplacingInput<RecordedCluster, string> Cluster(
        string name,
        Func<RecordedCluster, Recorded<string>> read,
        bool isKept = false,
        string? note = null) => new(name, read) { IsKeptWhenLeftOut = isKept, Note = note };

    private static ReplacingInput<RecordedServerless, string> Cache(
        string name,
        Func<RecordedServerless, Recorded<string>> read,
        bool isKept = false,
        string? note = null) => new(name, read) { IsKeptWhenLeftOut = isKept, Note = note };

    // The way from Redis OSS to Valkey is an update, the way back is not.
    private static bool IsToValkey(Recorded<CacheEngine> from, Recorded<CacheEngine> to) =>
        from.Is(CacheEngine.Redis) && to.Is(CacheEngine.Valkey);

    private static bool AreEqual(ImmutableArray<string> one, ImmutableArray<string> other) =>
        one.SequenceEqual(other);
}
