using System.Collections.Immutable;
using System.Globalization;
using Pulumi;

namespace CachingTier;

/// <summary>A cache to watch with its nodes, whose ids follow from its own.</summary>
internal sealed record MonitoredCache
{
    public required string Name { get; init; }
    public required CacheKind Kind { get; init; }
    public required Output<string> CacheId { get; init; }
    public required NodeType? NodeType { get; init; }
    public required ImmutableArray<MonitoredNode> Nodes { get; init; }

    /// <summary>The nodes of each role together, of a cache that scales by itself; none of others.</summary>
    public required ImmutableArray<MonitoredNode> Roles { get; init; }

    /// <summary>Whether it is a copy of a cache in another region.</summary>
    public required bool IsGlobalCopy { get; init; }

    /// <summary>Whether it answers writes before they are in a durable log.</summary>
    public required bool IsDurableLater { get; init; }

    /// <summary>Whether it refuses writes when it is full, instead of evicting keys.</summary>
    public required bool NeverEvicts { get; init; }

    /// <summary>Region of its metrics; none for that of the program.</summary>
    public required string? Region { get; init; }

    /// <summary>Engine of a serverless cache, on which its metrics depend.</summary>
    public required CacheEngine Engine { get; init; }

    public required int MaxDataGb { get; init; }
    public required int MaxEcpuPerSecond { get; init; }

    /// <summary>
    /// Processors of a node. A type that is not known here has two up to size large, and more above, like all
    /// known ones.
    /// </summary>
    public int Vcpus => NodeType is not { } node ? 2
        : NodeSize.Find(node)?.Vcpus ?? (node.Size.EndsWith("xlarge", StringComparison.Ordinal) ? 4 : 2);

    /// <summary>Connections that the engine lets in.</summary>
    /// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html"/>
    public int MaxConnections => NodeType switch
    {
        { IsBurstable: true, Size: "micro" } when Kind == CacheKind.ReplicationGroup => 20_000,
        { Family: "t3" } when Kind == CacheKind.ReplicationGroup => 46_000,
        _ => 65_000,
    };

    /// <summary>CPU credits that a burstable node can save up: the credits of one day.</summary>
    public double MaxCpuCredits => NodeType?.Size == "micro" ? 288 : 576;

    public static MonitoredCache Resolve(MonitoredCacheArgs? args, string at, Problems problems)
    {
        args ??= new MonitoredCacheArgs();
        CheckName(args.Name, at, problems);
        CheckPlace(args, at, problems);
        var found = problems.Choose<CacheKind>($"{at}.kind", args.Kind, "Say which cache it is.");
        var kind = found ?? CacheKind.ReplicationGroup;
        problems.Require(args.CacheId is not null, $"{at}.cacheId", "set", null, "Give the id of the cache.");
        var shards = new ShardCount(at, args);
        if (found is not null)
            shards.Check(kind, problems);
        return new MonitoredCache
        {
            Name = args.Name,
            Kind = kind,
            CacheId = args.CacheId.ToOutput(),
            NodeType = kind == CacheKind.Serverless ? null : ReadNodeType(args.NodeType, at, problems),
            Nodes = NodesOf(kind, args.CacheId.ToOutput(), shards),
            Roles = args.Scales == true && found == CacheKind.ReplicationGroup
                ? RolesOf(args.CacheId.ToOutput())
                : [],
            IsGlobalCopy = args.GlobalCopy == true,
            IsDurableLater = args.Durability == DurabilityMode.Async.WireName(),
            NeverEvicts = args.NeverEvicts == true,
            Region = args.Region,
            Engine = ReadEngine(args, at, problems),
            MaxDataGb = Limit(
                kind, args.MaxDataGb, $"{at}.maxDataGb", (Limits.MinDataGb, Limits.MaxDataGb), problems),
            MaxEcpuPerSecond = Limit(kind, args.MaxEcpuPerSecond, $"{at}.maxEcpuPerSecond",
                (Limits.MinEcpuPerSecond, Limits.MaxEcpuPerSecond), problems),
        };
    }

    private static void CheckName(string? name, string at, Problems problems)
    {
        var found = problems.CreateEmpty();
        CacheName.Check(name ?? "", found);
        foreach (var problem in found.Found)
        {
            problems.Add(
                $"{at}.name",
                problem.Rule,
                name,
                "It distinguishes the alarms of one cache from the alarms of another.");
        }
    }

    private static void CheckPlace(MonitoredCacheArgs args, string at, Problems problems)
    {
        var group = CacheKind.ReplicationGroup.WireName();
        problems.Require(
            args.Region is null || RegionName.IsOne(args.Region),
            $"{at}.region",
            RegionName.Rule,
            args.Region,
            "Leave it out for the region of the program.");
        if (args.Durability is { } durability)
        {
            problems.Choose<DurabilityMode>(
                $"{at}.durability",
                durability,
                "Give the durability of the cache, or leave it out for no durable log.");
        }
        problems.Require(
            args.NeverEvicts != true || args.Kind != CacheKind.Serverless.WireName(),
            $"{at}.neverEvicts",
            $"left out with kind '{args.Kind}'",
            args.NeverEvicts,
            "Such a cache always evicts.");
        problems.Require(
            args.Durability is null || args.Kind == group,
            $"{at}.durability",
            $"left out with kind '{args.Kind}'",
            args.Durability,
            $"It is about caches of kind '{group}'.");
        foreach (var (property, flag) in new[] { ("scales", args.Scales), ("globalCopy", args.GlobalCopy) })
        {
            problems.Require(
                flag != true || args.Kind == group,
                $"{at}.{property}",
                $"left out with kind '{args.Kind}'",
                flag,
                $"It is about caches of kind '{group}'.");
        }
    }

    private static NodeType? ReadNodeType(string? text, string at, Problems problems)
    {
        if (text is null)
        {
            problems.Add(
                $"{at}.nodeType",
                "set",
                null,
                "How many processors a node has decides on its alarms.");
            return null;
        }
        var found = problems.CreateEmpty();
        var node = NodeType.Resolve(text, null, found);
        foreach (var problem in found.Found)
            problems.Add($"{at}.nodeType", problem.Rule, text, problem.Fix);
        return node;
    }

    private static CacheEngine ReadEngine(MonitoredCacheArgs args, string at, Problems problems)
    {
        var serverless = CacheKind.Serverless.WireName();
        problems.Require(
            args.Engine is null || args.Kind == serverless,
            $"{at}.engine",
            $"left out with kind '{args.Kind}'",
            args.Engine,
            $"It is about caches of kind '{serverless}'.");
        var found = problems.CreateUnder(at);
        var engine = CacheEngines.Resolve(args.Engine, found, "Leave it out for 'valkey'.",
            CacheEngine.Valkey, CacheEngine.Redis, CacheEngine.Memcached);
        problems.AddAll(found);
        return engine ?? CacheEngine.Valkey;
    }

    private static int Limit(
        CacheKind kind, int? value, string property, (int Least, int Most) range, Problems problems)
    {
        if (kind == CacheKind.Serverless)
        {
            problems.Require(
                value >= range.Least && value <= range.Most,
                property,
                $"between {range.Least} and {range.Most}",
                value,
                "Give the limit of the cache: its alarms come before it is reached.");
        }

        return value ?? 0;
    }

    private static ImmutableArray<MonitoredNode> NodesOf(
        CacheKind kind, Output<string> id, ShardCount shards) => kind switch
        {
            // The documented name of this dimension, ServerlessCacheName, has no data; this one has.
            CacheKind.Serverless => [new("", [("clusterId", id)], false)],
            CacheKind.Memcached =>
            [
                .. Enumerable.Range(1, shards.Nodes).Select(node => Pad(node, 4))
                    .Select(node => new MonitoredNode(
                        node, [("CacheClusterId", id), ("CacheNodeId", Output.Create(node))], false)),
            ],
            _ => [.. shards.Members().Select(member => Member(member.Label, member.HasReplicas, id))],
        };

    private static MonitoredNode Member(string label, bool hasReplicas, Output<string> id) =>
        new(label, [("CacheClusterId", id.Apply(group => $"{group}-{label}"))], hasReplicas);

    private static ImmutableArray<MonitoredNode> RolesOf(Output<string> id) =>
        [Role("Primary", "primaries", id), Role("Replica", "replicas", id)];

    private static MonitoredNode Role(string role, string label, Output<string> id) =>
        new(label, [("ReplicationGroupId", id), ("Role", Output.Create(role))], false)
        {
            Title = $"all {label}"
        };

    public static string Pad(int number, int digits) =>
        number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
}
