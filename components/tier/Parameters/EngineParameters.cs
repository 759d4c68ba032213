using System.Text.RegularExpressions;

namespace CachingTier;

/// <summary>What ElastiCache lets a parameter group of Valkey or Redis OSS say.</summary>
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html"/>
internal static partial class EngineParameters
{
    private const string EventLetters = "KEg$lshzxeAtdmn";

    private static readonly string[] Policies =
    [
        "volatile-lru", "allkeys-lru", "volatile-lfu", "allkeys-lfu", "volatile-random", "allkeys-random",
        "volatile-ttl", "noeviction",
    ];

    private static readonly string[] TieredPolicies = ["volatile-lru", "allkeys-lru", "noeviction"];

    public static void Check(
        IReadOnlyDictionary<string, string> parameters, EngineVersion? version, NodeType? node, Problems problems)
    {
        foreach (var name in parameters.Keys.Order(StringComparer.Ordinal))
        {
            var parameter = new Parameter(name, parameters[name] ?? "", problems);
            CheckValue(parameter, node);
            if (version is not null) CheckFamily(parameter, version);
        }

        if (parameters.ContainsKey("databases"))
            problems.Warn("parameters.databases takes effect only when a cache is created.");
        if (parameters.ContainsKey("reserved-memory") && parameters.ContainsKey("reserved-memory-percent"))
            problems.Warn("parameters.reserved-memory and parameters.reserved-memory-percent exclude each other: "
                + "keep reserved-memory-percent.");
    }

    private static void CheckValue(Parameter parameter, NodeType? node)
    {
        switch (parameter.Name)
        {
            case "cluster-enabled":
                parameter.LeaveOut("Set shards instead.");
                break;
            case "maxmemory" or "maxclients":
                parameter.LeaveOut("It goes with nodeType and cannot be changed.");
                break;
            case "lua-time-limit":
                parameter.LeaveOut("ElastiCache does not let it be changed.");
                break;
            case "appendonly" or "appendfsync":
                parameter.LeaveOut("ElastiCache has no append-only file on current versions: use replicas and snapshots.");
                break;
            case "maxmemory-policy" when node is { HasDataTiering: true }:
                parameter.MustBe(TieredPolicies, "Nodes with data tiering know no other.");
                break;
            case "maxmemory-policy":
                parameter.MustBe(Policies, "Leave it out for 'volatile-lru'.");
                break;
            case "reserved-memory-percent":
                parameter.MustBeWithin(0, 100, "Leave it out for 25.");
                break;
            case "notify-keyspace-events":
                parameter.Must(parameter.Value.All(EventLetters.Contains), $"letters from '{EventLetters}'",
                    "Each letter stands for a class of events.");
                break;
            case "timeout":
                parameter.Must(
                    int.TryParse(parameter.Value, out var seconds) && seconds is 0 or >= Limits.ShortestClientTimeout,
                    $"0, or at least {Limits.ShortestClientTimeout} seconds", "0 never closes an idle connection.");
                break;
        }
    }

    private static void CheckFamily(Parameter parameter, EngineVersion version)
    {
        if (parameter.Name == "cluster-databases")
            CheckClusterDatabases(parameter, version);
        else if (IsLazyFree(parameter.Name) && version is { Engine: CacheEngine.Valkey, Major: >= 8 })
            parameter.LeaveOut($"Family {version.Family} does not have it.");
        else if (parameter.Name == "activerehashing" && version.Major >= 7)
            parameter.LeaveOut($"Family {version.Family} does not have it.");
        else
            CheckEncoding(parameter, version);
    }

    private static bool IsLazyFree(string name) =>
        name.StartsWith("lazyfree-", StringComparison.Ordinal) || name == "replica-lazy-flush";

    private static void CheckClusterDatabases(Parameter parameter, EngineVersion version)
    {
        if (version is { Engine: CacheEngine.Valkey, Major: >= 9 })
            parameter.MustBeWithin(Limits.MinClusterDatabases, Limits.MaxClusterDatabases,
                "It is set when the cache is created.");
        else
            parameter.LeaveOut($"Family {version.Family} does not have it: it needs Valkey 9.");
    }

    private static void CheckEncoding(Parameter parameter, EngineVersion version)
    {
        var match = Encoding().Match(parameter.Name);
        if (!match.Success) return;
        var word = version.Major >= 7 ? "listpack" : "ziplist";
        if (match.Groups["word"].Value != word)
            parameter.LeaveOut($"Family {version.Family} calls it "
                + $"{match.Groups["type"].Value}-max-{word}-{match.Groups["of"].Value}.");
    }

    [GeneratedRegex("^(?<type>hash|zset)-max-(?<word>ziplist|listpack)-(?<of>.+)\\z")]
    private static partial Regex Encoding();
}
