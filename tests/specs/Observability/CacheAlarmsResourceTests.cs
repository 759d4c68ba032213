using System.Collections.Immutable;
using System.Globalization;
using CachingTier;
using Specs.Testing;

namespace Specs.Observability;

public sealed class CacheAlarmsResourceTests
{
    [Fact]
    public async Task A_replication_group_is_watched_on_every_node() => Assert.Equal(
        """
        001-authentication-warning: Sum AuthenticationFailures {CacheClusterId: sessions-1a2b3c4-001} >= 10, 5 x 60 s, notBreaching
        001-authorization-warning: FILL(m1, 0) + FILL(m2, 0) + FILL(m3, 0) >= 10, 5 x 60 s, notBreaching
        001-connections-critical: Maximum CurrConnections {CacheClusterId: sessions-1a2b3c4-001} >= 58500, 5 x 60 s, missing
        001-connections-warning: Maximum CurrConnections {CacheClusterId: sessions-1a2b3c4-001} >= 52000, 5 x 60 s, missing
        001-cpu-critical: Average EngineCPUUtilization {CacheClusterId: sessions-1a2b3c4-001} >= 90, 5 x 60 s, missing
        001-cpu-warning: Average EngineCPUUtilization {CacheClusterId: sessions-1a2b3c4-001} >= 70, 5 x 60 s, missing
        001-evictions-critical: Sum Evictions {CacheClusterId: sessions-1a2b3c4-001} >= 200, 5 x 60 s, notBreaching
        001-evictions-warning: Sum Evictions {CacheClusterId: sessions-1a2b3c4-001} >= 20, 5 x 60 s, notBreaching
        001-freeable-memory-warning: Minimum FreeableMemory {CacheClusterId: sessions-1a2b3c4-001} < 104857600, 5 x 60 s, missing
        001-hit-rate-critical: IF(FILL(m1, 0) + FILL(m2, 0) >= 100, 100 * FILL(m1, 0) / (FILL(m1, 0) + FILL(m2, 0)), 100) < 40, 3 x 300 s, notBreaching
        001-hit-rate-warning: IF(FILL(m1, 0) + FILL(m2, 0) >= 100, 100 * FILL(m1, 0) / (FILL(m1, 0) + FILL(m2, 0)), 100) < 60, 3 x 300 s, notBreaching
        001-iam-throttling-warning: Sum IamAuthenticationThrottling {CacheClusterId: sessions-1a2b3c4-001} >= 1, 5 x 60 s, notBreaching
        001-memory-critical: Maximum DatabaseMemoryUsagePercentage {CacheClusterId: sessions-1a2b3c4-001} >= 90, 5 x 60 s, missing
        001-memory-warning: Maximum DatabaseMemoryUsagePercentage {CacheClusterId: sessions-1a2b3c4-001} >= 80, 5 x 60 s, missing
        001-network-warning: FILL(m1, 0) + FILL(m2, 0) + FILL(m3, 0) + FILL(m4, 0) + FILL(m5, 0) >= 1, 5 x 60 s, notBreaching
        001-new-connections-critical: Sum NewConnections {CacheClusterId: sessions-1a2b3c4-001} >= 5000, 5 x 60 s, notBreaching
        001-new-connections-warning: Sum NewConnections {CacheClusterId: sessions-1a2b3c4-001} >= 1000, 5 x 60 s, notBreaching
        001-rejected-connections-warning: Sum RejectedConnections {CacheClusterId: sessions-1a2b3c4-001} >= 1, 5 x 60 s, notBreaching
        001-replication-lag-critical: Maximum ReplicationLag {CacheClusterId: sessions-1a2b3c4-001} >= 5, 5 x 60 s, notBreaching
        001-replication-lag-warning: Maximum ReplicationLag {CacheClusterId: sessions-1a2b3c4-001} >= 1, 5 x 60 s, notBreaching
        001-swap-warning: m1 / m2 >= 1, 5 x 60 s, missing
        001-traffic-management-warning: Maximum TrafficManagementActive {CacheClusterId: sessions-1a2b3c4-001} >= 1, 5 x 60 s, notBreaching
        """,
        await AlarmsAsync(Monitored.Sessions, "001"));

    [Fact]
    public async Task A_memcached_cluster_is_watched_by_its_nodes() => Assert.Equal(
        """
        0002-connections-critical: Maximum CurrConnections {CacheClusterId: pages-1a2b3c4, CacheNodeId: 0002} >= 58500, 5 x 60 s, missing
        0002-connections-warning: Maximum CurrConnections {CacheClusterId: pages-1a2b3c4, CacheNodeId: 0002} >= 52000, 5 x 60 s, missing
        0002-cpu-critical: Average CPUUtilization {CacheClusterId: pages-1a2b3c4, CacheNodeId: 0002} >= 90, 5 x 60 s, missing
        0002-cpu-warning: Average CPUUtilization {CacheClusterId: pages-1a2b3c4, CacheNodeId: 0002} >= 70, 5 x 60 s, missing
        0002-credits-warning: Minimum CPUCreditBalance {CacheClusterId: pages-1a2b3c4, CacheNodeId: 0002} < 57.6, 3 x 300 s, missing
        0002-evictions-critical: Sum Evictions {CacheClusterId: pages-1a2b3c4, CacheNodeId: 0002} >= 200, 5 x 60 s, notBreaching
        0002-evictions-warning: Sum Evictions {CacheClusterId: pages-1a2b3c4, CacheNodeId: 0002} >= 20, 5 x 60 s, notBreaching
        0002-freeable-memory-warning: Minimum FreeableMemory {CacheClusterId: pages-1a2b3c4, CacheNodeId: 0002} < 209715200, 5 x 60 s, missing
        0002-hit-rate-critical: IF(FILL(m1, 0) + FILL(m2, 0) >= 100, 100 * FILL(m1, 0) / (FILL(m1, 0) + FILL(m2, 0)), 100) < 40, 3 x 300 s, notBreaching
        0002-hit-rate-warning: IF(FILL(m1, 0) + FILL(m2, 0) >= 100, 100 * FILL(m1, 0) / (FILL(m1, 0) + FILL(m2, 0)), 100) < 60, 3 x 300 s, notBreaching
        0002-network-warning: FILL(m1, 0) + FILL(m2, 0) + FILL(m3, 0) + FILL(m4, 0) + FILL(m5, 0) >= 1, 5 x 60 s, notBreaching
        0002-new-connections-critical: Sum NewConnections {CacheClusterId: pages-1a2b3c4, CacheNodeId: 0002} >= 5000, 5 x 60 s, notBreaching
        0002-new-connections-warning: Sum NewConnections {CacheClusterId: pages-1a2b3c4, CacheNodeId: 0002} >= 1000, 5 x 60 s, notBreaching
        0002-swap-warning: Maximum SwapUsage {CacheClusterId: pages-1a2b3c4, CacheNodeId: 0002} >= 52428800, 5 x 60 s, missing
        """,
        await AlarmsAsync(Monitored.Pages, "0002"));

    [Fact]
    public async Task A_serverless_cache_is_watched_against_its_limits() => Assert.Equal(
        """
        authentication-warning: Sum AuthenticationFailures {clusterId: leaderboard-1a2b3c4} >= 10, 5 x 60 s, notBreaching
        authorization-warning: FILL(m1, 0) + FILL(m2, 0) >= 10, 5 x 60 s, notBreaching
        data-critical: Maximum BytesUsedForCache {clusterId: leaderboard-1a2b3c4} >= 9000000000, 5 x 60 s, missing
        data-warning: Maximum BytesUsedForCache {clusterId: leaderboard-1a2b3c4} >= 7500000000, 5 x 60 s, missing
        ecpu-critical: Sum ElastiCacheProcessingUnits {clusterId: leaderboard-1a2b3c4} >= 2700000, 5 x 60 s, notBreaching
        ecpu-warning: Sum ElastiCacheProcessingUnits {clusterId: leaderboard-1a2b3c4} >= 2250000, 5 x 60 s, notBreaching
        evictions-critical: Sum Evictions {clusterId: leaderboard-1a2b3c4} >= 200, 5 x 60 s, notBreaching
        evictions-warning: Sum Evictions {clusterId: leaderboard-1a2b3c4} >= 20, 5 x 60 s, notBreaching
        hit-rate-critical: IF(FILL(m2, 0) >= 100, m1, 100) < 40, 3 x 300 s, notBreaching
        hit-rate-warning: IF(FILL(m2, 0) >= 100, m1, 100) < 60, 3 x 300 s, notBreaching
        iam-throttling-warning: Sum IamAuthenticationThrottling {clusterId: leaderboard-1a2b3c4} >= 1, 5 x 60 s, notBreaching
        throttles-critical: Sum ThrottledCmds {clusterId: leaderboard-1a2b3c4} >= 1, 1 x 60 s, notBreaching
        """,
        await AlarmsAsync(Monitored.Leaderboard, ""));

    [Theory]
    [InlineData(
        "cache.t4g.micro",
        "cpu-critical",
        "Average CPUUtilization {CacheClusterId: sessions-1a2b3c4-001} >= 45, 5 x 60 s, missing")]
    [InlineData(
        "cache.m7g.large",
        "cpu-warning",
        "Average CPUUtilization {CacheClusterId: sessions-1a2b3c4-001} >= 35, 5 x 60 s, missing")]
    [InlineData(
        "cache.x9g.8xlarge",
        "cpu-critical",
        "Average EngineCPUUtilization {CacheClusterId: sessions-1a2b3c4-001} >= 90, 5 x 60 s, missing")]
    [InlineData(
        "cache.x9g.large",
        "cpu-critical",
        "Average CPUUtilization {CacheClusterId: sessions-1a2b3c4-001} >= 45, 5 x 60 s, missing")]
    [InlineData(
        "cache.t3.micro",
        "connections-warning",
        "Maximum CurrConnections {CacheClusterId: sessions-1a2b3c4-001} >= 16000, 5 x 60 s, missing")]
    [InlineData(
        "cache.t3.small",
        "connections-warning",
        "Maximum CurrConnections {CacheClusterId: sessions-1a2b3c4-001} >= 36800, 5 x 60 s, missing")]
    [InlineData(
        "cache.t4g.small",
        "connections-warning",
        "Maximum CurrConnections {CacheClusterId: sessions-1a2b3c4-001} >= 52000, 5 x 60 s, missing")]
    [InlineData("cache.r6gd.xlarge", "memory-critical", "Maximum DatabaseCapacityUsagePercentage "
        + "{CacheClusterId: sessions-1a2b3c4-001} >= 90, 5 x 60 s, missing")]
    [InlineData(
        "cache.t4g.medium",
        "credits-warning",
        "Minimum CPUCreditBalance {CacheClusterId: sessions-1a2b3c4-001} < 115.2, 3 x 300 s, missing")]
    public async Task The_machine_decides_on_thresholds(string nodeType, string alarm, string expected)
    {
        var cache = Monitored.Sessions;
        cache.NodeType = nodeType;

        Assert.Contains(
            $"001-{alarm}: {expected}",
            await AlarmsAsync(cache, "001"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 0, "001")]
    [InlineData(null, 2, "001 002 003")]
    [InlineData(1, 0, "0001-001")]
    [InlineData(2, 1, "0001-001 0001-002 0002-001 0002-002")]
    public async Task Ids_of_nodes_follow_from_the_topology(int? shards, int replicas, string labels)
    {
        var cache = Monitored.Sessions;
        (cache.Shards, cache.Replicas) = (shards, replicas);

        Assert.Equal(labels, await LabelsAsync(cache));
    }

    [Fact]
    public async Task Nodes_that_scaling_makes_are_watched_together()
    {
        var cache = Monitored.Sessions;
        cache.Scales = true;

        Assert.Equal(
            """
            primaries-cpu-critical: Maximum EngineCPUUtilization {ReplicationGroupId: sessions-1a2b3c4, Role: Primary} >= 90, 5 x 60 s, missing
            primaries-cpu-warning: Maximum EngineCPUUtilization {ReplicationGroupId: sessions-1a2b3c4, Role: Primary} >= 70, 5 x 60 s, missing
            primaries-memory-critical: Maximum DatabaseMemoryUsageCountedForEvictPercentage {ReplicationGroupId: sessions-1a2b3c4, Role: Primary} >= 90, 5 x 60 s, missing
            primaries-memory-warning: Maximum DatabaseMemoryUsageCountedForEvictPercentage {ReplicationGroupId: sessions-1a2b3c4, Role: Primary} >= 80, 5 x 60 s, missing
            """,
            await AlarmsAsync(cache, "primaries"));
        Assert.Equal(4, (await AlarmsAsync(cache, "replicas")).Split('\n').Length);
        var recorder = await RunAsync(cache);
        Assert.Equal(
            "Critical: cache sessions, all primaries, of tier test. One of them runs out of memory for keys.",
            recorder.Single("MetricAlarm", "alarms-primaries-memory-critical")["alarmDescription"]);
    }

    [Fact]
    public async Task A_copy_is_watched_for_how_far_it_is_behind_its_primary()
    {
        var cache = Monitored.Sessions;
        cache.GlobalCopy = true;

        Assert.Contains(
            """
            002-global-lag-critical: Maximum GlobalDatastoreReplicationLag {CacheClusterId: sessions-1a2b3c4-002} >= 60, 5 x 60 s, notBreaching
            002-global-lag-warning: Maximum GlobalDatastoreReplicationLag {CacheClusterId: sessions-1a2b3c4-002} >= 10, 5 x 60 s, notBreaching
            """,
            await AlarmsAsync(cache, "002"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("async", true)]
    [InlineData("sync", false)]
    [InlineData("default", false)]
    [InlineData(null, false)]
    public async Task A_durable_log_that_is_written_later_is_watched(string? durability, bool watched)
    {
        var cache = Monitored.Sessions;
        cache.Durability = durability;

        var alarms = (await AlarmsAsync(cache, "001")).Split('\n');
        Assert.Equal(
            watched
                ?
                [
                    "001-durability-lag-critical: Maximum DurabilityLag {CacheClusterId: "
                        + "sessions-1a2b3c4-001} >= 9000, 5 x 60 s, notBreaching",
                    "001-durability-lag-warning: Maximum DurabilityLag {CacheClusterId: "
                        + "sessions-1a2b3c4-001} >= 5000, 5 x 60 s, notBreaching",
                    "001-rejected-writes-critical: Sum DurabilityBufferExceededErrorCount {CacheClusterId: "
                        + "sessions-1a2b3c4-001} >= 1, 1 x 60 s, notBreaching",
                ]
                : [],
            alarms.Where(alarm => alarm.Contains("-durability-", StringComparison.Ordinal)
                || alarm.Contains("-rejected-writes-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_durability_of_a_cache_is_told_to_its_alarms()
    {
        MonitoredCacheArgs? monitored = null;
        await Recorder.RunAsync(() => monitored = new RedisReplicationGroup("sessions", new()
        {
            VpcId = "vpc-1",
            SubnetGroupName = "tier",
            EngineVersion = "9.0",
            NodeType = "cache.m7g.large",
            Shards = 2,
            Replicas = 1,
            Durability = "async",
        }).Monitored());

        Assert.Equal("async", monitored!.Durability);
    }

    [Fact]
    public async Task Shards_may_differ()
    {
        var cache = Monitored.Sessions;
        (cache.Replicas, cache.ShardReplicas) = (null, [0, 2]);

        Assert.Equal("0001-001 0002-001 0002-002 0002-003", await LabelsAsync(cache));
        Assert.DoesNotContain(
            "replication-lag",
            await AlarmsAsync(cache, "0001-001"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_five_allowances_of_the_network_are_one_alarm()
    {
        var recorder = await RunAsync(Monitored.Sessions);

        Assert.Equal(
            """

                - {expression: FILL(m1, 0) + FILL(m2, 0) + FILL(m3, 0) + FILL(m4, 0) + FILL(m5, 0), id: result, label: network, returnData: true}
                - {id: m1, metric: {dimensions: {CacheClusterId: sessions-1a2b3c4-002}, metricName: NetworkBandwidthInAllowanceExceeded, namespace: AWS/ElastiCache, period: 60, stat: Sum}}
                - {id: m2, metric: {dimensions: {CacheClusterId: sessions-1a2b3c4-002}, metricName: NetworkBandwidthOutAllowanceExceeded, namespace: AWS/ElastiCache, period: 60, stat: Sum}}
                - {id: m3, metric: {dimensions: {CacheClusterId: sessions-1a2b3c4-002}, metricName: NetworkConntrackAllowanceExceeded, namespace: AWS/ElastiCache, period: 60, stat: Sum}}
                - {id: m4, metric: {dimensions: {CacheClusterId: sessions-1a2b3c4-002}, metricName: NetworkLinkLocalAllowanceExceeded, namespace: AWS/ElastiCache, period: 60, stat: Sum}}
                - {id: m5, metric: {dimensions: {CacheClusterId: sessions-1a2b3c4-002}, metricName: NetworkPacketsPerSecondAllowanceExceeded, namespace: AWS/ElastiCache, period: 60, stat: Sum}}
            """,
            Registration.Lines(
                recorder.Single("MetricAlarm", "alarms-002-network-warning")["metricQueries"]));
    }

    [Theory]
    [InlineData("valkey", """

            - {expression: IF(FILL(m2, 0) >= 100, m1, 100), id: result, label: hit-rate, returnData: true}
            - {id: m1, metric: {dimensions: {clusterId: leaderboard-1a2b3c4}, metricName: CacheHitRate, namespace: AWS/ElastiCache, period: 300, stat: Average}}
            - {id: m2, metric: {dimensions: {clusterId: leaderboard-1a2b3c4}, metricName: GetTypeCmds, namespace: AWS/ElastiCache, period: 300, stat: Sum}}
        """)]
    [InlineData("memcached", """

            - {expression: IF(FILL(m1, 0) + FILL(m2, 0) >= 100, 100 * FILL(m1, 0) / (FILL(m1, 0) + FILL(m2, 0)), 100), id: result, label: hit-rate, returnData: true}
            - {id: m1, metric: {dimensions: {clusterId: leaderboard-1a2b3c4}, metricName: GetHits, namespace: AWS/ElastiCache, period: 300, stat: Sum}}
            - {id: m2, metric: {dimensions: {clusterId: leaderboard-1a2b3c4}, metricName: GetMisses, namespace: AWS/ElastiCache, period: 300, stat: Sum}}
        """)]
    public async Task The_hit_rate_of_a_serverless_cache_is_made_of_what_its_engine_publishes(
        string engine,
        string queries)
    {
        var cache = Monitored.Leaderboard;
        cache.Engine = engine;
        var recorder = await RunAsync(cache);

        Assert.Equal(
            queries,
            Registration.Lines(recorder.Single("MetricAlarm", "alarms-hit-rate-critical")["metricQueries"]));
    }

    [Fact]
    public async Task The_engine_of_a_serverless_cache_is_told_to_its_alarms()
    {
        MonitoredCacheArgs? monitored = null;
        await Recorder.RunAsync(() => monitored = new ServerlessCache("leaderboard", new()
        {
            VpcId = "vpc-1",
            SubnetIds = ["subnet-1", "subnet-2"],
            Engine = "memcached",
        }).Monitored());

        Assert.Equal("memcached", monitored!.Engine);
    }

    [Fact]
    public async Task Alarms_can_be_left_out_and_moved()
    {
        var recorder = await Recorder.RunAsync(() => _ = new CacheAlarms("alarms", new()
        {
            Cache = Monitored.Leaderboard,
            Without = ["authentication", "authorization", "ecpu", "evictions", "hit-rate", "iam-throttling",
                "throttles"],
            Thresholds = new() { LimitPercentWarning = 50 },
        }));

        Assert.Equal(
            """
            data-critical: Maximum BytesUsedForCache {clusterId: leaderboard-1a2b3c4} >= 9000000000, 5 x 60 s, missing
            data-warning: Maximum BytesUsedForCache {clusterId: leaderboard-1a2b3c4} >= 5000000000, 5 x 60 s, missing
            """,
            Lines(recorder, ""));
    }

    private static async Task<string> LabelsAsync(MonitoredCacheArgs cache)
    {
        var recorder = await RunAsync(cache);
        return string.Join(' ', recorder.Registered
            .Where(item => item.Name.EndsWith("-memory-critical", StringComparison.Ordinal))
            .Select(item => ((string)((ImmutableDictionary<string, object>)item["dimensions"]!)[
                "CacheClusterId"])["sessions-1a2b3c4-".Length..]));
    }

    private static async Task<string> AlarmsAsync(MonitoredCacheArgs cache, string node) =>
        Lines(await RunAsync(cache), node);

    private static Task<Recorder> RunAsync(MonitoredCacheArgs cache) =>
        Recorder.RunAsync(() => _ = new CacheAlarms("alarms", new() { Cache = cache }));

    private static string Lines(Recorder recorder, string node) => string.Join('\n', recorder.Registered
        .Where(item => item.Type.EndsWith(":MetricAlarm", StringComparison.Ordinal)
            && item.Name.StartsWith($"alarms-{node}", StringComparison.Ordinal))
        .Select(Line));

    private static string Line(Registration alarm) => string.Create(CultureInfo.InvariantCulture,
        $"{alarm.Name["alarms-".Length..]}: {Measured(alarm)} "
            + $"{(Equals(alarm["comparisonOperator"], "LessThanThreshold") ? "<" : ">=")} "
            + $"{alarm["threshold"]}, {alarm["evaluationPeriods"]} x {alarm["period"] ?? PeriodOf(alarm)} "
            + $"s, {alarm["treatMissingData"]}");

    private static object PeriodOf(Registration alarm) =>
        ((ImmutableDictionary<string, object>)Query(alarm, 1)["metric"])["period"];

    private static ImmutableDictionary<string, object> Query(Registration alarm, int index) =>
        (ImmutableDictionary<string, object>)((ImmutableArray<object>)alarm["metricQueries"]!)[index];

    private static string Measured(Registration alarm) => alarm["metricQueries"] is not null
        ? (string)Query(alarm, 0)["expression"]
        : $"{alarm["statistic"]} {alarm["metricName"]}{Registration.Lines(alarm["dimensions"])}";
}
