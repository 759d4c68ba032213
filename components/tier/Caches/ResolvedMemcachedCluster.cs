using System.Collections.Immutable;
using Pulumi;

namespace CachingTier;

/// <summary>The arguments of a <see cref="MemcachedCluster"/> with every default in place.</summary>
internal sealed record ResolvedMemcachedCluster
{
    public required Profile Profile { get; init; }
    public required Placement Placement { get; init; }
    public required EngineVersion Version { get; init; }
    public required NodeType NodeType { get; init; }
    public required int Nodes { get; init; }
    public required int Port { get; init; }
    public required ImmutableSortedDictionary<string, string> Parameters { get; init; }
    public required WeeklyWindow Maintenance { get; init; }
    public required bool ApplyImmediately { get; init; }
    public required Timeouts Timeouts { get; init; }
    public required InputMap<string>? Tags { get; init; }
    public required string? Warning { get; init; }

    /// <summary>The arguments resolved, or everything that is wrong with them thrown.</summary>
    public static ResolvedMemcachedCluster Of(string name, MemcachedClusterArgs args)
    {
        var problems = ProblemsOf(name);
        var resolved = From(name, args, problems);
        problems.ThrowIfAny();
        return resolved;
    }

    public static Problems ProblemsOf(string name) => new(nameof(MemcachedCluster), name);

    /// <summary>The arguments resolved, of use only when there are no problems.</summary>
    public static ResolvedMemcachedCluster From(string name, MemcachedClusterArgs args, Problems problems)
    {
        CacheName.Check(name, problems);
        var profile = Profile.Resolve(args.Profile, problems);
        var version = EngineVersions.Resolve(CacheEngine.Memcached, args.EngineVersion, problems);
        var node = NodeChoice.Resolve(args, version ?? EngineVersions.Default(CacheEngine.Memcached), profile, problems);
        MemcachedParameters.Check(args.Parameters ?? [], version, problems);
        return new ResolvedMemcachedCluster
        {
            Profile = profile,
            Placement = Placement.Resolve(args.VpcId, args.SubnetGroupName, args.SubnetIds, false, problems),
            Version = version!,
            NodeType = node!,
            Nodes = CountNodes(args.Nodes, profile, problems),
            Port = CommonRules.Port(args.Port, CacheEngine.Memcached.DefaultPort() + profile.PortOffset, problems),
            Parameters = (args.Parameters ?? []).ToImmutableSortedDictionary(StringComparer.Ordinal),
            Maintenance = CacheSchedule.Resolve(args.MaintenanceWindow, problems),
            ApplyImmediately = args.ApplyImmediately ?? profile.ApplyImmediately,
            Timeouts = Timeouts.Cluster.Or(
                args.CreateTimeoutMinutes, args.UpdateTimeoutMinutes, args.DeleteTimeoutMinutes, problems),
            Tags = TagRules.Check(args.Tags, problems),
            Warning = problems.Warning,
        };
    }

    private static int CountNodes(int? nodes, Profile profile, Problems problems)
    {
        problems.Require(nodes is null or (>= 1 and <= Limits.MaxMemcachedNodes), "nodes",
            $"between 1 and {Limits.MaxMemcachedNodes}", nodes, "A larger cache needs another one beside it.");
        if (nodes is > Limits.MemcachedNodesOnce and <= Limits.MaxMemcachedNodes)
            problems.Warn($"nodes {nodes} is more than {Limits.MemcachedNodesOnce}, the quota of older accounts: "
                + "ElastiCache may ask for a raised one.");
        return nodes ?? profile.MemcachedNodes;
    }
}
