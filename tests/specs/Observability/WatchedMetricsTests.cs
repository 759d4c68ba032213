using System.Collections.Immutable;
using CachingTier;

namespace Specs.Observability;

/// <summary>Every metric that ElastiCache has is watched, or has a reason why it is not.</summary>
public sealed class WatchedMetricsTests
{
    /// <summary>What AWS publishes, by what publishes it.</summary>
    private static readonly Dictionary<string, string> Published = new()
    {
        ["host"] = """
            CPUUtilization FreeableMemory SwapUsage NetworkBytesIn NetworkBytesOut NetworkPacketsIn
            NetworkPacketsOut NetworkBandwidthInAllowanceExceeded NetworkBandwidthOutAllowanceExceeded
            NetworkConntrackAllowanceExceeded NetworkPacketsPerSecondAllowanceExceeded
            NetworkLinkLocalAllowanceExceeded NetworkBaselineUsageInPercentage
            NetworkBaselineUsageOutPercentage NetworkMaxBytesIn NetworkMaxBytesOut CPUCreditBalance
            CPUCreditUsage
            """,
        ["redis"] = """
            EngineCPUUtilization DatabaseMemoryUsagePercentage DatabaseMemoryUsageCountedForEvictPercentage
            DatabaseCapacityUsagePercentage DatabaseCapacityUsageCountedForEvictPercentage BytesUsedForCache
            CurrItems Evictions Reclaimed CacheHits CacheMisses CacheHitRate CurrConnections NewConnections
            RejectedConnections BlockedConnections ReplicationLag ReplicationBytes MasterLinkHealthStatus
            IsMaster SaveInProgress MemoryFragmentationRatio TrafficManagementActive
            SuccessfulReadRequestLatency SuccessfulWriteRequestLatency ErrorCount AuthenticationFailures
            KeyAuthorizationFailures CommandAuthorizationFailures ChannelAuthorizationFailures
            IamAuthenticationExpirations IamAuthenticationThrottling GlobalDatastoreReplicationLag
            DurabilityLag DurabilityBufferExceededErrorCount *BasedCmds *CmdsLatency
            """,
        ["memcached"] = """
            CPUUtilization SwapUsage FreeableMemory CurrConnections NewConnections CurrItems Evictions GetHits
            GetMisses CmdGets CmdSet BytesUsedForCacheItems UnusedMemory Reclaimed
            """,
        ["serverless"] = """
            BytesUsedForCache ElastiCacheProcessingUnits ThrottledCmds CacheHits CacheHitRate GetTypeCmds
            TotalCmdsCount CurrConnections NewConnections CurrItems CurrVolatileItems Evictions NetworkBytesIn
            NetworkBytesOut SuccessfulReadRequestLatency SuccessfulWriteRequestLatency AuthenticationFailures
            KeyAuthorizationFailures CommandAuthorizationFailures IamAuthenticationExpirations
            IamAuthenticationThrottling *BasedCmds *CmdsECPUs
            """,
        ["serverless-memcached"] = """
            BytesUsedForCache ElastiCacheProcessingUnits ThrottledCmds GetHits GetMisses TotalCmdsCount
            CurrConnections NewConnections CurrItems Evictions Reclaimed NetworkBytesIn NetworkBytesOut
            SuccessfulReadRequestLatency SuccessfulWriteRequestLatency CmdGet CmdSet CmdTouch CmdFlush
            """,
    };

    /// <summary>The thresholds that AWS and its tools name, by the metric they are about.</summary>
    public static TheoryData<string, string, double?, double?> Thresholds => new()
    {
        { "redis", "EngineCPUUtilization", 70, 90 },
        { "host", "CPUUtilization", 35, 45 },
        { "memcached", "CPUUtilization", 70, 90 },
        { "redis", "DatabaseMemoryUsagePercentage", 80, 90 },
        { "host", "FreeableMemory", 100 * AlarmRules.Megabyte, null },
        { "memcached", "FreeableMemory", 200 * AlarmRules.Megabyte, null },
        { "memcached", "SwapUsage", 50 * AlarmRules.Megabyte, null },
        { "redis", "Evictions", 20, 200 },
        { "redis", "CurrConnections", 52_000, 58_500 },
        { "redis", "NewConnections", 1_000, 5_000 },
        { "redis", "ReplicationLag", 1, 5 },
        { "redis", "CacheMisses", 60, 40 },
        { "memcached", "GetMisses", 60, 40 },
        { "redis", "TrafficManagementActive", 1, null },
        { "host", "NetworkConntrackAllowanceExceeded", 1, null },
        { "host", "CPUCreditBalance", 57.6, null },
        { "serverless", "CacheHitRate", 60, 40 },
        { "serverless-memcached", "GetMisses", 60, 40 },
        { "serverless", "ThrottledCmds", null, 1 },
        { "serverless", "BytesUsedForCache", 7.5e9, 9e9 },
        { "serverless", "ElastiCacheProcessingUnits", 2_250_000, 2_700_000 },
        { "redis", "GlobalDatastoreReplicationLag", 10, 60 },
        { "redis", "DurabilityLag", 5_000, 9_000 },
        { "redis", "DurabilityBufferExceededErrorCount", null, 1 },
    };

    [Theory]
    [MemberData(nameof(Thresholds))]
    public void A_threshold_is_the_documented_one(
        string group,
        string metric,
        double? warning,
        double? critical) => Assert.Contains(
        RulesOf(group), rule => rule.Metrics.Contains(metric)
            && (rule.Warning, rule.Critical) == (warning, critical));

    [Fact]
    public void No_metric_is_forgotten() => Assert.Equal(
        Published.SelectMany(group => group.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(metric => $"{group.Key} {metric}")),
        WatchedMetric.All.Select(metric => $"{metric.Group} {metric.Name}"));

    [Fact]
    public void A_metric_has_the_alarm_that_the_list_names() => Assert.All(WatchedMetric.All, metric =>
    {
        var keys = RulesOf(metric.Group).Where(rule => rule.Metrics.Contains(metric.Name))
            .Select(rule => rule.Key)
            .ToList();
        if (metric.Answer == "alarm")
            Assert.Contains(metric.Text, keys);
        else
            Assert.Empty(keys);
    });

    [Fact]
    public void Where_there_is_no_alarm_a_sentence_says_why() => Assert.All(
        WatchedMetric.All.Where(metric => metric.Answer != "alarm"),
        metric => Assert.Matches(@"^[A-Z][^.]+ [^.]+\.$", metric.Answer == "reason" ? metric.Text : ""));

    [Fact]
    public void Every_alarm_is_about_a_metric_of_the_list() => Assert.Equal(
        AlarmRules.Keys, WatchedMetric.All.Where(metric => metric.Answer == "alarm")
            .Select(metric => metric.Text)
            .Distinct()
            .Order(StringComparer.Ordinal));

    private static IEnumerable<AlarmRule> RulesOf(string group) => group switch
    {
        "host" => Rules(Cache("cache.m7g.large"), Cache("cache.t4g.micro")),
        "redis" => Rules(Cache("cache.m7g.xlarge"), Cache("cache.r6gd.xlarge")),
        "memcached" => Rules(Monitored.Pages),
        _ => Rules(Serverless(group == "serverless" ? "valkey" : "memcached")),
    };

    private static MonitoredCacheArgs Cache(string nodeType)
    {
        var cache = Monitored.Sessions;
        (cache.NodeType, cache.Scales, cache.GlobalCopy, cache.Durability) = (nodeType, true, true, "async");
        return cache;
    }

    private static MonitoredCacheArgs Serverless(string engine)
    {
        var cache = Monitored.Leaderboard;
        cache.Engine = engine;
        return cache;
    }

    private static ImmutableArray<AlarmRule> Rules(params MonitoredCacheArgs[] caches) =>
    [
        .. caches.SelectMany(cache =>
        {
            var resolved = ResolvedAlarms.Resolve("alarms", new() { Cache = cache, Set = "all" })
                .OrThrow().Value;
            return resolved.Rules.Where(rule => rule.NodesOf(resolved.Cache).Any());
        }),
    ];
}
