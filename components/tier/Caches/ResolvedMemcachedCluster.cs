using System.Collections.Immutable;
using Pulumi;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace CachingTier;

/// <summary>The arguments of a <see cref="MemcachedCluster"/> with every default in place.</summary>
internal sealed record ResolvedMemcachedCluster
{
    public required Profile Profile { get; init; }
    public required Placement Placement { get; init; }
    public required EngineVersion Version { get; init; }
    public required NodeType NodeType { get; init; }
    public required int Nodes { get; init; }
    public required ImmutableArray<string> NodeZones { get; init; }
    public required NetworkProtocol Protocol { get; init; }
    public required bool DeleteBeforeReplace { get; init; }
    public required Input<string>? NotificationTopicArn { get; init; }
    public required int Port { get; init; }
    public required ImmutableSortedDictionary<string, string> Parameters { get; init; }
    public required WeeklyWindow Maintenance { get; init; }
    public required bool ApplyImmediately { get; init; }
    public required Timeouts Timeouts { get; init; }
    public required InputMap<string>? Tags { get; init; }

    /// <summary>Whether the nodes are spread over zones.</summary>
    public bool IsOverZones => Nodes > 1 && (NodeZones.Length == 0 || NodeZones.Distinct().Count() > 1);

    /// <summary>The arguments resolved.</summary>
    public static Resolution<MemcachedClusterArgs, ResolvedMemcachedCluster> Resolve(
        string name,
        MemcachedClusterArgs args) =>
        Resolutions.Resolve(nameof(MemcachedCluster), name, args, Resolve);

    /// <summary>A planned cache with what other resources know, read again.</summary>
    public static ResolvedMemcachedCluster ReadInputs(
        ResolvedMemcachedCluster planned,
        MemcachedClusterArgs args,
        Problems problems) => planned with { Placement = Place(args, problems) };

    /// <summary>The inputs of the cluster that the arguments alone decide.</summary>
    public ElastiCache.ClusterArgs CreateInputs()
    {
        var args = new ElastiCache.ClusterArgs
        {
            Engine = CacheEngine.Memcached.WireName(),
            EngineVersion = Version.Text,
            NodeType = NodeType.Text,
            NumCacheNodes = Nodes,
            AzMode = IsOverZones ? "cross-az" : "single-az",
            Port = Port,
            TransitEncryptionEnabled = true,
            MaintenanceWindow = Maintenance.ToString(),
            ApplyImmediately = ApplyImmediately,
        };
        if (NodeZones.Length > 0)
            args.PreferredAvailabilityZones = NodeZones;
        if (Protocol.Type is { } type)
            args.NetworkType = type.WireName();
        if (Protocol.Discovery is { } discovery)
            args.IpDiscovery = discovery.WireName();
        return args;
    }

    private static ResolvedMemcachedCluster Resolve(string name, MemcachedClusterArgs args, Problems problems)
    {
        CacheName.Check(name, problems);
        var profile = Profile.Resolve(args.Profile, problems);
        var acceptsUnknown = args.AcceptUnknown ?? false;
        var version = EngineVersions.Resolve(
            CacheEngine.Memcached, args.EngineVersion, acceptsUnknown, problems);
        var node = NodeChoice.ResolveMemcached(
            new(args.NodeType, args.MemoryGb, args.Vcpus, null, args.Parameters),
            version ?? EngineVersions.Default(CacheEngine.Memcached),
            profile,
            problems);
        var nodes = CountNodes(args, profile, problems);
        var parameters = args.Parameters ?? [];
        MemcachedParameters.Check(parameters, version, acceptsUnknown, problems);
        return new ResolvedMemcachedCluster
        {
            Profile = profile,
            Placement = Place(args, problems),
            Version = version!,
            NodeType = node!,
            Nodes = nodes,
            NodeZones = Zones.ResolveNodes(args.AvailabilityZones, nodes, problems),
            Protocol = NetworkProtocol.Resolve(args.NetworkType, args.IpDiscovery, version, node, problems),
            DeleteBeforeReplace = Replacement(args.DeleteBeforeReplace, problems),
            NotificationTopicArn = NotificationTopic.Check(args.NotificationTopicArn, problems),
            Port = CommonRules.Port(
                args.Port,
                CacheEngine.Memcached.DefaultPort() + profile.PortOffset,
                problems),
            Parameters = parameters.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Maintenance = CacheSchedule.Resolve(args.MaintenanceWindow, problems),
            ApplyImmediately = args.ApplyImmediately ?? profile.ApplyImmediately,
            Timeouts = Timeouts.Cluster.Resolve(
                args.CreateTimeoutMinutes, args.UpdateTimeoutMinutes, args.DeleteTimeoutMinutes, problems),
            Tags = TagRules.Check(args.Tags, problems),
        };
    }

    private static Placement Place(MemcachedClusterArgs args, Problems problems) =>
        Placement.Resolve(args.VpcId, args.SubnetGroupName, args.SubnetIds, overZones: false, problems);

    private static int CountNodes(MemcachedClusterArgs args, Profile profile, Problems problems)
    {
        problems.Require(args.MaxNodes is null or (>= 1 and <= Limits.NodesPerRegion), "maxNodes",
            $"between 1 and {Limits.NodesPerRegion}", args
                .MaxNodes, "It is the quota of the account: more do not fit a region.");
        var most = args.MaxNodes ?? Limits.MaxMemcachedNodes;
        problems.Require(args.Nodes is null || (args.Nodes >= 1 && args.Nodes <= most), "nodes",
            $"between 1 and {most}", args.Nodes, args.MaxNodes is null
                ? "A larger cache needs a raised quota, given as maxNodes, or another one beside it."
                : "Have the quota raised, or make another cache beside it.");
        if (args.Nodes > Limits.MemcachedNodesOnce && args.Nodes <= most && args.MaxNodes is null)
        {
            problems.Warn($"nodes {args.Nodes} is more than {Limits.MemcachedNodesOnce}, the quota of older "
                + "accounts: ElastiCache may ask for a raised one.");
        }

        return args.Nodes ?? profile.MemcachedNodes;
    }

    private static bool Replacement(bool? deletesFirst, Problems problems)
    {
        if (deletesFirst == true)
        {
            problems.Warn("deleteBeforeReplace leaves clients without a cache while it is replaced, which "
                + "nodeType, port and networkType do. The data is lost.");
        }

        return deletesFirst ?? false;
    }
}
