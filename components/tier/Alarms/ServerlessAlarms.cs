namespace CachingTier;

/// <summary>
/// What is watched on a serverless cache: how near it is to its limits, and what happens there.
/// </summary>
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/serverless-metrics-events-redis.html"/>
internal static class ServerlessAlarms
{
    // AWS does not say which gigabyte the limit counts; the smaller one warns earlier.
    private const double Gigabyte = 1e9;

    public static IEnumerable<AlarmRule> For(MonitoredCache cache, AlarmThresholds thresholds) =>
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
        AlarmRules.Refused(
            "throttles",
            "ThrottledCmds",
            "The cache refuses commands because it is at a limit."),
        AlarmRules.Evictions(thresholds),
        HitRate(cache.Engine, thresholds),
        .. cache.Engine == CacheEngine.Memcached
            ? []
            : AlarmRules.Logins(thresholds, "KeyAuthorizationFailures", "CommandAuthorizationFailures"),
    ];

    // Valkey and Redis OSS do not count misses here: they have the rate itself, and how often keys are read.
    private static AlarmRule HitRate(CacheEngine engine, AlarmThresholds thresholds)
    {
        var ofMemcached = AlarmRules.HitRate(thresholds, "GetHits", "GetMisses");
        return engine == CacheEngine.Memcached ? ofMemcached : ofMemcached with
        {
            Metrics = ["CacheHitRate", "GetTypeCmds"],
            Statistics = ["Average", "Sum"],
            Expression = "IF(FILL(m2, 0) >= 100, m1, 100)",
        };
    }
}
