using CachingTier;
using Specs.Testing;

namespace Specs.Observability;

public sealed class CacheAlarmsResourceTests
{
    [Fact]
    public async Task A_replication_group_is_watched_on_every_node() => Assert.Equal(
        """
        001-authentication-warning: Sum AuthenticationFailures {CacheClusterId: sessions-1a2b3c4-001} \
            >= 10, 5 x 60 s, notBreaching
        001-authorization-warning: FILL(m1, 0) + FILL(m2, 0) + FILL(m3, 0) >= 10, 5 x 60 s, notBreaching
        001-connections-critical: Maximum CurrConnections {CacheClusterId: sessions-1a2b3c4-001} \
            >= 58500, 5 x 60 s, missing
        001-connections-warning: Maximum CurrConnections {CacheClusterId: sessions-1a2b3c4-001} \
            >= 52000, 5 x 60 s, missing
        001-cpu-critical: Average EngineCPUUtilization {CacheClusterId: sessions-1a2b3c4-001} \
            >= 90, 5 x 60 s, missing
        001-cpu-warning: Average EngineCPUUtilization {CacheClusterId: sessions-1a2b3c4-001} \
            >= 70, 5 x 60 s, missing
        001-evictions-critical: Sum Evictions {CacheClusterId: sessions-1a2b3c4-001} \
            >= 200, 5 x 60 s, notBreaching
        001-evictions-warning: Sum Evictions {CacheClusterId: sessions-1a2b3c4-001} \
            >= 20, 5 x 60 s, notBreaching
        001-freeable-memory-warning: Minimum FreeableMemory {CacheClusterId: sessions-1a2b3c4-001} \
            < 104857600, 5 x 60 s, missing
        001-hit-rate-critical: IF(FILL(m1, 0) + FILL(m2, 0) >= 100, 100 * FILL(m1, 0) / (FILL(m1, 0) \
            + FILL(m2, 0)), 100) < 40, 3 x 300 s, notBreaching
        001-hit-rate-warning: IF(FILL(m1, 0) + FILL(m2, 0) >= 100, 100 * FILL(m1, 0) / (FILL(m1, 0) \
            + FILL(m2, 0)), 100) < 60, 3 x 300 s, notBreaching
        001-iam-throttling-warning: Sum IamAuthenticationThrottling {CacheClusterId: sessions-1a2b3c4-001} \
            >= 1, 5 x 60 s, notBreaching
        001-memory-critical: Maximum DatabaseMemoryUsagePercentage {CacheClusterId: sessions-1a2b3c4-001} \
            >= 90, 5 x 60 s, missing
        001-memory-warning: Maximum DatabaseMemoryUsagePercentage {CacheClusterId: sessions-1a2b3c4-001} \
            >= 80, 5 x 60 s, missing
        001-network-warning: FILL(m1, 0) + FILL(m2, 0) + FILL(m3, 0) + FILL(m4, 0) + FILL(m5, 0) \
            >= 1, 5 x 60 s, notBreaching
        001-new-connections-critical: Sum NewConnections {CacheClusterId: sessions-1a2b3c4-001} \
            >= 5000, 5 x 60 s, notBreaching
        001-new-connections-warning: Sum NewConnections {CacheClusterId: sessions-1a2b3c4-001} \
            >= 1000, 5 x 60 s, notBreaching
        001-rejected-connections-warning: Sum RejectedConnections {CacheClusterId: sessions-1a2b3c4-001} \
            >= 1, 5 x 60 s, notBreaching
        001-replication-lag-critical: Maximum ReplicationLag {CacheClusterId: sessions-1a2b3c4-001} \
            >= 5, 5 x 60 s, notBreaching
        001-replication-lag-warning: Maximum ReplicationLag {CacheClusterId: sessions-1a2b3c4-001} \
            >= 1, 5 x 60 s, notBreaching
        001-swap-warning: m1 / m2 >= 1, 5 x 60 s, missing
        001-traffic-management-warning: Maximum TrafficManagementActive \
            {CacheClusterId: sessions-1a2b3c4-001} >= 1, 5 x 60 s, notBreaching
        """.Unfold(),
        await AlarmText.ReadAsync(Monitored.Sessions, "001"));

    [Fact]
    public async Task A_memcached_cluster_is_watched_by_its_nodes() => Assert.Equal(
        """
        0002-connections-critical: Maximum CurrConnections {CacheClusterId: pages-1a2b3c4, \
            CacheNodeId: 0002} >= 58500, 5 x 60 s, missing
        0002-connections-warning: Maximum CurrConnections {CacheClusterId: pages-1a2b3c4, CacheNodeId: 0002} \
            >= 52000, 5 x 60 s, missing
        0002-cpu-critical: Average CPUUtilization {CacheClusterId: pages-1a2b3c4, CacheNodeId: 0002} \
            >= 90, 5 x 60 s, missing
        0002-cpu-warning: Average CPUUtilization {CacheClusterId: pages-1a2b3c4, CacheNodeId: 0002} \
            >= 70, 5 x 60 s, missing
        0002-credits-warning: Minimum CPUCreditBalance {CacheClusterId: pages-1a2b3c4, CacheNodeId: 0002} \
            < 57.6, 3 x 300 s, missing
        0002-evictions-critical: Sum Evictions {CacheClusterId: pages-1a2b3c4, CacheNodeId: 0002} \
            >= 200, 5 x 60 s, notBreaching
        0002-evictions-warning: Sum Evictions {CacheClusterId: pages-1a2b3c4, CacheNodeId: 0002} \
            >= 20, 5 x 60 s, notBreaching
        0002-freeable-memory-warning: Minimum FreeableMemory {CacheClusterId: pages-1a2b3c4, \
            CacheNodeId: 0002} < 209715200, 5 x 60 s, missing
        0002-hit-rate-critical: IF(FILL(m1, 0) + FILL(m2, 0) >= 100, 100 * FILL(m1, 0) / (FILL(m1, 0) \
            + FILL(m2, 0)), 100) < 40, 3 x 300 s, notBreaching
        0002-hit-rate-warning: IF(FILL(m1, 0) + FILL(m2, 0) >= 100, 100 * FILL(m1, 0) / (FILL(m1, 0) \
            + FILL(m2, 0)), 100) < 60, 3 x 300 s, notBreaching
        0002-network-warning: FILL(m1, 0) + FILL(m2, 0) + FILL(m3, 0) + FILL(m4, 0) + FILL(m5, 0) \
            >= 1, 5 x 60 s, notBreaching
        0002-new-connections-critical: Sum NewConnections {CacheClusterId: pages-1a2b3c4, CacheNodeId: 0002} \
            >= 5000, 5 x 60 s, notBreaching
        0002-new-connections-warning: Sum NewConnections {CacheClusterId: pages-1a2b3c4, CacheNodeId: 0002} \
            >= 1000, 5 x 60 s, notBreaching
        0002-swap-warning: Maximum SwapUsage {CacheClusterId: pages-1a2b3c4, CacheNodeId: 0002} \
            >= 52428800, 5 x 60 s, missing
        """.Unfold(),
        await AlarmText.ReadAsync(Monitored.Pages, "0002"));

    [Fact]
    public async Task A_serverless_cache_is_watched_against_its_limits() => Assert.Equal(
        """
        authentication-warning: Sum AuthenticationFailures {clusterId: leaderboard-1a2b3c4} \
            >= 10, 5 x 60 s, notBreaching
        authorization-warning: FILL(m1, 0) + FILL(m2, 0) >= 10, 5 x 60 s, notBreaching
        data-critical: Maximum BytesUsedForCache {clusterId: leaderboard-1a2b3c4} \
            >= 9000000000, 5 x 60 s, missing
        data-warning: Maximum BytesUsedForCache {clusterId: leaderboard-1a2b3c4} \
            >= 7500000000, 5 x 60 s, missing
        ecpu-critical: Sum ElastiCacheProcessingUnits {clusterId: leaderboard-1a2b3c4} \
            >= 2700000, 5 x 60 s, notBreaching
        ecpu-warning: Sum ElastiCacheProcessingUnits {clusterId: leaderboard-1a2b3c4} \
            >= 2250000, 5 x 60 s, notBreaching
        evictions-critical: Sum Evictions {clusterId: leaderboard-1a2b3c4} >= 200, 5 x 60 s, notBreaching
        evictions-warning: Sum Evictions {clusterId: leaderboard-1a2b3c4} >= 20, 5 x 60 s, notBreaching
        hit-rate-critical: IF(FILL(m2, 0) >= 100, m1, 100) < 40, 3 x 300 s, notBreaching
        hit-rate-warning: IF(FILL(m2, 0) >= 100, m1, 100) < 60, 3 x 300 s, notBreaching
        iam-throttling-warning: Sum IamAuthenticationThrottling {clusterId: leaderboard-1a2b3c4} \
            >= 1, 5 x 60 s, notBreaching
        throttles-critical: Sum ThrottledCmds {clusterId: leaderboard-1a2b3c4} >= 1, 1 x 60 s, notBreaching
        """.Unfold(),
        await AlarmText.ReadAsync(Monitored.Leaderboard, ""));

    [Fact]
    public async Task The_durability_of_a_cache_reaches_its_alarms()
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
    public async Task The_engine_of_a_serverless_cache_reaches_its_alarms()
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
            Set = "all",
            Without =
            [
                "authentication", "authorization", "ecpu", "evictions", "hit-rate", "iam-throttling",
                "throttles",
            ],
            Thresholds = new() { LimitPercentWarning = 50 },
        }));

        Assert.Equal(
            """
            data-critical: Maximum BytesUsedForCache {clusterId: leaderboard-1a2b3c4} \
                >= 9000000000, 5 x 60 s, missing
            data-warning: Maximum BytesUsedForCache {clusterId: leaderboard-1a2b3c4} \
                >= 5000000000, 5 x 60 s, missing
            """.Unfold(),
            AlarmText.Read(recorder, ""));
    }
}
