using Specs.Observability;
using Specs.Testing;

namespace Specs.Stacks;

[Collection(SettingsCollection.Name)]
public sealed class CacheAlarmSettingsTests
{
    [Fact]
    public async Task A_cache_has_its_own_thresholds_over_those_of_the_stack()
    {
        var recorder = await RunCachesAsync(
            "{thresholds: {evictionsPerMinuteWarning: 30, evictionsPerMinuteCritical: 300, "
                + "cpuPercentWarning: 60}, without: [network]}",
            "{thresholds: {evictionsPerMinuteCritical: 3000}}", "{}");

        Assert.Equal((30.0, 3000.0, 60.0), Levels("sessions"));
        Assert.Equal((30.0, 300.0, 60.0), Levels("pages"));
        Assert.DoesNotContain("network", recorder.Names(), StringComparison.Ordinal);

        (object?, object?, object?) Levels(string cache) => (
            recorder.Single("MetricAlarm", $"{cache}-alarms-0001-evictions-warning")["threshold"],
            recorder.Single("MetricAlarm", $"{cache}-alarms-0001-evictions-critical")["threshold"],
            recorder.Single("MetricAlarm", $"{cache}-alarms-0001-cpu-warning")["threshold"]);
    }

    [Theory]
    [InlineData("{set: all, without: [network]}", "{without: [evictions]}", "network", "evictions")]
    [InlineData("{set: all, without: [network]}", "{without: []}", "network evictions", "evictions")]
    [InlineData("{set: all, without: [network]}", "true", "evictions", "evictions")]
    [InlineData("{set: all}", "false", "", "network evictions")]
    [InlineData("{set: all}", "{set: essential}", "", "network evictions")]
    [InlineData("true", "{set: all, without: [network]}", "evictions", "")]
    public async Task A_cache_leaves_out_what_it_says_itself(
        string stack,
        string sessions,
        string ofSessions,
        string ofPages)
    {
        var recorder = await RunCachesAsync(stack, sessions, "{}");

        Assert.Equal((ofSessions, ofPages), (Left("sessions"), Left("pages")));
        Assert.Contains(
            "## sessions (memcached)",
            (string)recorder.Single("Dashboard", "caches")["dashboardBody"]!,
            StringComparison.Ordinal);

        string Left(string cache) => string.Join(' ', new[] { "network", "evictions" }
            .Where(key => recorder.Names()
                .Contains($"{cache}-alarms-0001-{key}-warning", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("true", "loud", "caches.sessions.alarms must be true, false or a map of alarm settings, but "
        + "was 'loud'. Leave it out for the alarms of every cache.")]
    [InlineData("true", "{topicArn: team}", "caches.sessions.alarms.topicArn must be a setting of the "
        + "alarms of a cache, but was unknown. Choose from set, thresholds, without.")]
    [InlineData("true", "{thresholds: {cpuPercent: 9}}", "caches.sessions.alarms.thresholds.cpuPercent must "
        + "be a setting of thresholds, but was unknown. Did you mean 'cpuCreditsPercent'?")]
    [InlineData(
        "{thresholds: {swapMb: 0}}",
        "{thresholds: {cpuPercentWarning: 30}}",
        "alarms.thresholds.swapMb must be more than 0, but was 0. Leave it out for 50.")]
    [InlineData("{thresholds: {cpuPercentCritical: 80}}", "{thresholds: "
        + "{cpuPercentWarning: 85}}", "caches.sessions.alarms.thresholds.cpuPercentCritical must be more "
        + "than cpuPercentWarning, which is 85, but was 80. A warning comes before it is critical.")]
    [InlineData("true", "{without: [swaps]}", "caches.sessions.alarms.without[0] must be "
        + $"{CacheAlarmsErrorTests.Keys}, but was 'swaps'. Name an alarm to leave out.")]
    [InlineData("{without: [cpu]}", "{without: [swap, network]}", null)]
    [InlineData("false", "{without: [swap]}", "caches.sessions.alarms must be false or left out in a stack "
        + "without alarms, but was given. Set alarms to true: every profile but dev has them.")]
    [InlineData("false", "false", null)]
    public async Task What_a_cache_says_is_checked_over_what_the_stack_says(
        string stack,
        string sessions,
        string? message)
    {
        var config = Caches(stack, sessions, stack == "false" ? "false" : "{}");

        if (message is null)
            await StackRun.RunAsync("dev", config);
        else
            Assert.Equal($"Pulumi.dev.yaml: caching-tier:{message}", await StackRun.FailAsync("dev", config));
    }

    private static Task<Recorder> RunCachesAsync(string stack, string sessions, string pages) =>
        StackRun.RunAsync("prod", Caches(stack, sessions, pages));

    private static Dictionary<string, string> Caches(
        string stack,
        string sessions,
        string pages) => SettingsFile.Parse(
        $$"""
        config:
          caching-tier:alarms: {{stack}}
          caching-tier:smokeTest: false
          caching-tier:caches:
            sessions: { kind: memcached, alarms: {{sessions}} }
            pages: { kind: memcached, alarms: {{pages}} }
        """);
}
