using CachingTier;
using Specs.Testing;

namespace Specs.Observability;

public sealed class AlarmTopicTests
{
    public static TheoryData<Action<AlarmTopicArgs>, string> Wrong => new()
    {
        { args => args.Subscriptions![0].Name = "On call",
            "subscriptions[0].name must be lowercase letters, digits and single hyphens, but was 'On call'. "
                + "It names the subscription in the stack." },
        { args => args.Subscriptions!.Add(OnCall()),
            "subscriptions[1].name must be given once, but was 'on-call'. Rename one of the two." },
        { args => args.Subscriptions!.AddRange(Enumerable.Range(1, 6).Select(Stream)),
            "subscriptions must be at most 5 with protocol 'firehose', but was 7. A topic writes to no more "
                + "delivery streams." },
        { args => args.KmsKeyId = "alias/aws/sns",
            "kmsKeyId must be the ARN of a KMS key, but was 'alias/aws/sns'. Alarms cannot use the key of "
                + "AWS, 'alias/aws/sns': leave it out for a key of its own." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_rule_has_its_message(Action<AlarmTopicArgs> change, string message)
    {
        var args = new AlarmTopicArgs { Subscriptions = [OnCall()] };
        change(args);

        Assert.Equal(message, Assert.Single(AlarmTopic.Check("alarms", args)).ToString());
    }

    [Fact]
    public async Task A_topic_has_a_key_a_policy_and_subscriptions()
    {
        var recorder = await Recorder.RunAsync(
            () => _ = new AlarmTopic("alarms", new() { Subscriptions = [OnCall()] }));

        Assert.Equal(
            """
            aws:kms/key:Key alarms
              description: Encrypts the messages of alarms
              enableKeyRotation: true
              policy: {"Version":"2012-10-17","Statement":[\
                  {"Effect":"Allow","Action":["kms:*"],"Resource":["*"],\
                  "Principal":{"AWS":"arn:aws:iam::123456789012:root"}},\
                  {"Effect":"Allow","Action":["kms:Decrypt","kms:GenerateDataKey*"],"Resource":["*"],\
                  "Principal":{"Service":"cloudwatch.amazonaws.com"},\
                  "Condition":{"StringEquals":{"aws:SourceAccount":"123456789012"}}}]}
              tags: {Name: alarms}
            aws:sns/topic:Topic alarms
              kmsMasterKeyId: arn:aws:kms:eu-west-1:123456789012:key/alarms
              tags: {Name: alarms}
            aws:sns/topicPolicy:TopicPolicy alarms
              arn: arn:aws:sns:eu-west-1:123456789012:alarms
              policy: {"Version":"2012-10-17","Statement":[\
                  {"Effect":"Allow","Action":["sns:Publish"],\
                  "Resource":["arn:aws:sns:eu-west-1:123456789012:alarms"],\
                  "Principal":{"Service":"cloudwatch.amazonaws.com"},\
                  "Condition":{"StringEquals":{"aws:SourceAccount":"123456789012"}}},\
                  {"Effect":"Deny","Action":["sns:Publish"],\
                  "Resource":["arn:aws:sns:eu-west-1:123456789012:alarms"],"Principal":{"AWS":"*"},\
                  "Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}
            caching-tier:index:AlarmTopic alarms
            aws:sns/topicSubscription:TopicSubscription alarms-on-call
              endpoint: caches@example.com
              protocol: email
              topic: arn:aws:sns:eu-west-1:123456789012:alarms
            """.Unfold(),
            recorder.Text("subscriptions"));
    }

    [Fact]
    public async Task A_given_key_is_used()
    {
        const string key = "arn:aws:kms:eu-west-1:123456789012:key/1a2b-3c4d";
        var recorder = await Recorder.RunAsync(
            () => _ = new AlarmTopic("alarms", new() { KmsKeyId = Delayed.Create(key) }));

        Assert.Equal(key, recorder.Single("Topic", "alarms")["kmsMasterKeyId"]);
        Assert.DoesNotContain(recorder.Registered, item => item.Type == "aws:kms/key:Key");
    }

    private static AlarmSubscriptionArgs Stream(int number) => new()
    {
        Name = $"stream-{number}",
        Protocol = "firehose",
        Endpoint = $"arn:aws:firehose:eu-west-1:123456789012:deliverystream/alarms-{number}",
        SubscriptionRoleArn = "arn:aws:iam::123456789012:role/alarms",
    };

    private static AlarmSubscriptionArgs OnCall() =>
        new() { Name = "on-call", Protocol = "email", Endpoint = "caches@example.com" };
}
