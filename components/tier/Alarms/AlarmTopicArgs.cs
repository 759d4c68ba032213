using Pulumi;

namespace CachingTier;

/// <summary>Arguments of <see cref="AlarmTopic"/>.</summary>
public sealed class AlarmTopicArgs : ResourceArgs
{
    /// <summary>Receivers of the alarms. Default: none.</summary>
    [Input("subscriptions")]
    public List<AlarmSubscriptionArgs>? Subscriptions { get; set; }

    /// <summary>
    /// ARN of the KMS key that encrypts the messages, whose policy must let in
    /// <c>cloudwatch.amazonaws.com</c>. Default: a key of its own. The key of AWS for SNS is none: it does
    /// not let in alarms.
    /// <see href="https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html"/>
    /// </summary>
    [Input("kmsKeyId")]
    public Input<string>? KmsKeyId { get; set; }

    /// <summary>Tags of every resource, on top of <c>Name</c>.</summary>
    [Input("tags")]
    public InputMap<string>? Tags { get; set; }
}
