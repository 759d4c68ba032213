namespace CachingTier;

/// <summary>What is watched on every node of any engine.</summary>
internal static class NodeAlarms
{
    public static IEnumerable<AlarmRule> For(MonitoredCache cache, AlarmThresholds thresholds)
    {
        yield return new("freeable-memory", ["FreeableMemory"], "The node's system runs out of memory.")
        {
            Warning = thresholds.FreeableMemoryMb * AlarmRules.Megabyte,
            Below = true,
            Statistic = "Minimum",
        };
        yield return AlarmRules.Evictions(thresholds);
        yield return new("connections", ["CurrConnections"], "The node will soon accept no more clients.")
        {
            Warning = cache.MaxConnections * thresholds.Connections.Warning / 100,
            Critical = cache.MaxConnections * thresholds.Connections.Critical / 100,
            Statistic = "Maximum",
        };
        yield return new(
            "new-connections",
            ["NewConnections"],
            "Clients connect again and again instead of staying connected.")
        {
            Warning = thresholds.NewConnections.Warning,
            Critical = thresholds.NewConnections.Critical,
            Statistic = "Sum",
            IsQuietWithoutData = true,
        };
        yield return new("network",
        [
            "NetworkBandwidthInAllowanceExceeded", "NetworkBandwidthOutAllowanceExceeded",
            "NetworkConntrackAllowanceExceeded",
            "NetworkLinkLocalAllowanceExceeded", "NetworkPacketsPerSecondAllowanceExceeded",
        ], "The node has used up what its type may send and receive, and packets wait or are lost.")
        {
            Warning = 1,
            Statistic = "Sum",
            IsQuietWithoutData = true,
        };
        if (cache.NodeType is { IsBurstable: true })
            yield return Credits(cache, thresholds);
    }

    private static AlarmRule Credits(MonitoredCache cache, AlarmThresholds thresholds) =>
        new(
            "credits",
            ["CPUCreditBalance"],
            "The burstable node has used up its CPU credits and becomes slow.")
        {
            Warning = cache.MaxCpuCredits * thresholds.CpuCreditsPercent / 100,
            Below = true,
            Statistic = "Minimum",
            Period = 300,
            Periods = 3,
        };
}
