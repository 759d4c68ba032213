namespace CachingTier;

/// <summary>What is watched on nodes of Valkey and Redis OSS alone.</summary>
internal static class RedisAlarms
{
    public static IEnumerable<AlarmRule> For(MonitoredCache cache, AlarmThresholds thresholds)
    {
        yield return Cpu(cache, thresholds);
        yield return Memory(cache.NodeType is { HasDataTiering: true }
            // Memory is always full where the rest is on disk.
            ? "DatabaseCapacityUsagePercentage"
            : "DatabaseMemoryUsagePercentage", thresholds);
        yield return AlarmRules.HitRate(thresholds, "CacheHits", "CacheMisses");
        yield return new(
            "swap",
            ["SwapUsage", "FreeableMemory"],
            "The node's system has moved more memory to disk than it has left.")
        {
            Warning = 1,
            Expression = "m1 / m2",
        };
        foreach (var rule in Refusals(thresholds))
            yield return rule;
        foreach (var rule in Replication(cache, thresholds))
            yield return rule;
        foreach (var rule in Scaling(thresholds))
            yield return rule;
        if (cache.IsDurableLater)
        {
            foreach (var rule in Durability())
                yield return rule;
        }
        yield return new(
            "traffic-management",
            ["TrafficManagementActive"],
            "The node gets more than it can take, and ElastiCache slows clients down.")
        {
            Warning = 1,
            Statistic = "Maximum",
            IsQuietWithoutData = true,
        };
    }

    // Commands run on one processor: with more, the engine has its own metric, and with two it is half of the
    // host's.
    private static AlarmRule Cpu(MonitoredCache cache, AlarmThresholds thresholds)
    {
        var shared = cache.Vcpus <= 2;
        var share = shared ? cache.Vcpus : 1;
        return new(
            "cpu",
            [shared ? "CPUUtilization" : "EngineCPUUtilization"],
            "The processor that runs the commands is busy.")
        {
            Warning = thresholds.Cpu.Warning / share,
            Critical = thresholds.Cpu.Critical / share,
        };
    }

    private static AlarmRule Memory(string metric, AlarmThresholds thresholds) =>
        new("memory", [metric], "The node runs out of memory for keys.")
        {
            Warning = thresholds.Memory.Warning,
            Critical = thresholds.Memory.Critical,
            Statistic = "Maximum",
        };

    private static IEnumerable<AlarmRule> Refusals(AlarmThresholds thresholds) =>
    [
        .. AlarmRules.Logins(
            thresholds,
            "KeyAuthorizationFailures",
            "CommandAuthorizationFailures",
            "ChannelAuthorizationFailures"),
        AlarmRules.Counted(
            "rejected-connections",
            1,
            "The node refuses clients: it has as many as it accepts.",
            "RejectedConnections"),
    ];

    private static IEnumerable<AlarmRule> Replication(MonitoredCache cache, AlarmThresholds thresholds)
    {
        yield return new(
            "replication-lag",
            ["ReplicationLag"],
            "The replica is behind its primary: reads are old and a failover loses writes.")
        {
            Warning = thresholds.ReplicationLag.Warning,
            Critical = thresholds.ReplicationLag.Critical,
            Statistic = "Maximum",
            IsQuietWithoutData = true,
            OfReplicas = true,
        };
        if (!cache.IsGlobalCopy)
            yield break;
        // Only the node that follows the other region has it, and any may become that node.
        yield return new(
            "global-lag",
            ["GlobalDatastoreReplicationLag"],
            "The copy is behind the region of its primary: reads are old and a promotion loses writes.")
        {
            Warning = thresholds.GlobalReplicationLag.Warning,
            Critical = thresholds.GlobalReplicationLag.Critical,
            Statistic = "Maximum",
            IsQuietWithoutData = true,
        };
    }

    // At ten seconds the primary takes no more writes; any node may become the primary.
    private static IEnumerable<AlarmRule> Durability() =>
    [
        new(
            "durability-lag",
            ["DurabilityLag"],
            "Writes that are answered are not in the durable log yet: a failover would lose them.")
        {
            Warning = 5_000,
            Critical = 9_000,
            Statistic = "Maximum",
            IsQuietWithoutData = true,
        },
        AlarmRules.Refused(
            "rejected-writes",
            "DurabilityBufferExceededErrorCount",
            "The node refuses writes: the durable log is ten seconds behind."),
    ];

    // The metrics by which scaling itself goes, of the busiest node.
    private static IEnumerable<AlarmRule> Scaling(AlarmThresholds thresholds) =>
    [
        new("cpu", ["EngineCPUUtilization"], "The processor that runs the commands is busy on one of them.")
        {
            Warning = thresholds.Cpu.Warning,
            Critical = thresholds.Cpu.Critical,
            Statistic = "Maximum",
            OfRoles = true,
        },
        Memory("DatabaseMemoryUsageCountedForEvictPercentage", thresholds) with
        {
            Meaning = "One of them runs out of memory for keys.",
            OfRoles = true,
        },
    ];
}
