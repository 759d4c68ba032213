using System.Globalization;

namespace CachingTier.Local.Engines;

/// <summary>Turns a parameter group into lines of redis.conf.</summary>
internal static class RedisParameters
{
    private const string BufferLimit = "client-output-buffer-limit-";

    // Where the default groups of ElastiCache differ from redis-server.
    private static readonly Dictionary<string, string> AwsDefaults = new()
    {
        ["maxmemory-policy"] = "volatile-lru",
        ["cluster-require-full-coverage"] = "no",
        ["acl-pubsub-default"] = "allchannels",
        ["latency-tracking"] = "no",
        ["replica-lazy-flush"] = "yes",
    };

    private static readonly HashSet<string> Verbatim =
    [
        "acl-pubsub-default", "acllog-max-len", "active-defrag-cycle-max", "active-defrag-cycle-min",
        "active-defrag-ignore-bytes", "active-defrag-max-scan-fields", "active-defrag-threshold-lower",
        "active-defrag-threshold-upper", "active-expire-effort", "activerehashing",
        "cluster-allow-pubsubshard-when-down", "cluster-allow-reads-when-down", "cluster-migration-barrier",
        "cluster-replica-no-failover", "cluster-replica-validity-factor", "cluster-require-full-coverage",
        "databases", "dynamic-hz", "hash-max-listpack-entries", "hash-max-listpack-value",
        "hash-max-ziplist-entries", "hash-max-ziplist-value", "hll-sparse-max-bytes", "hz",
        "latency-monitor-threshold", "latency-tracking", "lazyfree-lazy-eviction", "lazyfree-lazy-expire",
        "lazyfree-lazy-server-del", "lazyfree-lazy-user-del", "lazyfree-lazy-user-flush", "lfu-decay-time",
        "lfu-log-factor", "list-compress-depth", "list-max-listpack-size", "list-max-ziplist-size",
        "lua-time-limit", "maxmemory-clients", "maxmemory-policy", "maxmemory-samples",
        "min-replicas-max-lag", "min-replicas-to-write", "notify-keyspace-events", "proto-max-bulk-len",
        "repl-backlog-size", "repl-backlog-ttl", "repl-timeout", "replica-ignore-maxmemory",
        "replica-lazy-flush", "set-max-intset-entries", "slowlog-log-slower-than", "slowlog-max-len",
        "stream-node-max-bytes", "stream-node-max-entries", "tcp-keepalive", "timeout",
        "tracking-table-max-keys", "zset-max-listpack-entries", "zset-max-listpack-value",
        "zset-max-ziplist-entries", "zset-max-ziplist-value",
    ];

    // How the supervisor does these itself.
    private static readonly HashSet<string> Handled =
    [
        "close-on-replica-write", "close-on-slave-write", "cluster-enabled", "replica-allow-chaining",
        "reserved-memory", "reserved-memory-percent",
    ];

    /// <param name="report">Hears of every parameter that has no counterpart here.</param>
    public static IReadOnlyList<string> Translate(
        IReadOnlyDictionary<string, string> parameters, string nodeType, Action<string> report)
    {
        var lines = AwsDefaults
            .Where(setting => !parameters.ContainsKey(setting.Key))
            .Select(setting => Line(setting.Key, setting.Value))
            .ToList();
        foreach (var (name, value) in parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal))
        {
            if (Verbatim.Contains(name))
                lines.Add(Line(name, value));
            else if (TranslateSpecial(name, value) is { } line)
                lines.Add(line);
            else if (!Handled.Contains(name) && !name.StartsWith(BufferLimit, StringComparison.Ordinal))
                report($"Parameter {name}={value} has no effect on the local engine");
        }

        lines.AddRange(BufferLimits(parameters));
        lines.Add($"maxmemory {MaxMemory(parameters, nodeType, report) + NodeTypeMemory.ClientBuffers}");
        return lines;
    }

    private static string? TranslateSpecial(string name, string value) => (name, value) switch
    {
        ("cluster-preferred-endpoint-type", "tls-dynamic" or "hostname") =>
            "cluster-preferred-endpoint-type hostname",
        ("cluster-preferred-endpoint-type", _) => Line(name, value),
        ("cluster-allow-pubsub-shard-when-down", _) => Line("cluster-allow-pubsubshard-when-down", value),
        // "GET get-secret SET set-secret", in pairs.
        ("rename-commands", _) => string.Join('\n', value
            .Split((char[])[' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Chunk(2)
            .Where(pair => pair.Length == 2)
            .Select(pair => Line($"rename-command {pair[0]}", pair[1]))),
        _ => null,
    };

    private static IEnumerable<string> BufferLimits(IReadOnlyDictionary<string, string> parameters)
    {
        // What redis-server has by default for each class of client.
        foreach (var (kind, hard, soft, seconds) in new[]
        {
            ("normal", "0", "0", "0"),
            ("replica", "268435456", "67108864", "60"),
            ("pubsub", "33554432", "8388608", "60"),
        })
        {
            var prefix = $"{BufferLimit}{kind}-";
            if (!parameters.Keys.Any(name => name.StartsWith(prefix, StringComparison.Ordinal)))
                continue;
            yield return $"client-output-buffer-limit {kind}"
                + $" {parameters.GetValueOrDefault(prefix + "hard-limit", hard)}"
                + $" {parameters.GetValueOrDefault(prefix + "soft-limit", soft)}"
                + $" {parameters.GetValueOrDefault(prefix + "soft-seconds", seconds)}";
        }
    }

    private static long MaxMemory(
        IReadOnlyDictionary<string, string> parameters, string nodeType, Action<string> report)
    {
        if (NodeTypeMemory.OnAws(nodeType) is null)
            report($"Node type {nodeType} is not known; its nodes hold {NodeTypeMemory.Floor >> 20} MiB");
        return parameters.TryGetValue("reserved-memory-percent", out var text)
            && int.TryParse(text, CultureInfo.InvariantCulture, out var percent)
            ? NodeTypeMemory.Local(nodeType, percent)
            : NodeTypeMemory.Local(nodeType);
    }

    private static string Line(string name, string value) =>
        $"{name} {RedisConfiguration.Quote(value)}";
}
