using CachingTier;
using Specs.Testing;

namespace Specs.Observability;

/// <summary>The alarms that a cache has unless all are asked for.</summary>
public sealed class EssentialAlarmsTests
{
    private const int MostOfNode = 6;

    private static readonly Func<MonitoredCacheArgs>[] Watched =
    [
        () => Monitored.Sessions,
        () => Everything("cache.m7g.xlarge"),
        () => Everything("cache.t4g.micro"),
        () => Everything("cache.r6gd.xlarge"),
        () => Monitored.Pages,
        () => Monitored.Leaderboard,
    ];

    public static TheoryData<Func<MonitoredCacheArgs>> Caches => [.. Watched];

    public static TheoryData<string> Thresholds =>
        [.. typeof(AlarmThresholdsArgs).GetProperties().Select(property => property.Name)];

    [Fact]
    public async Task A_replica_has_what_calls_somebody() => Assert.Equal(
        """
        001-connections-critical: Maximum CurrConnections {CacheClusterId: sessions-1a2b3c4-001} \
            >= 58500, 5 x 60 s, missing
        001-cpu-critical: Average EngineCPUUtilization {CacheClusterId: sessions-1a2b3c4-001} \
            >= 90, 5 x 60 s, missing
        001-memory-critical: Maximum DatabaseMemoryUsagePercentage {CacheClusterId: sessions-1a2b3c4-001} \
            >= 90, 5 x 60 s, missing
        001-replication-lag-critical: Maximum ReplicationLag {CacheClusterId: sessions-1a2b3c4-001} \
            >= 5, 5 x 60 s, notBreaching
        """.Unfold(),
        AlarmText.Read(await AlarmText.DeployAsync(Monitored.Sessions, null), "001"));

    [Fact]
    public async Task A_memcached_node_has_no_replica_and_no_share_of_memory() => Assert.Equal(
        "0001-connections-critical 0001-cpu-critical 0001-freeable-memory-warning "
            + "0002-connections-critical 0002-cpu-critical 0002-freeable-memory-warning",
        Names(await AlarmText.DeployAsync(Monitored.Pages, "essential")));

    [Fact]
    public async Task A_serverless_cache_is_watched_at_its_limits() => Assert.Equal(
        "data-critical ecpu-critical throttles-critical",
        Names(await AlarmText.DeployAsync(Monitored.Leaderboard, null)));

    [Theory]
    [InlineData("replication-group")]
    [InlineData("memcached")]
    public async Task Evictions_are_watched_where_there_must_be_none(string kind)
    {
        var cache = kind == "memcached" ? Monitored.Pages : Monitored.Sessions;
        Assert.DoesNotContain("evictions", Names(await AlarmText.DeployAsync(cache, null)),
            StringComparison.Ordinal);

        cache.NeverEvicts = true;

        Assert.Contains("1-evictions-critical", Names(await AlarmText.DeployAsync(cache, null)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_policy_of_a_cache_reaches_its_alarms()
    {
        MonitoredCacheArgs? evicts = null;
        MonitoredCacheArgs? sessions = null;
        MonitoredCacheArgs? pages = null;
        await Recorder.RunAsync(() =>
        {
            evicts = Sessions("carts", "allkeys-lru").Monitored();
            sessions = Sessions("sessions", "noeviction").Monitored();
            pages = new MemcachedCluster("pages", new()
            {
                VpcId = "vpc-1",
                SubnetGroupName = "tier",
                Parameters = new() { ["error_on_memory_exhausted"] = "1" },
            }).Monitored();
        });

        Assert.Equal((null, true, true), (evicts!.NeverEvicts, sessions!.NeverEvicts, pages!.NeverEvicts));
    }

    [Theory]
    [MemberData(nameof(Caches))]
    public void A_node_has_at_most_six_alarms(Func<MonitoredCacheArgs> cache)
    {
        var resolved = ResolvedAlarms.Resolve("alarms", new() { Cache = cache() }).OrThrow().Value;

        Assert.All(
            resolved.All.GroupBy(alarm => alarm.Node.Label),
            node => Assert.InRange(node.Count(), 1, MostOfNode));
        Assert.All(resolved.All, alarm => Assert.Single(alarm.Rule.Metrics));
    }

    [Theory]
    [MemberData(nameof(Caches))]
    public void The_essential_alarms_are_some_of_all(Func<MonitoredCacheArgs> cache)
    {
        var all = NamesOf(new() { Cache = cache(), Set = "all" });
        var essential = NamesOf(new() { Cache = cache() });

        Assert.Subset(all, essential);
        Assert.True(essential.Count < all.Count);
    }

    // What is set must have an effect: a threshold that no alarm has would be lost without a word.
    [Theory]
    [MemberData(nameof(Thresholds))]
    public void A_threshold_that_is_given_has_its_alarm(string threshold)
    {
        var property = typeof(AlarmThresholdsArgs).GetProperty(threshold)!;
        var given = new AlarmThresholdsArgs();
        property.SetValue(given, threshold.StartsWith("HitRate", StringComparison.Ordinal) ? 50.0
            : threshold.EndsWith("Warning", StringComparison.Ordinal) ? 0.5
            : threshold.Contains("Percent", StringComparison.Ordinal) ? 99.5 : 1e6);

        var added = Watched.SelectMany(cache =>
            Levels(new() { Cache = cache(), Thresholds = given }).Except(Levels(new() { Cache = cache() })));

        Assert.NotEmpty(added);
    }

    [Fact]
    public void A_threshold_adds_the_alarm_of_its_level_alone() => Assert.Equal(
        ["cpu-critical", "cpu-warning", "data-critical", "ecpu-critical", "throttles-critical"],
        NamesOf(new() { Cache = Monitored.Sessions, Thresholds = new() { CpuPercentWarning = 50 } })
            .Where(name => name.Contains("001-cpu", StringComparison.Ordinal))
            .Select(name => name["alarms-001-".Length..])
            .Concat(NamesOf(new()
            {
                Cache = Monitored.Leaderboard,
                Thresholds = new() { CpuPercentWarning = 50 },
            }).Select(name => name["alarms-".Length..]))
            .Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("some",
        "set must be 'essential' or 'all', but was 'some'. Leave it out for 'essential'.")]
    [InlineData("", "set must be 'essential' or 'all', but was ''. Leave it out for 'essential'.")]
    public void Another_word_is_refused(string set, string message) => Assert.Equal(
        message,
        Assert.Single(CacheAlarms.Check("alarms", new() { Cache = Monitored.Sessions, Set = set }))
            .ToString());

    [Fact]
    public void A_serverless_cache_always_evicts()
    {
        var cache = Monitored.Leaderboard;
        cache.NeverEvicts = true;

        Assert.Equal(
            "cache.neverEvicts must be left out with kind 'serverless', but was true. "
                + "Such a cache always evicts.",
            Assert.Single(CacheAlarms.Check("alarms", new() { Cache = cache })).ToString());
    }

    private static RedisReplicationGroup Sessions(string name, string policy) => new(name, new()
    {
        VpcId = "vpc-1",
        SubnetGroupName = "tier",
        Parameters = new() { ["maxmemory-policy"] = policy },
    });

    private static HashSet<string> NamesOf(CacheAlarmsArgs args) =>
        [.. ResolvedAlarms.Resolve("alarms", args).OrThrow().Value.All
            .Select(alarm => ResolvedAlarms.NameOf("alarms", alarm.Rule, alarm.Node, alarm.Level))];

    private static IEnumerable<(string, string, double)> Levels(CacheAlarmsArgs args) =>
        ResolvedAlarms.Resolve("alarms", args).OrThrow().Value.All
            .Select(alarm => (alarm.Rule.Key, alarm.Level.WireName(), alarm.Threshold));

    private static string Names(Recorder recorder) => string.Join(' ', recorder.Registered
        .Where(item => item.Type.EndsWith(":MetricAlarm", StringComparison.Ordinal))
        .Select(item => item.Name["alarms-".Length..])
        .Order(StringComparer.Ordinal));

    private static MonitoredCacheArgs Everything(string nodeType)
    {
        var cache = Monitored.Sessions;
        (cache.NodeType, cache.Shards, cache.Scales, cache.GlobalCopy, cache.NeverEvicts) =
            (nodeType, 2, true, true, true);
        return cache;
    }
}
