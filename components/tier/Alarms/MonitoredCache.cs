using System.Collections.Immutable;
using System.Globalization;
using Pulumi;

namespace CachingTier;

/// <summary>A cache to watch with its nodes, whose ids follow from its own.</summary>
internal sealed record MonitoredCache
{
    private static readonly string[] Kinds = ["replication-group", "memcached", "serverless"];

    public required string Name { get; init; }
    public required MonitoredKind Kind { get; init; }
    public required Output<string> CacheId { get; init; }
    public required NodeType? NodeType { get; init; }
    public required ImmutableArray<MonitoredNode> Nodes { get; init; }

    /// <summary>The nodes of each role together, of a cache that scales by itself; none of others.</summary>
    public required ImmutableArray<MonitoredNode> Roles { get; init; }

    /// <summary>Whether it is a copy of a cache in another region.</summary>
    public required bool IsGlobalCopy { get; init; }

    /// <summary>Whether it answers writes before they are in a durable log.</summary>
    public required bool IsDurableLater { get; init; }

    /// <summary>Region of its metrics; none for that of the program.</summary>
    public required string? Region { get; init; }

    /// <summary>Engine of a serverless cache, on which its metrics depend.</summary>
    public required CacheEngine Engine { get; init; }

    public required int MaxDataGb { get; init; }
    public required int MaxEcpuPerSecond { get; init; }

    public string KindName => Kinds[(int)Kind];

    /// <summary>
    /// Processors of a node; where the type is not known here, two up to size large and more above, as all
    /// others have.
    /// </summary>
    public int Vcpus => NodeType is not { } node ? 2
        : NodeSize.Of(node)?.Vcpus ?? (node.Size.EndsWith("xlarge", StringComparison.Ordinal) ? 4 : 2);

    /// <summary>Connections that the engine lets in.</summary>
    /// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html"/>
    public int MaxConnections => NodeType switch
    {
        { IsBurstable: true, Size: "micro" } when Kind == MonitoredKind.ReplicationGroup => 20_000,
        { Family: "t3" } when Kind == MonitoredKind.ReplicationGroup => 46_000,
        _ => 65_000,
    };

    /// <summary>CPU credits that a burstable node can save up: those of a day.</summary>
    public double MaxCpuCredits => NodeType?.Size == "micro" ? 288 : 576;

    public static MonitoredCache Resolve(MonitoredCacheArgs? args, string at, Problems problems)
    {
        args ??= new MonitoredCacheArgs();
        CheckName(args.Name, at, problems);
        CheckPlace(args, at, problems);
        var kind = Array.IndexOf(Kinds, args.Kind);
        problems.Require(kind >= 0, $"{at}.kind", OneOf.Text(Kinds), args.Kind, "Say which cache it is.");
        problems.Require(args.CacheId is not null, $"{at}.cacheId", "set", null, "Give the id of the cache.");
        var shards = new ShardCount(at, args);
        if (kind >= 0)
            shards.Check((MonitoredKind)kind, problems);
        return new MonitoredCache
        {
            Name = args.Name,
            Kind = (MonitoredKind)Math.Max(kind, 0),
            CacheId = args.CacheId.ToOutput(),
            NodeType = kind == (int)MonitoredKind.Serverless ?
                null :
                ReadNodeType(args.NodeType, at, problems),
            Nodes = NodesOf((MonitoredKind)Math.Max(kind, 0), args.CacheId.ToOutput(), shards),
            Roles = args.Scales == true && kind == (int)MonitoredKind.ReplicationGroup
                ? [Role("Primary", "primaries", args.CacheId
                    .ToOutput()), Role("Replica", "replicas", args.CacheId.ToOutput())]
                : [],
            IsGlobalCopy = args.GlobalCopy == true,
            IsDurableLater = args.Durability == "async",
            Region = args.Region,
            Engine = ReadEngine(args, at, problems),
            MaxDataGb = Limit(
                args.MaxDataGb,
                "maxDataGb",
                Limits.MinDataGb,
                Limits.MaxDataGb,
                kind,
                at,
                problems),
            MaxEcpuPerSecond = Limit(args.MaxEcpuPerSecond, "maxEcpuPerSecond",
                Limits.MinEcpuPerSecond, Limits.MaxEcpuPerSecond, kind, at, problems),
        };
    }

    private static void CheckName(string? name, string at, Problems problems)
    {
        var found = problems.Another();
        CacheName.Check(name ?? "", found);
        foreach (var problem in found.Found)
        {
            problems.Add(
                $"{at}.name",
                problem.Rule,
                name,
                "It tells the alarms of one cache from those of another.");
        }
    }

    private static void CheckPlace(MonitoredCacheArgs args, string at, Problems problems)
    {
        problems.Require(
            args.Region is null || RegionName.IsOne(args.Region),
            $"{at}.region",
            RegionName.Rule,
            args.Region,
            "Leave it out for the region of the program.");
        problems.Require(
            args.Durability is null || Durability.Modes.Contains(args.Durability),
            $"{at}.durability",
            OneOf.Text(Durability.Modes),
            args.Durability,
            "Say what the cache says, or leave it out for no durable log.");
        problems.Require(
            args.Durability is null || args.Kind == Kinds[0],
            $"{at}.durability",
            $"left out with kind '{args.Kind}'",
            args.Durability,
            $"It is about caches of kind '{Kinds[0]}'.");
        foreach (var (property, flag) in new[] { ("scales", args.Scales), ("globalCopy", args.GlobalCopy) })
        {
            problems.Require(
                flag != true || args.Kind == Kinds[0],
                $"{at}.{property}",
                $"left out with kind '{args.Kind}'",
                flag,
                $"It is about caches of kind '{Kinds[0]}'.");
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
        var found = problems.Another();
        var node = NodeType.Resolve(text, null, found);
        foreach (var problem in found.Found)
            problems.Add($"{at}.nodeType", problem.Rule, text, problem.Fix);
        return node;
    }

    private static CacheEngine ReadEngine(MonitoredCacheArgs args, string at, Problems problems)
    {
        problems.Require(
            args.Engine is null || args.Kind == Kinds[2],
            $"{at}.engine",
            $"left out with kind '{args.Kind}'",
            args.Engine,
            $"It is about caches of kind '{Kinds[2]}'.");
        var found = problems.Under(at);
        var engine = CacheEngines.Resolve(args.Engine, found, "Leave it out for 'valkey'.",
            CacheEngine.Valkey, CacheEngine.Redis, CacheEngine.Memcached);
        problems.Take(found);
        return engine ?? CacheEngine.Valkey;
    }

    private static int Limit(
        int? value,
        string property,
        int least,
        int most,
        int kind,
        string at,
        Problems problems)
    {
        if (kind == (int)MonitoredKind.Serverless)
        {
            problems.Require(
                value >= least && value <= most,
                $"{at}.{property}",
                $"between {least} and {most}",
                value,
                "Give the limit of the cache: its alarms come before it is reached.");
        }

        return value ?? 0;
    }

    private static ImmutableArray<MonitoredNode> NodesOf(
        MonitoredKind kind,
        Output<string> id,
        ShardCount shards) => kind switch
        {
            // The documented name of this dimension, ServerlessCacheName, has no data; this one has.
            MonitoredKind.Serverless => [new("", [("clusterId", id)], false)],
            MonitoredKind.Memcached =>
            [
                .. Enumerable.Range(1, shards.Nodes).Select(node => Pad(node, 4))
                .Select(node => new MonitoredNode(
                    node,
                    [("CacheClusterId", id), ("CacheNodeId", Output.Create(node))],
                    false)),
        ],
            _ => [.. shards.Members().Select(member => Member(member.Label, member.HasReplicas, id))],
        };

    private static MonitoredNode Member(string label, bool hasReplicas, Output<string> id) =>
        new(label, [("CacheClusterId", id.Apply(group => $"{group}-{label}"))], hasReplicas);

    private static MonitoredNode Role(string role, string label, Output<string> id) =>
        new(label, [("ReplicationGroupId", id), ("Role", Output.Create(role))], false)
        {
            Title = $"all {label}"
        };

    public static string Pad(int number, int digits) =>
        number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
}
