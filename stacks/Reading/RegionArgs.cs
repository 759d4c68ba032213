using Pulumi;

namespace CachingTier.Stacks;

/// <summary>What another region has for the copies there.</summary>
internal sealed class RegionArgs : ResourceArgs
{
    public static readonly ArgsShape Shape = new("a region") { Others = [StackKeys.Network] };

    /// <summary>
    /// The network of the region. Default: a new one with the block 10.x.0.0/16, x from 128 to 255 by the
    /// name of the region.
    /// </summary>
    [Input(StackKeys.Network)]
    public CacheNetworkArgs? Network { get; init; }

    /// <summary>
    /// ARN of a KMS key of the region. Default: a new one where the tier creates a key, a key of AWS where it
    /// has none. Needed where the tier or the smoke test names a key, which cannot be used in another region.
    /// </summary>
    [Input("key")]
    public string? Key { get; init; }

    /// <summary>
    /// ARN of an existing topic of the region for its alarms. Default: a new one with the subscriptions of
    /// the alarms. Needed where the alarms or the smoke test name a topic, unless the topics below receive
    /// everything: a topic receives alarms of its own region only.
    /// </summary>
    [Input("topicArn")]
    public string? TopicArn { get; init; }

    /// <summary>
    /// ARN of an existing topic of the region for warnings; needed where the alarms name one for them.
    /// </summary>
    [Input("warningTopicArn")]
    public string? WarningTopicArn { get; init; }

    /// <summary>
    /// ARN of an existing topic of the region for critical alarms; needed where the alarms name one for them.
    /// </summary>
    [Input("criticalTopicArn")]
    public string? CriticalTopicArn { get; init; }

    /// <summary>The existing topic for the smoke test of a stack without alarms.</summary>
    public string? SmokeTestTopicArn => CriticalTopicArn ?? TopicArn;

    /// <summary>The existing topics.</summary>
    public ExistingTopics Existing => new(TopicArn, WarningTopicArn, CriticalTopicArn);
}
