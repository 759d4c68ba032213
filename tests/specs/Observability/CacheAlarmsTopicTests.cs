using System.Collections.Immutable;
using CachingTier;
using Specs.Testing;

namespace Specs.Observability;

/// <summary>The topics that are notified of alarms.</summary>
public sealed class CacheAlarmsTopicTests
{
    [Fact]
    public async Task A_topic_is_notified_of_an_alarm_and_of_its_end()
    {
        var recorder = await Recorder.RunAsync(() => _ = new CacheAlarms("alarms", new()
        {
            Cache = Monitored.Leaderboard,
            TopicArns = Delayed.Create(new[] { "arn:aws:sns:eu-west-1:123456789012:alarms" }),
            Tags = new() { ["owner"] = "me" },
        }));

        Assert.Equal(
            """
            aws:cloudwatch/metricAlarm:MetricAlarm alarms-throttles-critical
              alarmActions: [arn:aws:sns:eu-west-1:123456789012:alarms]
              alarmDescription: Critical: cache leaderboard of tier test. \
                  The cache refuses commands because it is at a limit.
              comparisonOperator: GreaterThanOrEqualToThreshold
              dimensions: {clusterId: leaderboard-1a2b3c4}
              evaluationPeriods: 1
              metricName: ThrottledCmds
              namespace: AWS/ElastiCache
              okActions: [arn:aws:sns:eu-west-1:123456789012:alarms]
              period: 60
              statistic: Sum
              tags: {Name: alarms-throttles-critical, owner: me}
              threshold: 1
              treatMissingData: notBreaching

            """.Unfold(),
            recorder.Single("MetricAlarm", "alarms-throttles-critical").Text());
    }

    [Theory]
    [InlineData(true, true, true, "mail", "pager")]
    [InlineData(true, true, false, "mail", "team")]
    [InlineData(true, false, true, "team", "pager")]
    [InlineData(false, false, true, null, "pager")]
    [InlineData(false, true, false, "mail", null)]
    public async Task Each_level_may_have_a_topic_of_its_own(
        bool all,
        bool some,
        bool most,
        string? warned,
        string? called)
    {
        var args = new CacheAlarmsArgs { Cache = Monitored.Leaderboard, Set = "all" };
        if (all)
            args.TopicArns = Topic("team");
        if (some)
            args.WarningTopicArns = Topic("mail");
        if (most)
            args.CriticalTopicArns = Delayed.Create(new[] { Topic("pager") });
        var recorder = await Recorder.RunAsync(() => _ = new CacheAlarms("alarms", args));

        Assert.Equal((warned, called), (Told("alarms-data-warning"), Told("alarms-data-critical")));

        string? Told(string alarm)
        {
            var registered = recorder.Single("MetricAlarm", alarm);
            Assert.Equal(
                Registration.Lines(registered["alarmActions"]),
                Registration.Lines(registered["okActions"]));
            return registered["alarmActions"] is ImmutableArray<object> actions
                ? ((string)Assert.Single(actions)).Split(':')[^1]
                : null;
        }

        static string Topic(string name) => $"arn:aws:sns:eu-west-1:123456789012:{name}";
    }
}
