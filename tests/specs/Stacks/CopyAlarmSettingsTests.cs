using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Specs.SmokeTests;
using Specs.Testing;

namespace Specs.Stacks;

[Collection(SettingsCollection.Name)]
public sealed class CopyAlarmSettingsTests
{
    [Fact]
    public async Task Alarms_of_a_copy_are_sent_in_its_region_and_drawn_beside_its_primary()
    {
        var recorder = await CopySettingsTests.RunAsync("copies: {eu-central-1: {}}",
            "caching-tier:alarms: {subscriptions: [{name: on-call, protocol: email, endpoint: "
                + "caches@example.com}]}");

        var lag = recorder.Single("MetricAlarm", "sessions-eu-central-1-alarms-001-global-lag-critical");
        Assert.Equal(
            (CopySettingsTests.Region, " [arn:aws:sns:eu-central-1:123456789012:alarms-eu-central-1]"),
            (lag.Provider, Registration.Lines(lag["alarmActions"])));
        Assert.Equal(
            "caches@example.com",
            recorder.Single("TopicSubscription", "alarms-eu-central-1-on-call")["endpoint"]);
        var titles = JsonElement.Parse((string)recorder.Single("Dashboard", "caches")["dashboardBody"]!)
            .GetProperty("widgets")
            .EnumerateArray()
            .Where(widget => widget.GetProperty("type").ValueEquals("text"))
            .Select(widget => widget.GetProperty("properties").GetProperty("markdown").GetString());
        Assert.Equal(["## sessions (replication-group)", "## sessions-eu-central-1 (replication-group in "
            + "eu-central-1)"], titles);
    }

    [Fact]
    public async Task The_alarms_of_copies_count_too()
    {
        var recorder = await CopySettingsTests.RunAsync("copies: {eu-central-1: {}}", "");

        var alarms = recorder.Registered
            .Where(item => item.Type.EndsWith(":MetricAlarm", StringComparison.Ordinal))
            .ToList();
        Assert.Contains(
            alarms,
            alarm => alarm.Name.StartsWith("sessions-eu-central-1-", StringComparison.Ordinal));
        Assert.StartsWith(
            string.Create(CultureInfo.InvariantCulture,
                $"alarms: {{alarms: {alarms.Count}, metrics: {alarms.Count}, "),
            await recorder.OutputTextAsync("caching-tier-prod"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{thresholds: {memoryPercentCritical: 95}, without: [network]}", 95.0)]
    [InlineData("false", null)]
    public async Task Alarms_of_a_cache_are_those_of_its_copies(string alarms, double? critical)
    {
        var recorder = await CopySettingsTests.RunAsync(
            $"copies: {{eu-central-1: {{}}}}, alarms: {alarms}",
            "");

        Assert.Equal(
            critical is null ? [] : [("sessions-alarms-001-memory-critical", critical),
                ("sessions-eu-central-1-alarms-001-memory-critical", critical)],
            recorder.Registered
                .Where(item => item.Name.EndsWith("001-memory-critical", StringComparison.Ordinal))
                .Select(item => (item.Name, (double?)item["threshold"])));
        Assert.DoesNotContain("network-warning", recorder.Names(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_existing_topic_is_one_of_the_region()
    {
        const string there = "arn:aws:sns:eu-central-1:123456789012:team";
        var recorder = await CopySettingsTests.RunAsync("copies: {eu-central-1: {}}",
            "caching-tier:alarms: {topicArn: 'arn:aws:sns:eu-west-1:123456789012:team'}\n"
                + $"caching-tier:regions: {{eu-central-1: {{topicArn: '{there}'}}}}");

        Assert.DoesNotContain("aws:sns", recorder.Names(), StringComparison.Ordinal);
        var alarm = recorder.Single("MetricAlarm", "sessions-eu-central-1-alarms-001-memory-critical");
        Assert.Equal($" [{there}]", Registration.Lines(alarm["alarmActions"]));
    }

    [Theory]
    [InlineData("topicArn: 'arn:aws:sns:eu-west-1:123456789012:team'")]
    [InlineData("topicArn: 'arn:aws:sns:eu-west-1:123456789012:team', criticalTopicArn: "
        + "'arn:aws:sns:eu-west-1:123456789012:pager'")]
    public async Task A_region_with_a_topic_for_each_level_needs_no_other(string alarms)
    {
        var recorder = await CopySettingsTests.RunAsync("copies: {eu-central-1: {}}", $$$"""
            caching-tier:alarms: {set: all, {{{alarms}}}}
            caching-tier:regions: {eu-central-1: {warningTopicArn: \
                'arn:aws:sns:eu-central-1:123456789012:mail', \
                criticalTopicArn: 'arn:aws:sns:eu-central-1:123456789012:pager'}}
            """.Unfold());

        Assert.DoesNotContain("aws:sns", recorder.Names(), StringComparison.Ordinal);
        Assert.Equal(
            [" [arn:aws:sns:eu-central-1:123456789012:pager]",
                " [arn:aws:sns:eu-central-1:123456789012:mail]"],
            new[] { "critical", "warning" }.Select(level =>
                Registration.Lines(recorder.Single(
                    "MetricAlarm",
                    $"sessions-eu-central-1-alarms-001-memory-{level}")["alarmActions"])));
    }

    [Fact]
    public async Task Each_level_of_the_alarms_of_a_copy_has_a_topic_of_its_region()
    {
        var recorder = await CopySettingsTests.RunAsync("copies: {eu-central-1: {}}", """
            caching-tier:alarms: {set: all, criticalTopicArn: 'arn:aws:sns:eu-west-1:123456789012:pager'}
            caching-tier:regions: {eu-central-1: {criticalTopicArn: \
                'arn:aws:sns:eu-central-1:123456789012:pager'}}
            """.Unfold());

        Assert.Equal(
            [" [arn:aws:sns:eu-central-1:123456789012:pager]",
                " [arn:aws:sns:eu-central-1:123456789012:alarms-eu-central-1]"],
            new[] { "critical", "warning" }.Select(level =>
                Registration.Lines(recorder.Single(
                    "MetricAlarm",
                    $"sessions-eu-central-1-alarms-001-memory-{level}")["alarmActions"])));
    }
}
