namespace CachingTier;

/// <summary>What is watched on each kind of cache.</summary>
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.WhichShouldIMonitor.html"/>
internal static class AlarmRules
{
    /// <summary>Every alarm that some cache has.</summary>
    public static readonly string[] Keys =
    [
        "authentication", "authorization", "connections", "cpu", "credits", "data", "durability-lag", "ecpu",
        "evictions", "freeable-memory",
        "global-lag", "hit-rate", "iam-throttling", "memory", "network", "new-connections",
        "rejected-connections",
        "rejected-writes", "replication-lag", "swap", "throttles", "traffic-management",
    ];

    public const double Megabyte = 1024 * 1024;

    public static IEnumerable<AlarmRule> For(
        MonitoredCache cache,
        AlarmThresholds thresholds) => cache.Kind switch
        {
            CacheKind.Serverless => ServerlessAlarms.For(cache, thresholds),
            CacheKind.Memcached =>
                MemcachedAlarms.For(thresholds).Concat(NodeAlarms.For(cache, thresholds)),
            _ => RedisAlarms.For(cache, thresholds).Concat(NodeAlarms.For(cache, thresholds)),
        };

    public static AlarmRule Evictions(AlarmThresholds thresholds) =>
        new("evictions", ["Evictions"], "The cache evicts keys before they expire.")
        {
            Warning = thresholds.Evictions.Warning,
            Critical = thresholds.Evictions.Critical,
            Statistic = "Sum",
            IsQuietWithoutData = true,
        };

    /// <summary>Clients that are refused for their credential, or for what they request.</summary>
    /// <param name="thresholds">How many there may be.</param>
    /// <param name="authorization">The metrics that count requests without a permission.</param>
    public static IEnumerable<AlarmRule> Logins(AlarmThresholds thresholds, params string[] authorization) =>
    [
        Counted("authentication", thresholds.AuthenticationFailures,
            "Clients fail to log in: a credential is old, or somebody guesses.", "AuthenticationFailures"),
        Counted("authorization", thresholds.AuthorizationFailures,
            "Users ask for keys, commands or channels that they may not use.", authorization),
        Counted(
            "iam-throttling",
            1,
            "Clients log in with IAM more often than the cache can check.",
            "IamAuthenticationThrottling"),
    ];

    public static AlarmRule Counted(string key, double warning, string meaning, params string[] metrics) =>
        new(key, metrics, meaning) { Warning = warning, Statistic = "Sum", IsQuietWithoutData = true };

    /// <summary>What must not happen even once.</summary>
    public static AlarmRule Refused(string key, string metric, string meaning) =>
        new(key, [metric], meaning)
        {
            Critical = 1,
            Statistic = "Sum",
            Periods = 1,
            IsQuietWithoutData = true
        };

    // Over a quarter of an hour, and only of nodes that are asked often enough: the smoke test alone makes as
    // many misses as hits.
    public static AlarmRule HitRate(AlarmThresholds thresholds, string hits, string misses) =>
        new("hit-rate", [hits, misses], "Most requested keys are missing, and clients fetch them from behind "
            + "the cache.")
        {
            Warning = thresholds.HitRate.Warning,
            Critical = thresholds.HitRate.Critical,
            Below = true,
            Expression =
                "IF(FILL(m1, 0) + FILL(m2, 0) >= 100, 100 * FILL(m1, 0) / (FILL(m1, 0) + FILL(m2, 0)), 100)",
            Statistic = "Sum",
            Period = 300,
            Periods = 3,
            IsQuietWithoutData = true,
        };
}
