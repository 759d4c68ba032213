using Pulumi;

namespace CachingTier.Stacks;

/// <summary>The alarms of the caches and who receives them.</summary>
internal sealed class AlarmSettings : ResourceArgs
{
    public static readonly ArgsShape Shape = new("the alarms");

    /// <summary>ARN of an existing topic, instead of one of its own with key and subscriptions.</summary>
    [Input("topicArn")]
    public string? TopicArn { get; init; }

    /// <summary>
    /// ARN of an existing topic that receives warnings instead. With <c>criticalTopicArn</c> beside it, no
    /// topic is made.
    /// </summary>
    [Input("warningTopicArn")]
    public string? WarningTopicArn { get; init; }

    /// <summary>
    /// ARN of an existing topic that receives critical alarms instead, and the alarms of the smoke test.
    /// </summary>
    [Input("criticalTopicArn")]
    public string? CriticalTopicArn { get; init; }

    /// <summary>ARN of the KMS key of the topic.</summary>
    [Input("kmsKeyId")]
    public string? KmsKeyId { get; init; }

    /// <summary>Who receives the alarms.</summary>
    [Input("subscriptions")]
    public List<AlarmSubscriptionArgs>? Subscriptions { get; init; }

    /// <summary>
    /// Which alarms every cache has: <c>essential</c>, which somebody has to act on, or <c>all</c>. A
    /// threshold that is set adds its alarm. Default: <c>essential</c>.
    /// </summary>
    [Input("set")]
    public string? Set { get; init; }

    /// <summary>When the alarms of every cache go off, unless its own <c>alarms</c> say otherwise.</summary>
    [Input("thresholds")]
    public AlarmThresholdsArgs? Thresholds { get; init; }

    /// <summary>Alarms to leave out of every cache whose own <c>alarms</c> do not say which.</summary>
    [Input("without")]
    public List<string>? Without { get; init; }

    /// <summary>Whether there is a dashboard. Default: true.</summary>
    [Input("dashboard")]
    public bool? Dashboard { get; init; }

    /// <summary>The existing topics.</summary>
    public ExistingTopics Existing => new(TopicArn, WarningTopicArn, CriticalTopicArn);
}
