using CachingTier;
using Specs.Testing;

namespace Specs.Observability;

/// <summary>What CloudWatch takes as an alarm.</summary>
public sealed class AlarmLimitTests
{
    private const int Day = 24 * 60 * 60;

    public static TheoryData<Func<MonitoredCacheArgs>> Caches => new()
    {
        () => Everything("cache.m7g.xlarge"),
        () => Everything("cache.t4g.micro"),
        () => Everything("cache.r6gd.xlarge"),
        () => Monitored.Pages,
        () => Monitored.Leaderboard,
    };

    // Longer than a day it looks back in periods of an hour and more only.
    [Theory]
    [MemberData(nameof(Caches))]
    public void No_alarm_looks_back_further_than_a_day(
        Func<MonitoredCacheArgs> cache) => Assert.All(RulesOf(cache()), rule =>
    {
        Assert.Equal(0, rule.Period % 60);
        Assert.InRange(rule.Period * rule.Periods, 60, Day);
    });

    [Theory]
    [MemberData(nameof(Caches))]
    public void An_expression_has_ten_metrics_at_most(Func<MonitoredCacheArgs> cache) =>
        Assert.All(RulesOf(cache()), rule => Assert.InRange(rule.Metrics.Length, 1, 10));

    [Theory]
    [MemberData(nameof(Caches))]
    public void Two_alarms_never_have_the_same_name(Func<MonitoredCacheArgs> cache)
    {
        var names = ResolvedAlarms.Resolve("alarms", new() { Cache = cache(), Set = "all" })
            .OrThrow().Value.All
            .Select(alarm => ResolvedAlarms.NameOf("alarms", alarm.Rule, alarm.Node, alarm.Level)).ToList();

        Assert.Distinct(names);
    }

    // The credits of a burstable node are measured every five minutes.
    [Fact]
    public void What_is_measured_less_often_has_a_longer_period() =>
        Assert.Equal(
            300,
            RulesOf(Monitored.Pages).Single(rule => rule.Metrics.Contains("CPUCreditBalance")).Period);

    [Theory]
    [InlineData(209, null)]
    [InlineData(210, "name must be at most 209 characters, but was "
        + "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…' of 210 characters. "
        + "It begins the names of the alarms.")]
    public void A_name_leaves_room_for_the_names_of_its_alarms(int length, string? problem) =>
        Assert.Equal(problem, CacheAlarms.Check(
            new string('a', length),
            new() { Cache = Everything("cache.m7g.xlarge"), Set = "all" })
            .SingleOrDefault()?.ToString());

    [Fact]
    public async Task The_longest_name_fits_with_the_suffix_of_pulumi()
    {
        var recorder = await Recorder.RunAsync(
            () => _ = new CacheAlarms(new string('a', 209),
                new() { Cache = Everything("cache.m7g.xlarge"), Set = "all" }));

        var alarms = recorder.Registered
            .Where(item => item.Type.EndsWith(":MetricAlarm", StringComparison.Ordinal));
        Assert.Equal(255, alarms.Max(item => $"{item.Name}-1a2b3c4".Length));
    }

    private static IEnumerable<AlarmRule> RulesOf(MonitoredCacheArgs cache) =>
        ResolvedAlarms.Resolve("alarms", new() { Cache = cache, Set = "all" }).OrThrow().Value.Rules;

    private static MonitoredCacheArgs Everything(string nodeType)
    {
        var cache = Monitored.Sessions;
        (cache.NodeType, cache.Shards, cache.Scales, cache.GlobalCopy, cache.Durability) =
            (nodeType, 2, true, true, "async");
        return cache;
    }
}
