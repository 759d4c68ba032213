using Pulumi;

namespace CachingTier;

/// <summary>Arguments of <see cref="AlarmTopic"/>.</summary>
public sealed class AlarmTopicArgs : ResourceArgs
{
    /// <summary>Receivers of the alarms. Default: none.</summary>
    [Input("subscriptions")]
    public List<AlarmSubscriptionArgs>? Subscriptions { get; set; }

    /// <summary>
    /// ARN of the KMS key that encrypts the messages, whose policy must permit
    /// <c>cloudwatch.amazonaws.com</c>. Default: a new key. The key of AWS for SNS does not work here: it
    /// permits no alarms.
    /// <see href="https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html"/>
    /// </summary>
    [Input("kmsKeyId")]
    public Input<string>? KmsKeyId { get; set; }

    /// <inheritdoc cref="CacheNetworkArgs.Tags"/>
    [Input("tags")]
    public InputMap<string>? Tags { get; set; }

    internal AlarmTopicArgs Clone() => (AlarmTopicArgs)MemberwiseClone();
}
