using Pulumi;

namespace CachingTier;

/// <summary>A receiver of alarms.</summary>
public sealed class AlarmSubscriptionArgs : ResourceArgs
{
    /// <summary>Name of the subscription: lower-case letters, digits and single hyphens.</summary>
    [Input("name", required: true)]
    public string Name { get; set; } = null!;

    /// <summary>
    /// <c>email</c>, <c>email-json</c>, <c>https</c>, <c>sms</c>, <c>lambda</c>, <c>sqs</c> or
    /// <c>firehose</c>. PagerDuty, Opsgenie and the like take <c>https</c>; Amazon Q in chat applications,
    /// for Slack and Teams, subscribes by itself.
    /// <see href="https://docs.aws.amazon.com/sns/latest/dg/sns-event-destinations.html"/>
    /// </summary>
    [Input("protocol", required: true)]
    public string Protocol { get; set; } = null!;

    /// <summary>
    /// Address, URL, phone number, or ARN of a function, queue or delivery stream. Whoever is at an address
    /// or URL, or has a function or queue in another account, confirms the subscription. The component
    /// permits the topic to call a function of this account. A function of another account, a queue, and the
    /// key that encrypts the queue need a policy of their own that permits the topic. Functions and queues
    /// may be in other regions, a delivery stream may not.
    /// </summary>
    [Input("endpoint", required: true)]
    public Input<string> Endpoint { get; set; } = null!;

    /// <summary>
    /// ARN of the role that SNS takes to write to the delivery stream; needed with <c>firehose</c>.
    /// </summary>
    [Input("subscriptionRoleArn")]
    public Input<string>? SubscriptionRoleArn { get; set; }

    /// <summary>
    /// Whether the message of CloudWatch comes alone, without the envelope of SNS, to <c>https</c>,
    /// <c>sqs</c> or <c>firehose</c>. Default: false.
    /// </summary>
    [Input("rawMessageDelivery")]
    public bool? RawMessageDelivery { get; set; }

    /// <summary>
    /// <c>warning</c> for warnings alone, <c>critical</c> for everything else: critical alarms, and other
    /// alarms of the topic, such as the smoke test's. A change takes up to 15 minutes. Default: all.
    /// <see href="https://docs.aws.amazon.com/sns/latest/dg/sns-message-filtering.html"/>
    /// </summary>
    [Input("level")]
    public string? Level { get; set; }

    /// <summary>Whether the endpoint must be in the region of the topic.</summary>
    public bool MustBeInRegionOfTopic() => Choice<AlarmProtocol>.TryParse(Protocol) == AlarmProtocol.Firehose;
}
