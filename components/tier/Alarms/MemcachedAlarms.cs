namespace CachingTier;

/// <summary>What is watched on nodes of Memcached alone.</summary>
internal static class MemcachedAlarms
{
    public static IEnumerable<AlarmRule> For(AlarmThresholds thresholds) =>
    [
        new("cpu", ["CPUUtilization"], "The node's processors are busy.")
        {
            Warning = thresholds.Cpu.Warning,
            Critical = thresholds.Cpu.Critical,
        },
        new("swap", ["SwapUsage"], "The node's system moves memory to disk.")
        {
            Warning = thresholds.SwapMb * AlarmRules.Megabyte,
            Statistic = "Maximum",
        },
        AlarmRules.HitRate(thresholds, "GetHits", "GetMisses"),
    ];
}
