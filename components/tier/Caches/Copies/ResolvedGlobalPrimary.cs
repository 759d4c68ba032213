using Pulumi;

namespace CachingTier;

/// <summary>The primary of a global datastore with every default in place.</summary>
internal sealed record ResolvedGlobalPrimary(
    Output<string> ReplicationGroupId, EngineVersion Version, NodeType NodeType, int? Shards,
    bool AutomaticFailover, bool MultiAz)
{
    /// <summary>The version that was given; none when AWS may raise it.</summary>
    public required string? PinnedVersion { get; init; }

    public required GlobalLogin Login { get; init; }

    private const string At = "primary";

    private static readonly string[] Offered = ["m5", "m6g", "m7g", "r5", "r6g", "r6gd", "r7g", "c7gn"];

    /// <summary>The same with what its deployment knows, read again.</summary>
    public ResolvedGlobalPrimary ReadInputs(GlobalPrimaryArgs args, Problems problems) => this with
    {
        ReplicationGroupId = args.ReplicationGroupId.ToOutput(),
        Login = Login.ReadInputs(args, problems),
    };

    public static ResolvedGlobalPrimary Resolve(GlobalPrimaryArgs? args, Problems problems)
    {
        args ??= new GlobalPrimaryArgs();
        problems.Require(
            args.ReplicationGroupId is not null,
            $"{At}.replicationGroupId",
            "set",
            null,
            "Give the id of the cache.");
        problems.Require(args.GlobalPrimary == true, $"{At}.globalPrimary", "true", args.GlobalPrimary,
            "Set it on the cache, which then leaves node type, version and shards to the datastore.");
        CheckFree(args, problems);
        problems.Require(args.Shards is null or (>= 1 and <= Limits.MaxShards), $"{At}.shards",
            $"between 1 and {Limits.MaxShards}", args.Shards, "Leave it out for no cluster mode.");
        var version = ReadVersion(args, problems);
        var node = ReadNodeType(args.NodeType, version, problems);
        var failover = args.Shards is not null || args.AutomaticFailover != false;
        return new ResolvedGlobalPrimary(
            args.ReplicationGroupId.ToOutput(), version
                ?? EngineVersions.Default(CacheEngine.Valkey), node!, args.Shards, failover,
            args.MultiAz != false && failover)
        {
            PinnedVersion = args.EngineVersion,
            Login = GlobalLogin.Resolve(args, problems),
        };
    }

    private static void CheckFree(GlobalPrimaryArgs args, Problems problems)
    {
        problems.Require(
            args.NetworkType is null || args.NetworkType == NetworkType.Ipv4.WireName(),
            $"{At}.networkType",
            Choice<NetworkType>.RuleOf(NetworkType.Ipv4),
            args.NetworkType,
            "A global datastore has no IPv6: make the cache without it.");
        problems.Require(
            args.Durability is null || Choice<DurabilityMode>.TryParse(args.Durability)
                is DurabilityMode.Default or DurabilityMode.Disabled,
            $"{At}.durability",
            "left out",
            args.Durability,
            "A global datastore has no durable log: make the cache without one.");
        problems.Require(args.Tls != false, $"{At}.tls", "true", args.Tls,
            "A copy is made with TLS or without it for good: take the cache to transitEncryption 'required' "
                + "first.");
        problems.Require(args.Scales != true, $"{At}.scales", "false", args.Scales,
            "A global datastore does not scale by itself: make the cache without it.");
    }

    private static EngineVersion? ReadVersion(GlobalPrimaryArgs args, Problems problems)
    {
        var found = problems.CreateEmpty();
        var engine = CacheEngines.Resolve(args.Engine, found, "Other engines have no global datastore.",
            CacheEngine.Valkey, CacheEngine.Redis);
        // Its cache has accepted it already.
        var version = engine is { } known
            ? EngineVersions.Resolve(known, args.EngineVersion, acceptsUnknown: true, found)
            : null;
        foreach (var problem in found.Found)
        {
            problems.Add(
                $"{At}.{problem.Property}",
                problem.Rule,
                problem.Property == "engine" ? args.Engine : args.EngineVersion,
                problem.Fix);
        }

        if (version is { Engine: CacheEngine.Redis } && !version.IsAtLeast(5, 0, 6))
        {
            problems.Add(
                $"{At}.engineVersion",
                "at least '5.0.6'",
                args.EngineVersion,
                "Earlier versions have no global datastore.");
        }

        return version;
    }

    private static NodeType? ReadNodeType(string? text, EngineVersion? version, Problems problems)
    {
        var property = $"{At}.nodeType";
        if (text is null)
        {
            problems.Add(property, "set", null, "Every region gets the machine of the primary.");
            return null;
        }
        var found = problems.CreateEmpty();
        var node = NodeType.Resolve(text, version, found);
        foreach (var problem in found.Found)
            problems.Add(property, problem.Rule, text, problem.Fix);
        if (node is null || found.Found.Length > 0)
            return node;
        if (node.IsBurstable || node.Size is "micro" or "small" or "medium" || node.Family is "m4" or "r4")
        {
            problems.Add(property, "large or larger, and of a family with global datastores", text,
                $"Use one of cache.{string.Join(", cache.", Offered)}.");
        }
        else if (!Offered.Contains(node.Family))
        {
            problems.Warn($"{property} '{text}' is not among the families AWS names for global datastores: "
                + $"{Quoted.OneOf(Offered)}. ElastiCache may refuse it.");
        }

        return node;
    }
}
