using System.Collections.Immutable;
using Pulumi;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace CachingTier;

/// <summary>The arguments of a <see cref="RedisReplicationGroup"/> with every default in place.</summary>
internal sealed record ResolvedReplicationGroup
{
    public required Profile Profile { get; init; }
    public required Placement Placement { get; init; }
    public required EngineVersion Version { get; init; }
    public required NodeType NodeType { get; init; }

    /// <summary>Whether the node type was given: else it follows profile, version and need.</summary>
    public required bool PinsNodeType { get; init; }

    public required ReplicationTopology Topology { get; init; }
    public required int Port { get; init; }
    public required ImmutableSortedDictionary<string, string> Parameters { get; init; }
    public required Input<string>? KmsKeyId { get; init; }
    public required TransitEncryption TransitEncryption { get; init; }
    public required ImmutableArray<AutoScaling> Scaling { get; init; }
    public required ResolvedLogin Login { get; init; }
    public required Input<string>? LogKmsKeyId { get; init; }
    public required NetworkProtocol Protocol { get; init; }
    public required DurabilityMode? Durability { get; init; }

    /// <summary>The durability, that of ElastiCache where none is given.</summary>
    public DurabilityMode DurabilityInForce => Durability ?? DurabilityMode.Default;

    public required int SnapshotRetentionLimit { get; init; }
    public required SnapshotSource Source { get; init; }
    public required bool FinalSnapshot { get; init; }
    public required CacheSchedule Schedule { get; init; }
    public required bool AutoMinorVersionUpgrade { get; init; }

    /// <summary>
    /// Whether the version was given: else it is only where the cache began, and AWS may raise it.
    /// </summary>
    public required bool PinsVersion { get; init; }

    public required bool ApplyImmediately { get; init; }
    public required int LogRetentionDays { get; init; }
    public required Input<string>? NotificationTopicArn { get; init; }
    public required Timeouts Timeouts { get; init; }
    public required bool GlobalPrimary { get; init; }
    public required string Description { get; init; }
    public required InputMap<string>? Tags { get; init; }

    /// <summary>How many nodes the cache has once it has scaled out.</summary>
    public int MostNodes => Scaling.IsEmpty
        ? Topology.ReplicasOfShards.Sum(replicas => 1 + replicas)
        : AutoScaling.MostNodes(Scaling, Topology).Nodes;

    /// <summary>The arguments resolved.</summary>
    public static Resolution<RedisReplicationGroupArgs, ResolvedReplicationGroup> Resolve(
        string name,
        RedisReplicationGroupArgs args) =>
        Resolutions.Resolve(nameof(RedisReplicationGroup), name, args, Resolve);

    /// <summary>A planned cache with what other resources know, read again.</summary>
    public static ResolvedReplicationGroup ReadInputs(
        ResolvedReplicationGroup planned,
        RedisReplicationGroupArgs args,
        Problems problems) => planned with
        {
            Placement = Placement.Resolve(
                args.VpcId, args.SubnetGroupName, args.SubnetIds, planned.Topology.MultiAz, problems),
            KmsKeyId = KmsKeyArn.Check(args.KmsKeyId, "kmsKeyId", problems),
            LogKmsKeyId = KmsKeyArn.Check(args.LogKmsKeyId, "logKmsKeyId", problems),
            Login = planned.Login.ReadInputs(
                args.Login,
                new(planned.Login.Mode, planned.Login.User, planned.Version.Engine, planned.Version),
                problems),
        };

    /// <summary>The inputs of the replication group that the arguments alone decide.</summary>
    public ElastiCache.ReplicationGroupArgs CreateInputs()
    {
        var args = new ElastiCache.ReplicationGroupArgs
        {
            Description = Description,
            Engine = Version.Engine.WireName(),
            EngineVersion = Version.Text,
            NodeType = NodeType.Text,
            Port = Port,
            AutomaticFailoverEnabled = Topology.AutomaticFailover,
            MultiAzEnabled = Topology.MultiAz,
            AtRestEncryptionEnabled = true,
            KmsKeyId = KmsKeyId,
            TransitEncryptionEnabled = TransitEncryption != TransitEncryption.Off,
            SnapshotRetentionLimit = SnapshotRetentionLimit,
            SnapshotWindow = Schedule.Snapshot.ToString(),
            MaintenanceWindow = Schedule.Maintenance.ToString(),
            AutoMinorVersionUpgrade = AutoMinorVersionUpgrade,
            ApplyImmediately = ApplyImmediately,
        };
        ReplicationGroupInputs.AddSize(args, Topology);
        // Without TLS there is no mode, and older engines only have TLS on or off.
        if (TransitEncryption != TransitEncryption.Off && Version.HasTransitEncryptionMode)
            args.TransitEncryptionMode = TransitEncryption.WireName();
        if (NodeType.HasDataTiering)
            args.DataTieringEnabled = true;
        if (Protocol.Type is { } type)
            args.NetworkType = type.WireName();
        if (Protocol.Discovery is { } discovery)
            args.IpDiscovery = discovery.WireName();
        if (Durability is { } durability)
            args.Durability = durability.WireName();
        if (Source.Name is { } snapshot)
            args.SnapshotName = snapshot;
        if (Source.Arns.Count > 0)
            args.SnapshotArns = Source.Arns.ToArray();
        return args;
    }

    private static ResolvedReplicationGroup Resolve(
        string name,
        RedisReplicationGroupArgs args,
        Problems problems)
    {
        CacheName.Check(name, problems);
        var profile = Profile.Resolve(args.Profile, problems);
        var version = ReadVersion(args, problems);
        var engine = version?.Engine ?? CacheEngine.Valkey;
        var node = NodeChoice.ResolveRedis(args.ToNodeRequest(), version, profile, problems);
        var topology = ReplicationTopology.Resolve(args.ToTopologyRequest(), version, profile, problems);
        var source = SnapshotSource.Resolve(args.SnapshotName, args.SnapshotArns, problems);
        source.CheckShape(topology, version, problems);
        EngineParameters.Check(
            args.Parameters ?? [], version, node, AcceptsUnknown(args.AcceptUnknown), problems);
        var applyImmediately = args.ApplyImmediately ?? profile.ApplyImmediately;
        var finalSnapshot = args.FinalSnapshot ?? profile.FinalSnapshot;
        CheckLogs(args.LogRetentionDays, version, problems);
        var tls = TransitEncryptions.Resolve(args.TransitEncryption, version, profile, problems);
        var offer = LoginOffer.ForReplicationGroup(profile, engine) with
        {
            Version = version,
            TransitEncryption = tls,
        };
        var login = ResolvedLogin.Resolve(args.Login, offer, problems);
        return new ResolvedReplicationGroup
        {
            Profile = profile,
            Placement = Placement.Resolve(
                args.VpcId, args.SubnetGroupName, args.SubnetIds, topology.MultiAz, problems),
            Version = version ?? EngineVersions.Default(engine),
            NodeType = node!,
            PinsNodeType = args.NodeType is not null,
            Topology = topology,
            Port = CommonRules.Port(args.Port, engine.DefaultPort() + profile.PortOffset, problems),
            Parameters = WithClusterMode(args.Parameters, topology),
            Scaling = AutoScaling.Resolve(
                new(args.ShardScaling, args.ReplicaScaling), version, node, topology, problems),
            Protocol = NetworkProtocol.Resolve(args.NetworkType, args.IpDiscovery, version, node, problems),
            Durability = CachingTier.Durability.Resolve(
                args.Durability, new(version, node, topology, tls), problems),
            KmsKeyId = KmsKeyArn.Check(args.KmsKeyId, "kmsKeyId", problems),
            TransitEncryption = tls,
            LogKmsKeyId = KmsKeyArn.Check(args.LogKmsKeyId, "logKmsKeyId", problems),
            Login = login.WithSecretKey(args.Login?.SecretKmsKeyId, problems),
            SnapshotRetentionLimit = ReadRetention(args, topology, profile, problems),
            Schedule = CacheSchedule.Resolve(args.MaintenanceWindow, args.SnapshotWindow, problems),
            Source = source,
            FinalSnapshot = finalSnapshot,
            AutoMinorVersionUpgrade = MinorVersions.Check(
                args.AutoMinorVersionUpgrade ?? (profile.Protect || args.EngineVersion is null),
                args.EngineVersion is null ? null : version,
                finalSnapshot,
                problems),
            PinsVersion = args.EngineVersion is not null,
            ApplyImmediately = applyImmediately,
            LogRetentionDays = CommonRules.LogRetention(
                args.LogRetentionDays,
                profile.LogRetentionDays,
                problems),
            NotificationTopicArn = NotificationTopic.Check(
                args.NotificationTopicArn,
                problems,
                "Removing it later may leave it attached."),
            Timeouts = Timeouts.ReplicationGroup.Resolve(
                args.CreateTimeoutMinutes, args.UpdateTimeoutMinutes, args.DeleteTimeoutMinutes, problems),
            GlobalPrimary = args.GlobalPrimary ?? false,
            Description = CommonRules.Description(
                args.Description,
                $"{engine.Title()} cache {name}",
                problems),
            Tags = TagRules.Check(args.Tags, problems),
        };
    }

    private static int ReadRetention(
        RedisReplicationGroupArgs args, ReplicationTopology topology, Profile profile, Problems problems)
    {
        var days = CommonRules.SnapshotRetention(
            args.SnapshotRetentionLimit,
            profile.SnapshotRetentionLimit,
            problems);
        if (days == 0 && topology.ClusterMode)
        {
            problems.Warn("snapshotRetentionLimit 0 stays 0 in cluster mode, where the AWS provider cannot "
                + "raise it later: set at least 1 if the cache may ever need snapshots.");
        }

        return days;
    }

    private static EngineVersion? ReadVersion(RedisReplicationGroupArgs args, Problems problems)
    {
        var engine = CacheEngines.Resolve(args.Engine, problems, "Use MemcachedCluster for Memcached.",
            CacheEngine.Valkey, CacheEngine.Redis);
        return engine is { } known
            ? EngineVersions.Resolve(
                known, args.EngineVersion, AcceptsUnknown(args.AcceptUnknown), problems)
            : null;
    }

    private static bool AcceptsUnknown(bool? given) => given ?? false;

    private static void CheckLogs(int? retention, EngineVersion? version, Problems problems)
    {
        if (version is { HasSlowLog: false } && retention is not null)
        {
            problems.Add("logRetentionDays", $"left out with {version}", retention,
                "Logs are delivered from Redis OSS 6.0 on: raise engineVersion.");
        }
    }

    private static ImmutableSortedDictionary<string, string> WithClusterMode(
        Dictionary<string, string>? given, ReplicationTopology topology)
    {
        var parameters = (given ?? []).ToImmutableSortedDictionary(StringComparer.Ordinal);
        return topology.Mode != ClusterMode.Disabled
            ? parameters.SetItem("cluster-enabled", "yes")
            : parameters;
    }
}
