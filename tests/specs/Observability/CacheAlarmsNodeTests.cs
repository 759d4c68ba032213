using CachingTier;
using Specs.Testing;

namespace Specs.Observability;

/// <summary>What the nodes of a cache decide on its alarms.</summary>
public sealed class CacheAlarmsNodeTests
{
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
    [InlineData(
        "cache.r6gd.xlarge",
        "memory-critical",
        "Maximum DatabaseCapacityUsagePercentage {CacheClusterId: sessions-1a2b3c4-001} "
            + ">= 90, 5 x 60 s, missing")]
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
            await AlarmText.ReadAsync(cache, "001"),
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

        Assert.Equal(labels, await AlarmText.LabelsAsync(cache));
    }

    [Fact]
    public async Task Nodes_that_scaling_makes_are_watched_together()
    {
        var cache = Monitored.Sessions;
        cache.Scales = true;

        Assert.Equal(
            """
            primaries-cpu-critical: Maximum EngineCPUUtilization \
                {ReplicationGroupId: sessions-1a2b3c4, Role: Primary} >= 90, 5 x 60 s, missing
            primaries-cpu-warning: Maximum EngineCPUUtilization \
                {ReplicationGroupId: sessions-1a2b3c4, Role: Primary} >= 70, 5 x 60 s, missing
            primaries-memory-critical: Maximum DatabaseMemoryUsageCountedForEvictPercentage \
                {ReplicationGroupId: sessions-1a2b3c4, Role: Primary} >= 90, 5 x 60 s, missing
            primaries-memory-warning: Maximum DatabaseMemoryUsageCountedForEvictPercentage \
                {ReplicationGroupId: sessions-1a2b3c4, Role: Primary} >= 80, 5 x 60 s, missing
            """.Unfold(),
            await AlarmText.ReadAsync(cache, "primaries"));
        Assert.Equal(4, (await AlarmText.ReadAsync(cache, "replicas")).Split('\n').Length);
        var recorder = await AlarmText.DeployAsync(cache);
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
            002-global-lag-critical: Maximum GlobalDatastoreReplicationLag \
                {CacheClusterId: sessions-1a2b3c4-002} >= 60, 5 x 60 s, notBreaching
            002-global-lag-warning: Maximum GlobalDatastoreReplicationLag \
                {CacheClusterId: sessions-1a2b3c4-002} >= 10, 5 x 60 s, notBreaching
            """.Unfold(),
            await AlarmText.ReadAsync(cache, "002"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("async", true)]
    [InlineData("sync", false)]
    [InlineData("default", false)]
    [InlineData(null, false)]
    public async Task A_durable_log_that_is_written_asynchronously_is_watched(
        string? durability,
        bool watched)
    {
        const string alarms =
            """
            001-durability-lag-critical: Maximum DurabilityLag {CacheClusterId: sessions-1a2b3c4-001} \
                >= 9000, 5 x 60 s, notBreaching
            001-durability-lag-warning: Maximum DurabilityLag {CacheClusterId: sessions-1a2b3c4-001} \
                >= 5000, 5 x 60 s, notBreaching
            001-rejected-writes-critical: Sum DurabilityBufferExceededErrorCount \
                {CacheClusterId: sessions-1a2b3c4-001} >= 1, 1 x 60 s, notBreaching
            """;
        var cache = Monitored.Sessions;
        cache.Durability = durability;

        var lines = (await AlarmText.ReadAsync(cache, "001")).Split('\n')
            .Where(alarm => alarm.Contains("-durability-", StringComparison.Ordinal)
                || alarm.Contains("-rejected-writes-", StringComparison.Ordinal));
        Assert.Equal(watched ? alarms.Unfold() : "", string.Join('\n', lines));
    }

    [Fact]
    public async Task Shards_may_differ()
    {
        var cache = Monitored.Sessions;
        (cache.Replicas, cache.ShardReplicas) = (null, [0, 2]);

        Assert.Equal("0001-001 0002-001 0002-002 0002-003", await AlarmText.LabelsAsync(cache));
        Assert.DoesNotContain(
            "replication-lag",
            await AlarmText.ReadAsync(cache, "0001-001"),
            StringComparison.Ordinal);
    }
}
