namespace CachingTier;

/// <summary>
/// The alarms of a cache that somebody has to act on. Each costs by the month and delays the deployment, and
/// the dashboard shows the rest.
/// </summary>
internal static class EssentialAlarms
{
    private static readonly string[] OfReplicationGroups =
        ["connections", "cpu", "global-lag", "memory", "replication-lag"];

    private static readonly string[] OfMemcached = ["connections", "cpu", "freeable-memory"];

    private static readonly string[] OfServerless = ["data", "ecpu", "throttles"];

    // The thresholds of each alarm: who gives one asks for the alarm.
    private static readonly Dictionary<string, Given> Thresholds = new()
    {
        ["authentication"] = new(given => given.AuthenticationFailuresPerMinute),
        ["authorization"] = new(given => given.AuthorizationFailuresPerMinute),
        ["connections"] = new(
            given => given.ConnectionsPercentWarning, given => given.ConnectionsPercentCritical),
        ["cpu"] = new(given => given.CpuPercentWarning, given => given.CpuPercentCritical),
        ["credits"] = new(given => given.CpuCreditsPercent),
        ["data"] = new(given => given.LimitPercentWarning, given => given.LimitPercentCritical),
        ["ecpu"] = new(given => given.LimitPercentWarning, given => given.LimitPercentCritical),
        ["evictions"] = new(
            given => given.EvictionsPerMinuteWarning, given => given.EvictionsPerMinuteCritical),
        ["freeable-memory"] = new(given => given.FreeableMemoryMb),
        ["global-lag"] = new(
            given => given.GlobalReplicationLagSecondsWarning,
            given => given.GlobalReplicationLagSecondsCritical),
        ["hit-rate"] = new(given => given.HitRatePercentWarning, given => given.HitRatePercentCritical),
        ["memory"] = new(given => given.MemoryPercentWarning, given => given.MemoryPercentCritical),
        ["new-connections"] = new(
            given => given.NewConnectionsPerMinuteWarning, given => given.NewConnectionsPerMinuteCritical),
        ["replication-lag"] = new(
            given => given.ReplicationLagSecondsWarning, given => given.ReplicationLagSecondsCritical),
        ["swap"] = new(given => given.SwapMb),
    };

    /// <summary>The essential alarms, and those whose threshold is given.</summary>
    public static IEnumerable<AlarmRule> Of(
        MonitoredCache cache,
        IEnumerable<AlarmRule> rules,
        AlarmThresholdsArgs? given) =>
        rules.Select(rule => Reduce(rule, IsEssential(rule.Key, cache), given ?? new()));

    private static bool IsEssential(string key, MonitoredCache cache) => key == "evictions"
        ? cache.NeverEvicts
        : (cache.Kind switch
        {
            CacheKind.Serverless => OfServerless,
            CacheKind.Memcached => OfMemcached,
            _ => OfReplicationGroups,
        }).Contains(key);

    // The critical level calls somebody; an alarm without one calls at its warning.
    private static AlarmRule Reduce(AlarmRule rule, bool essential, AlarmThresholdsArgs given)
    {
        var asked = Thresholds.GetValueOrDefault(rule.Key);
        var warns = (essential && rule.Critical is null) || asked?.Warning(given) is not null;
        var calls = essential || asked?.Critical?.Invoke(given) is not null;
        return rule with
        {
            Warning = warns ? rule.Warning : null,
            Critical = calls ? rule.Critical : null,
        };
    }

    /// <summary>Where the arguments give the thresholds of an alarm.</summary>
    private sealed record Given(
        Func<AlarmThresholdsArgs, double?> Warning,
        Func<AlarmThresholdsArgs, double?>? Critical = null);
}
