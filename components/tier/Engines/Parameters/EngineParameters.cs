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
        IReadOnlyDictionary<string, string> parameters, EngineVersion? version, NodeType? node,
        bool acceptsUnknown, Problems problems)
    {
        foreach (var name in parameters.Keys.Order(StringComparer.Ordinal))
        {
            var parameter = new Parameter(name, parameters[name] ?? "", problems)
            {
                AcceptsUnknown = acceptsUnknown,
            };
            Check(parameter, version, node);
        }

        if (parameters.ContainsKey("databases"))
            problems.Warn("parameters.databases takes effect only when a cache is created.");
        if (parameters.ContainsKey("reserved-memory") && parameters.ContainsKey("reserved-memory-percent"))
        {
            problems
                .Warn("parameters.reserved-memory and parameters.reserved-memory-percent exclude each other: "
                    + "keep reserved-memory-percent.");
        }
    }

    private static void Check(Parameter parameter, EngineVersion? version, NodeType? node)
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
                parameter.LeaveOut(
                    "ElastiCache has no append-only file on current versions: use replicas and snapshots.");
                break;
            case "maxmemory-policy" when node is { HasDataTiering: true }:
                parameter.MustBe(TieredPolicies, "Nodes with data tiering know no other.");
                break;
            case "maxmemory-policy":
                parameter.MustBe(Policies, "Leave it out for 'volatile-lru'.");
                break;
            case "notify-keyspace-events":
                CheckEvents(parameter);
                break;
            case "timeout":
                parameter.Must(
                    int.TryParse(parameter.Value, out var seconds)
                        && seconds is 0 or >= Limits.ShortestClientTimeout,
                    $"0, or at least {Limits.ShortestClientTimeout} seconds", "0 never closes an idle "
                        + "connection.");
                break;
            case var name when version is not null && OtherEncoding(name, version) is { } other:
                parameter.LeaveOut($"Family {version.Family} calls it {other}.");
                break;
            default:
                EngineParameterTable.Rows.Check(parameter, version);
                break;
        }
    }

    private static void CheckEvents(Parameter parameter)
    {
        if (!parameter.Value.All(EventLetters.Contains))
        {
            parameter.Must(
                false,
                $"letters from '{EventLetters}'",
                "Each letter stands for a class of events.");
        }
        else if (parameter.Value.Length > 0 && !parameter.Value.Any("KE".Contains))
        {
            parameter.Problems.Warn(
                $"parameters.notify-keyspace-events '{parameter.Value}' notifies of nothing without K or E.");
        }
    }

    private static string? OtherEncoding(string name, EngineVersion version)
    {
        var match = Encoding().Match(name);
        var word = version.Major >= 7 ? "listpack" : "ziplist";
        return !match.Success || match.Groups["word"].Value == word
            ? null
            : $"{match.Groups["type"].Value}-max-{word}-{match.Groups["of"].Value}";
    }

    [GeneratedRegex("^(?<type>hash|zset|list)-max-(?<word>ziplist|listpack)-(?<of>.+)\\z")]
    private static partial Regex Encoding();
}
