using CachingTier;
using Specs.Testing;
using Aws = Pulumi.Aws;

namespace Specs.Observability;

public sealed class AlarmSubscriptionTests
{
    private const string Function = "arn:aws:lambda:eu-west-1:123456789012:function:pager";
    private const string Stream = "arn:aws:firehose:eu-west-1:123456789012:deliverystream/alarms";
    private const string Queue = "arn:aws:sqs:eu-west-1:123456789012:alarms";
    private const string Role = "arn:aws:iam::123456789012:role/alarms";

    public static TheoryData<string, string?, string> Wrong => new()
    {
        { "http", "http://example.com/alarms",
            "protocol must be 'email', 'email-json', 'firehose', 'https', 'lambda', 'sms' or 'sqs', but was "
                + "'http'. Without TLS anybody on the way may read and change the messages." },
        { "application", "arn:aws:sns:eu-west-1:123456789012:endpoint/APNS/app/1",
            "protocol must be 'email', 'email-json', 'firehose', 'https', 'lambda', 'sms' or 'sqs', but was "
                + "'application'. Say how the messages are to come." },
        { "email", null, "endpoint must be set, but was not set. Say where the messages are to go." },
        { "email", "on call",
            "endpoint must be an address as in 'caches@example.com' with protocol 'email', but was 'on "
                + "call'. Messages go nowhere else." },
        { "email-json", "example.com",
            "endpoint must be an address as in 'caches@example.com' with protocol 'email-json', but was "
                + "'example.com'. Messages go nowhere else." },
        { "https", "http://example.com",
            "endpoint must be a URL as in 'https://example.com/alarms' with protocol 'https', but was "
                + "'http://example.com'. Messages go nowhere else." },
        { "sms", "015112345678",
            "endpoint must be a phone number with its country as in '+4915112345678' with protocol 'sms', "
                + "but was '015112345678'. Messages go nowhere else." },
        { "sms", "+49 151 12345678",
            "endpoint must be a phone number with its country as in '+4915112345678' with protocol 'sms', "
                + "but was '+49 151 12345678'. Messages go nowhere else." },
        { "lambda", "pager",
            "endpoint must be the ARN of a function as in "
                + "'arn:aws:lambda:eu-west-1:123456789012:function:alarms' with protocol 'lambda', but was "
                + "'pager'. Messages go nowhere else." },
        { "sqs", "alarms",
            "endpoint must be the ARN of a standard queue as in 'arn:aws:sqs:eu-west-1:123456789012:alarms' "
                + "with protocol 'sqs', but was 'alarms'. Messages go nowhere else." },
        { "sqs", $"{Queue}.fifo",
            "endpoint must be the ARN of a standard queue as in 'arn:aws:sqs:eu-west-1:123456789012:alarms' "
                + $"with protocol 'sqs', but was '{Queue}.fifo'. Messages go nowhere else." },
        { "firehose", Queue,
            $"endpoint must be the ARN of a delivery stream as in '{Stream}' with protocol 'firehose', but "
                + $"was '{Queue}'. Messages go nowhere else." },
    };

    public static TheoryData<Action<AlarmSubscriptionArgs>, string> WrongBeside => new()
    {
        { args => args.SubscriptionRoleArn = null,
            "subscriptionRoleArn must be set with protocol 'firehose', but was not set. "
                + "SNS uses this role to write to the delivery stream." },
        { args => args.SubscriptionRoleArn = "alarms",
            "subscriptionRoleArn must be the ARN of a role as in 'arn:aws:iam::123456789012:role/alarms', "
                + "but was 'alarms'. SNS uses it to write to the delivery stream." },
        { args => (args.Protocol, args.Endpoint) = ("sqs", Queue),
            "subscriptionRoleArn must be left out with protocol 'sqs', but was given. Only 'firehose' needs "
                + "a role." },
        {
            args => args.Level = "urgent",
            "level must be 'warning' or 'critical', but was 'urgent'. Leave it out for both." },
        { args => (args.Protocol, args.Endpoint, args.SubscriptionRoleArn, args.RawMessageDelivery) =
            ("lambda", Function, null, true),
            "rawMessageDelivery must be left out with protocol 'lambda', but was true. Only 'firehose', "
                + "'https' or 'sqs' take messages as they are." },
    };

    public static TheoryData<string, string> Taken => new()
    {
        { "https", "https://events.pagerduty.com/integration/0123456789abcdef0123456789abcdef/enqueue" },
        {
            "https",
            "https://api.eu.opsgenie.com/v1/json/amazonsns?apiKey=01234567-89ab-cdef-0123-456789abcdef" },
        { "https", "https://global.sns-api.chatbot.amazonaws.com" },
        { "https", "https://alarms:word@example.com:8443/sns" },
        { "email-json", "on.call+caches@ops.example.co.uk" },
        { "sms", "+15555550100" },
        { "lambda", $"{Function}:live" },
        { "lambda", "arn:aws-us-gov:lambda:us-gov-west-1:123456789012:function:pager:$LATEST" },
        { "sqs", Queue },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void An_endpoint_is_one_of_its_protocol(string protocol, string? endpoint, string message)
    {
        var args = new AlarmSubscriptionArgs { Name = "on-call", Protocol = protocol };
        if (endpoint is not null)
            args.Endpoint = endpoint;
        if (protocol == "firehose")
            args.SubscriptionRoleArn = Role;

        Assert.Equal($"subscriptions[0].{message}", Assert.Single(Check(args)));
    }

    [Theory]
    [MemberData(nameof(WrongBeside))]
    public void What_else_is_said_belongs_to_the_protocol(
        Action<AlarmSubscriptionArgs> change,
        string message)
    {
        var args = ToStream();
        change(args);

        Assert.Equal($"subscriptions[0].{message}", Assert.Single(Check(args)));
    }

    [Theory]
    [MemberData(nameof(Taken))]
    public void What_teams_use_is_taken(string protocol, string endpoint) =>
        Assert.Empty(Check(new() { Name = "on-call", Protocol = protocol, Endpoint = endpoint }));

    [Fact]
    public async Task A_function_lets_in_the_topic_alone() => Assert.Equal(
        """
        aws:lambda/permission:Permission alarms-pager
          action: lambda:InvokeFunction
          function: arn:aws:lambda:eu-west-1:123456789012:function:pager
          principal: sns.amazonaws.com
          region: eu-west-1
          sourceArn: arn:aws:sns:eu-west-1:123456789012:alarms
        aws:sns/topicSubscription:TopicSubscription alarms-pager
          endpoint: arn:aws:lambda:eu-west-1:123456789012:function:pager
          protocol: lambda
          topic: arn:aws:sns:eu-west-1:123456789012:alarms

        """,
        Subscribed(await RunAsync(ToFunction(Function))));

    [Fact]
    public async Task An_alias_lets_in_the_topic_by_itself()
    {
        var permission = (await RunAsync(ToFunction($"{Function}:live"))).Single(
            "Permission",
            "alarms-pager");

        Assert.Equal((Function, "live"), (permission["function"], permission["qualifier"]));
    }

    [Theory]
    [InlineData("eu-west-1", "us-east-1", "sns.amazonaws.com")]
    [InlineData("eu-south-1", "eu-south-1", "sns.amazonaws.com")]
    [InlineData("eu-south-1", "eu-west-1", "sns.eu-south-1.amazonaws.com")]
    [InlineData("us-gov-west-1", "us-gov-east-1", "sns.amazonaws.com")]
    public async Task A_function_of_another_region_lets_in_the_topic_by_the_name_it_goes_by(
        string topic,
        string function,
        string principal)
    {
        var recorder = await RunAsync(
            ToFunction(Function.Replace("eu-west-1", function, StringComparison.Ordinal)),
            topic);
        var permission = recorder.Single("Permission", "alarms-pager");

        Assert.Equal((function, principal), (permission["region"], permission["principal"]));
    }

    [Fact]
    public async Task A_function_of_another_account_lets_in_the_topic_by_itself() => Assert.Equal(
        """
        aws:sns/topicSubscription:TopicSubscription alarms-pager
          endpoint: arn:aws:lambda:eu-west-1:210987654321:function:pager
          protocol: lambda
          topic: arn:aws:sns:eu-west-1:123456789012:alarms

        """,
        Subscribed(await RunAsync(ToFunction("arn:aws:lambda:eu-west-1:210987654321:function:pager"))));

    [Fact]
    public async Task Nobody_is_subscribed_before_the_function_lets_in_the_topic()
    {
        var recorder = new Recorder { Slow = "Permission alarms-pager" };
        await Recorder.RunAsync(() => Create(ToFunction(Function), "eu-west-1"), recorder);

        recorder.AssertFirst("Permission alarms-pager", "TopicSubscription alarms-pager");
    }

    [Fact]
    public async Task A_delivery_stream_is_written_to_by_a_role() => Assert.Equal(
        """
        aws:sns/topicSubscription:TopicSubscription alarms-archive
          endpoint: arn:aws:firehose:eu-west-1:123456789012:deliverystream/alarms
          protocol: firehose
          rawMessageDelivery: true
          subscriptionRoleArn: arn:aws:iam::123456789012:role/alarms
          topic: arn:aws:sns:eu-west-1:123456789012:alarms

        """,
        Subscribed(await RunAsync(ToStream())));

    [Theory]
    [InlineData("warning", """{"AlarmDescription":[{"prefix":"Warning: "}]}""")]
    [InlineData("critical", """{"AlarmDescription":[{"anything-but":{"prefix":"Warning: "}}]}""")]
    public async Task A_level_is_the_beginning_of_the_description(string level, string filter)
    {
        var args = ToStream();
        args.Level = level;
        var recorder = await RunAsync(args);
        var subscription = recorder.Single("TopicSubscription", "alarms-archive");

        Assert.Equal(
            (filter, "MessageBody"),
            (subscription["filterPolicy"], subscription["filterPolicyScope"]));
    }

    [Fact]
    public async Task An_alarm_begins_with_its_level()
    {
        var recorder = await Recorder.RunAsync(
            () => _ = new CacheAlarms("alarms", new() { Cache = Monitored.Sessions }));

        Assert.All(
            recorder.Registered.Where(item => item.Type.EndsWith(":MetricAlarm", StringComparison.Ordinal)),
            alarm => Assert.Equal(
                alarm.Name.EndsWith("-warning", StringComparison.Ordinal),
                ((string)alarm["alarmDescription"]!).StartsWith("Warning: ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_delivery_stream_of_another_region_is_refused() => Assert.Contains(
        "AlarmTopic 'alarms': subscriptions[0].endpoint must be a delivery stream in region us-east-1, but "
            + $"was '{Stream[..60]}…' of 61 characters. A topic writes to streams of its own region only.",
        await FailAsync(ToStream(), "us-east-1"), StringComparison.Ordinal);

    [Fact]
    public async Task A_function_that_no_other_region_reaches_is_refused() => Assert.Contains(
        "AlarmTopic 'alarms': subscriptions[0].endpoint must be a function in region eu-west-1 or in one "
            + "that every account has, but was 'arn:aws:lambda:eu-south-1:123456789012:function:pager'. "
            + "Accounts enable eu-south-1 themselves, and SNS calls no function there from another region.",
        await FailAsync(
            ToFunction("arn:aws:lambda:eu-south-1:123456789012:function:pager"),
            "eu-west-1"), StringComparison.Ordinal);

    private static AlarmSubscriptionArgs ToFunction(string arn) =>
        new() { Name = "pager", Protocol = "lambda", Endpoint = Delayed.Create(arn) };

    private static AlarmSubscriptionArgs ToStream() => new()
    {
        Name = "archive",
        Protocol = "firehose",
        Endpoint = Stream,
        SubscriptionRoleArn = Role,
        RawMessageDelivery = true,
    };

    private static IEnumerable<string> Check(AlarmSubscriptionArgs args) =>
        AlarmTopic.Check("alarms", new() { Subscriptions = [args] }).Select(problem => problem.ToString());

    private static Task<Recorder> RunAsync(AlarmSubscriptionArgs subscription, string region = "eu-west-1") =>
        Recorder.RunAsync(() => Create(subscription, region));

    private static async Task<string> FailAsync(AlarmSubscriptionArgs subscription, string region)
    {
        var recorder = await Recorder.FailAsync(() => Create(subscription, region));
        Assert.DoesNotContain(
            recorder.Registered,
            item => item.Type.EndsWith(":TopicSubscription", StringComparison.Ordinal));
        return recorder.Failure!;
    }

    private static void Create(AlarmSubscriptionArgs subscription, string region) => _ = new AlarmTopic(
        "alarms", new() { Subscriptions = [subscription] }, new()
        {
            Provider = new Aws.Provider(region, new() { Region = region })
        });

    private static string Subscribed(Recorder recorder) => string.Concat(recorder.Registered
        .Where(item => item.Type is "aws:lambda/permission:Permission"
            or "aws:sns/topicSubscription:TopicSubscription")
        .Select(item => item.Text()));
}
