using System.Text.Json;
using Specs.Observability;
using Specs.Testing;

namespace Specs.Stacks;

[Collection(SettingsCollection.Name)]
public sealed class AlarmSettingsTests
{
    private const string Alarms = "caching-tier:alarms";
    private const string Topic = "arn:aws:sns:eu-west-1:123456789012:";

    [Theory]
    [InlineData("dev", null, "")]
    [InlineData("dev", "true", "leaderboard 3, pages 6, sessions 8")]
    [InlineData("dev", """{"set":"all"}""", "leaderboard 12, pages 28, sessions 46")]
    [InlineData("prod", null, "leaderboard 3, pages 9, sessions 12")]
    [InlineData("prod", """{"set":"essential"}""", "leaderboard 3, pages 9, sessions 12")]
    [InlineData("prod", """{"set":"all"}""", "leaderboard 12, pages 39, sessions 66")]
    [InlineData("prod", "false", "")]
    public async Task Every_profile_but_dev_has_alarms_unless_settings_say_otherwise(
        string stack,
        string? setting,
        string alarms)
    {
        var recorder = await RunAsync(stack, setting);

        Assert.Equal(alarms, string.Join(", ", recorder.Registered
            .Where(item => item.Type.EndsWith(":MetricAlarm", StringComparison.Ordinal)
                && item.Name.Contains("-alarms-", StringComparison.Ordinal))
            .GroupBy(item => item.Name.Split('-')[0])
            .Select(cache => $"{cache.Key} {cache.Count()}")));
        Assert.Equal(
            alarms.Length > 0,
            recorder.Registered.Any(item => item.Type.EndsWith(":Dashboard", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Alarms_are_about_the_ids_that_the_caches_get()
    {
        var recorder = await RunAsync("prod", """{"set":"all"}""");

        Assert.Equal(
            "{CacheClusterId: sessions-id-003}",
            Dimensions(recorder, "sessions-alarms-003-memory-critical"));
        Assert.Equal(
            "{CacheClusterId: pages-id, CacheNodeId: 0001}",
            Dimensions(recorder, "pages-alarms-0001-cpu-warning"));
        Assert.Equal("{clusterId: leaderboard}", Dimensions(recorder, "leaderboard-alarms-data-warning"));
    }

    [Fact]
    public async Task Every_node_that_a_raised_quota_allows_has_its_alarms()
    {
        var recorder = await StackRun.RunAsync("prod", new()
        {
            ["caching-tier:caches"] = """{"pages":{"kind":"memcached","nodes":300,"maxNodes":300}}""",
            ["caching-tier:smokeTest"] = "false",
        });

        Assert.Equal(
            "{CacheClusterId: pages-id, CacheNodeId: 0300}",
            Dimensions(recorder, "pages-alarms-0300-cpu-critical"));
    }

    // Every alarm counts, those of the smoke test too, and a formula by the metrics it reads.
    [Theory]
    [InlineData("dev", null, "{alarms: 0, metrics: 0, usdPerMonth: 0}")]
    [InlineData("prod", null, "{alarms: 26, metrics: 26, usdPerMonth: 2.6}")]
    [InlineData("prod", """{"set":"all"}""", "{alarms: 119, metrics: 167, usdPerMonth: 16.7}")]
    public async Task The_stack_says_how_many_alarms_it_has_and_what_they_cost(
        string stack,
        string? setting,
        string expected)
    {
        var recorder = await RunAsync(stack, setting);

        Assert.Equal(
            $"alarms: {expected}",
            (await recorder.OutputTextAsync($"caching-tier-{stack}")).Split('\n')[0]);
    }

    [Fact]
    public async Task One_topic_receives_the_alarms_of_caches_and_of_the_scheduled_test()
    {
        var recorder = await RunAsync("prod",
            """{"subscriptions":[{"name":"on-call","protocol":"email","endpoint":"caches@example.com"}]}""");

        Assert.Equal(
            "caches@example.com",
            recorder.Single("TopicSubscription", "alarms-on-call")["endpoint"]);
        Assert.All(
            recorder.Registered.Where(item => item.Type.EndsWith(":MetricAlarm", StringComparison.Ordinal)),
            alarm =>
            {
                Assert.Equal(
                    " [arn:aws:sns:eu-west-1:123456789012:alarms]",
                    Registration.Lines(alarm["alarmActions"]));
                Assert.Equal(
                    " [arn:aws:sns:eu-west-1:123456789012:alarms]",
                    Registration.Lines(alarm["okActions"]));
            });
    }

    [Fact]
    public async Task An_existing_topic_receives_the_alarms_of_its_level()
    {
        const string topic = "arn:aws:sns:eu-west-1:123456789012:team";
        var recorder = await RunAsync("prod", JsonSerializer.Serialize(new
        {
            topicArn = topic,
            without = new[] { "evictions" },
            thresholds = new { limitPercentWarning = 50 },
            dashboard = false,
        }));

        Assert.DoesNotContain("aws:sns", recorder.Names(), StringComparison.Ordinal);
        Assert.DoesNotContain("evictions", recorder.Names(), StringComparison.Ordinal);
        Assert.DoesNotContain("Dashboard", recorder.Names(), StringComparison.Ordinal);
        var alarm = recorder.Single("MetricAlarm", "leaderboard-alarms-data-warning");
        Assert.Equal(1e10, alarm["threshold"]);
        Assert.Equal($" [{topic}]", Registration.Lines(alarm["alarmActions"]));
    }

    [Theory]
    [InlineData("""{"criticalTopicArn":"PAGER"}""", "alarms", "pager")]
    [InlineData("""{"warningTopicArn":"MAIL"}""", "mail", "alarms")]
    [InlineData("""{"topicArn":"TEAM","criticalTopicArn":"PAGER"}""", "team", "pager")]
    [InlineData("""{"warningTopicArn":"MAIL","criticalTopicArn":"PAGER"}""", "mail", "pager")]
    public async Task Warnings_and_critical_alarms_may_go_to_different_topics(
        string setting,
        string warned,
        string called)
    {
        var recorder = await RunAsync("prod", setting
            .Replace("{", """{"set":"all",""", StringComparison.Ordinal)
            .Replace("TEAM", $"{Topic}team", StringComparison.Ordinal)
            .Replace("MAIL", $"{Topic}mail", StringComparison.Ordinal)
            .Replace("PAGER", $"{Topic}pager", StringComparison.Ordinal));

        Assert.Equal(
            warned == "alarms" || called == "alarms",
            recorder.Registered.Any(item => item.Type == "aws:sns/topic:Topic"));
        Assert.All(recorder.Registered.Where(
            item => item.Type.EndsWith(":MetricAlarm", StringComparison.Ordinal)), alarm => Assert.Equal(
            $" [{Topic}{(alarm.Name.EndsWith("-warning", StringComparison.Ordinal) ? warned : called)}]",
            Registration.Lines(alarm["alarmActions"])));
    }

    [Theory]
    [InlineData("true", null, "arn:aws:kms:eu-west-1:123456789012:key/of-key")]
    [InlineData(
        "true",
        "arn:aws:kms:eu-west-1:123456789012:key/given",
        "arn:aws:kms:eu-west-1:123456789012:key/given")]
    [InlineData(
        "arn:aws:kms:eu-west-1:123456789012:key/given",
        null,
        "arn:aws:kms:eu-west-1:123456789012:key/of-alarms")]
    public async Task A_key_that_may_not_let_in_alarms_does_not_encrypt_them(
        string key,
        string? own,
        string expected)
    {
        var config = SettingsFile.Read("prod");
        config["caching-tier:smokeTest"] = "false";
        config["caching-tier:key"] = key;
        if (own is not null)
            config[Alarms] = JsonSerializer.Serialize(new { kmsKeyId = own });
        var recorder = new Recorder
        {
            Answer = args => args.Type == "aws:kms/key:Key"
                ? [new("arn", $"arn:aws:kms:eu-west-1:123456789012:key/of-{args.Name}")]
                : Cloud.Answer(args),
        };
        await StackRun.RunAsync("prod", config, recorder.Mocks);

        Assert.Equal(expected, recorder.Single("Topic", "alarms")["kmsMasterKeyId"]);
    }

    [Theory]
    [InlineData("loud", "alarms must be true, false or a map of alarm settings, but was 'loud'. Leave it "
        + "out for alarms in every profile but dev.")]
    [InlineData("""{"set":"most"}""",
        "alarms.set must be 'essential' or 'all', but was 'most'. Leave it out for 'essential'.")]
    [InlineData("""{"email":"me@example.com"}""",
        "alarms.email must be a setting of the alarms, but was unknown. Choose from criticalTopicArn, "
            + "dashboard, kmsKeyId, set, subscriptions, thresholds, topicArn, warningTopicArn, without.")]
    [InlineData("""{"thresholds":{"cpuPercentWarning":95}}""",
        "alarms.thresholds.cpuPercentCritical must be more than cpuPercentWarning, which is 95, but was 90. "
            + "A warning comes before it is critical.")]
    [InlineData("""{"subscriptions":[{"name":"on-call","protocol":"email","endpoint":"me"}]}""",
        "alarms.subscriptions[0].endpoint must be an address as in 'caches@example.com' with protocol "
            + "'email', but was 'me'. Messages go nowhere else.")]
    [InlineData("""{"topicArn":"team"}""",
        "alarms.topicArn must be the ARN of an SNS topic, but was 'team'. "
            + "Write it as in 'arn:aws:sns:eu-west-1:123456789012:alarms'.")]
    [InlineData("""{"criticalTopicArn":"pager"}""",
        "alarms.criticalTopicArn must be the ARN of an SNS topic, but was 'pager'. "
            + "Write it as in 'arn:aws:sns:eu-west-1:123456789012:alarms'.")]
    [InlineData("""{"warningTopicArn":"arn:aws:sns:us-east-1:123456789012:mail"}""",
        "alarms.warningTopicArn must be a topic in region eu-west-1, but was "
            + "'arn:aws:sns:us-east-1:123456789012:mail'. A topic receives alarms of its own region only.")]
    [InlineData(
        $$"""{"warningTopicArn":"{{Topic}}mail","criticalTopicArn":"{{Topic}}pager","subscriptions":[]}""",
        "alarms.subscriptions must be left out with warningTopicArn and criticalTopicArn, but was given. "
            + "An existing topic has its own.")]
    [InlineData(
        $$"""
        {"topicArn":"{{Topic}}team","warningTopicArn":"{{Topic}}mail",
            "criticalTopicArn":"{{Topic}}pager"}
        """,
        "alarms.topicArn must be left out with warningTopicArn and criticalTopicArn, but was given. "
            + "No alarm is left for it.")]
    [InlineData("""{"topicArn":"arn:aws:sns:us-east-1:123456789012:team"}""",
        "alarms.topicArn must be a topic in region eu-west-1, but was "
            + "'arn:aws:sns:us-east-1:123456789012:team'. A topic receives alarms of its own region only.")]
    [InlineData(
        """
        {"subscriptions":[{"name":"on-call","protocol":"email","endpoint":"caches@example.com",
            "rawDelivery":true}]}
        """,
        "alarms.subscriptions[0].rawDelivery must be a setting of subscriptions[0], but was unknown. "
            + "Did you mean 'rawMessageDelivery'?")]
    [InlineData(
        """{"topicArn":"arn:aws:sns:eu-west-1:123456789012:team","subscriptions":[]}""",
        "alarms.subscriptions must be left out with topicArn, but was given. An existing topic has its own.")]
    public async Task Each_mistake_has_its_message(string setting, string message)
    {
        var config = SettingsFile.Read("dev");
        config["caching-tier:smokeTest"] = "false";
        config[Alarms] = setting;

        Assert.Equal($"Pulumi.dev.yaml: caching-tier:{message}", await StackRun.FailAsync("dev", config));
    }

    private static Task<Recorder> RunAsync(
        string stack,
        string? setting) => StackRun.RunFileAsync(stack, config =>
    {
        if (setting is not null)
            config[Alarms] = setting;
    });

    private static string Dimensions(Recorder recorder, string alarm) =>
        Registration.Lines(recorder.Single("MetricAlarm", alarm)["dimensions"]).Trim();
}
