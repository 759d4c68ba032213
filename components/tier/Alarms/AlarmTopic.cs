using System.Collections.Immutable;
using Pulumi;
using Kms = Pulumi.Aws.Kms;
using Sns = Pulumi.Aws.Sns;

namespace CachingTier;

/// <summary>
/// The topic that alarms are sent to: encrypted with a customer's key, over TLS only, open to the alarms of
/// this account.
/// </summary>
public sealed class AlarmTopic : ComponentResource
{
    private readonly CustomResourceOptions _children;

    /// <summary>Creates the topic with its key, its policy and its subscriptions.</summary>
    /// <param name="name">Name of the component, unique in the stack.</param>
    /// <param name="args">Subscriptions and key.</param>
    /// <param name="options">Pulumi options, such as the parent.</param>
    /// <exception cref="ResourceException">An argument breaks a rule; the message lists all that
    /// do.</exception>
    public AlarmTopic(string name, AlarmTopicArgs args, ComponentResourceOptions? options = null)
        : this(ResolvedTopic.Resolve(name, args).OrThrow(), options)
    {
    }

    private AlarmTopic(Resolution<AlarmTopicArgs, ResolvedTopic> plan, ComponentResourceOptions? options)
        : base("caching-tier:index:AlarmTopic", plan.Name, plan.Args, options)
    {
        var (name, resolved) = (plan.Name, plan.Value);
        _children = new() { Parent = this };

        var account = Pulumi.Aws.GetCallerIdentity.Invoke(options: new() { Parent = this })
            .Apply(caller => caller.AccountId);
        var topic = new Sns.Topic(name, new()
        {
            KmsMasterKeyId = resolved.KmsKeyId ?? CreateKey(name, account, resolved.Tags),
            Tags = NameTag.Add(name, resolved.Tags),
        }, _children);
        var policy = new Sns.TopicPolicy(name, new()
        {
            Arn = topic.Arn,
            Policy = Output.Tuple(topic.Arn, account)
                .Apply(parts => AlarmPolicies.ForTopic(parts.Item1, parts.Item2).ToJson()),
        }, _children);
        var subscriber = new TopicSubscriber(name, this, topic, policy, account);
        for (
            var i = 0;
            i < resolved.Subscriptions.Length;
            i++)
        {
            subscriber.Subscribe(resolved.Subscriptions[i], i);
        }

        TopicArn = topic.Arn;
        RegisterOutputs();
    }

    /// <summary>ARN of the topic.</summary>
    [Output("topicArn")]
    public Output<string> TopicArn { get; private set; }

    /// <summary>Every problem of the arguments; empty when there is none.</summary>
    /// <param name="name">Name the component would get.</param>
    /// <param name="args">Arguments to check.</param>
    public static ImmutableArray<Problem> Check(string name, AlarmTopicArgs args) =>
        Plan(name, args).Problems;

    /// <summary>What the topic is going to be; nothing is registered.</summary>
    /// <param name="name">Name the component would get.</param>
    /// <param name="args">Arguments to check.</param>
    public static AlarmTopicFacts Plan(string name, AlarmTopicArgs args) =>
        new(ResolvedTopic.Resolve(name, args));

    /// <summary>Creates a planned topic.</summary>
    /// <param name="plan">Facts of <see cref="Plan"/>.</param>
    /// <param name="kmsKeyId">ARN of its KMS key, where the arguments name none. Default: a key of its
    /// own.</param>
    /// <param name="options">Pulumi options, such as the parent.</param>
    /// <exception cref="ResourceException">An argument breaks a rule; the message lists all that
    /// do.</exception>
    public static AlarmTopic Create(
        AlarmTopicFacts plan,
        Input<string>? kmsKeyId = null,
        ComponentResourceOptions? options = null)
    {
        var args = plan.Plan.Args.Clone();
        args.KmsKeyId ??= kmsKeyId;
        return new(plan.Plan.Complete(args, ResolvedTopic.ReadInputs), options);
    }

    /// <summary>The region of a topic; null where the text is no ARN of one.</summary>
    /// <param name="arn">ARN of the topic.</param>
    public static string? RegionOf(string arn) =>
        NotificationTopic.IsArn(arn) ? TopicReach.RegionOf(arn) : null;

    private Output<string> CreateKey(string name, Output<string> account, InputMap<string>? tags)
    {
        var partition = Pulumi.Aws.GetPartition.Invoke(options: new() { Parent = this })
            .Apply(found => found.Partition);
        return new Kms.Key(name, new()
        {
            Description = "Encrypts the messages of alarms",
            EnableKeyRotation = true,
            Policy = Output.Tuple(partition, account)
                .Apply(parts => AlarmPolicies.ForKey(parts.Item1, parts.Item2).ToJson()),
            Tags = NameTag.Add(name, tags),
        }, _children).Arn;
    }
}
