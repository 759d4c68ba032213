namespace CachingTier;

/// <summary>What is watched on each kind of cache.</summary>
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.WhichShouldIMonitor.html"/>
internal static class AlarmRules
{
    /// <summary>Every alarm that some cache has.</summary>
    public static readonly string[] Keys =
    [
        "authentication", "connections", "cpu", "credits", "data", "ecpu", "evictions", "freeable-memory", "memory",
        "network", "new-connections", "replication-lag", "swap", "throttles", "traffic-management",
    ];

    private const double Megabyte = 1024 * 1024;

    // AWS does not say which gigabyte the limit counts; the smaller one warns earlier.
    private const double Gigabyte = 1e9;

    public static IEnumerable<AlarmRule> Of(MonitoredCache cache, AlarmThresholds thresholds) => cache.Kind switch
    {
        MonitoredKind.Serverless => Serverless(cache, thresholds),
        MonitoredKind.Memcached => Memcached(thresholds).Concat(Nodes(cache, thresholds)),
        _ => Redis(cache, thresholds).Concat(Nodes(cache, thresholds)),
    };

    private static IEnumerable<AlarmRule> Redis(MonitoredCache cache, AlarmThresholds thresholds) =>
    [
        Cpu(cache, thresholds),
        new("memory", ["DatabaseMemoryUsagePercentage"], "The node runs out of memory for keys.")
        {
            Warning = thresholds.Memory.Warning,
            Critical = thresholds.Memory.Critical,
            Statistic = "Maximum",
        },
        new("replication-lag", ["ReplicationLag"], "The replica is behind its primary: reads are old and a failover loses writes.")
        {
            Warning = thresholds.ReplicationLag.Warning,
            Critical = thresholds.ReplicationLag.Critical,
            Statistic = "Maximum",
            IsQuietWithoutData = true,
            OfReplicas = true,
        },
        new("authentication", ["AuthenticationFailures"], "Clients fail to log in: a credential is old, or somebody guesses.")
        {
            Warning = thresholds.AuthenticationFailures,
            Statistic = "Sum",
            IsQuietWithoutData = true,
        },
        new("traffic-management", ["TrafficManagementActive"], "The node gets more than it can take, and ElastiCache slows clients down.")
        {
            Warning = 1,
            Statistic = "Maximum",
            IsQuietWithoutData = true,
        },
    ];

    // Commands run on one processor: with more, the engine has its own metric, and with two it is half of the host's.
    private static AlarmRule Cpu(MonitoredCache cache, AlarmThresholds thresholds)
    {
        var shared = cache.Vcpus <= 2;
        var share = shared ? cache.Vcpus : 1;
        return new("cpu", [shared ? "CPUUtilization" : "EngineCPUUtilization"], "The processor that runs the commands is busy.")
        {
            Warning = thresholds.Cpu.Warning / share,
            Critical = thresholds.Cpu.Critical / share,
        };
    }

    private static IEnumerable<AlarmRule> Memcached(AlarmThresholds thresholds) =>
    [
        new("cpu", ["CPUUtilization"], "The node's processors are busy.")
        {
            Warning = thresholds.Cpu.Warning,
            Critical = thresholds.Cpu.Critical,
        },
        new("swap", ["SwapUsage"], "The node's system moves memory to disk.")
        {
            Warning = thresholds.SwapMb * Megabyte,
            Statistic = "Maximum",
        },
    ];

    private static IEnumerable<AlarmRule> Nodes(MonitoredCache cache, AlarmThresholds thresholds)
    {
        yield return new("freeable-memory", ["FreeableMemory"], "The node's system runs out of memory.")
        {
            Warning = thresholds.FreeableMemoryMb * Megabyte,
            Below = true,
            Statistic = "Minimum",
        };
        yield return new("evictions", ["Evictions"], "Keys have to go for others before they expire.")
        {
            Warning = thresholds.Evictions.Warning,
            Critical = thresholds.Evictions.Critical,
            Statistic = "Sum",
            IsQuietWithoutData = true,
        };
        yield return new("connections", ["CurrConnections"], "The node will let in no more clients.")
        {
            Warning = cache.MaxConnections * thresholds.Connections.Warning / 100,
            Critical = cache.MaxConnections * thresholds.Connections.Critical / 100,
            Statistic = "Maximum",
        };
        yield return new("new-connections", ["NewConnections"], "Clients connect again and again instead of staying connected.")
        {
            Warning = thresholds.NewConnections.Warning,
            Critical = thresholds.NewConnections.Critical,
            Statistic = "Sum",
            IsQuietWithoutData = true,
        };
        yield return new("network",
        [
            "NetworkBandwidthInAllowanceExceeded", "NetworkBandwidthOutAllowanceExceeded",
            "NetworkConntrackAllowanceExceeded", "NetworkPacketsPerSecondAllowanceExceeded",
        ], "The node has used up what its type may send and receive, and packets wait or are lost.")
        {
            Warning = 1,
            Statistic = "Sum",
            IsQuietWithoutData = true,
        };
        if (cache.NodeType is { IsBurstable: true })
        {
            yield return new("credits", ["CPUCreditBalance"], "The burstable node has used up its CPU credits and becomes slow.")
            {
                Warning = cache.MaxCpuCredits * thresholds.CpuCreditsPercent / 100,
                Below = true,
                Statistic = "Minimum",
                Period = 300,
                Periods = 3,
            };
        }
    }

    private static IEnumerable<AlarmRule> Serverless(MonitoredCache cache, AlarmThresholds thresholds) =>
    [
        new("data", ["BytesUsedForCache"], "The cache comes to the end of the data it may hold.")
        {
            Warning = cache.MaxDataGb * Gigabyte * thresholds.Limit.Warning / 100,
            Critical = cache.MaxDataGb * Gigabyte * thresholds.Limit.Critical / 100,
            Statistic = "Maximum",
        },
        new("ecpu", ["ElastiCacheProcessingUnits"], "The cache comes to the end of what it may process.")
        {
            Warning = 60.0 * cache.MaxEcpuPerSecond * thresholds.Limit.Warning / 100,
            Critical = 60.0 * cache.MaxEcpuPerSecond * thresholds.Limit.Critical / 100,
            Statistic = "Sum",
            IsQuietWithoutData = true,
        },
        new("throttles", ["ThrottledCmds"], "The cache refuses commands because it is at a limit.")
        {
            Critical = 1,
            Statistic = "Sum",
            Periods = 1,
            IsQuietWithoutData = true,
        },
    ];
}
