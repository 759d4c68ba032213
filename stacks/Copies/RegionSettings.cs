using Pulumi;

namespace CachingTier.Stacks;

/// <summary>What another region has for the copies there.</summary>
internal sealed class RegionSettings : ResourceArgs
{
    /// <summary>
    /// The network of the region. Default: a new one with the block 10.x.0.0/16, x from 128 to 255 by the
    /// name of the region.
    /// </summary>
    [Input("network")]
    public CacheNetworkArgs? Network { get; set; }

    /// <summary>
    /// ARN of a KMS key of the region. Default: a new one where the tier makes a key, a key of AWS where it
    /// has none; needed where the tier or the smoke test names a key, which is of no use in another region.
    /// </summary>
    [Input("key")]
    public string? Key { get; set; }

    /// <summary>
    /// ARN of an existing topic of the region for its alarms. Default: a new one with the subscriptions of
    /// the alarms; needed where the alarms or the smoke test name a topic, which hears only of alarms of its
    /// own region, and the topics below leave something for it.
    /// </summary>
    [Input("topicArn")]
    public string? TopicArn { get; set; }

    /// <summary>
    /// ARN of an existing topic of the region for warnings; needed where the alarms name one for them.
    /// </summary>
    [Input("warningTopicArn")]
    public string? WarningTopicArn { get; set; }

    /// <summary>
    /// ARN of an existing topic of the region for critical alarms; needed where the alarms name one for them.
    /// </summary>
    [Input("criticalTopicArn")]
    public string? CriticalTopicArn { get; set; }

    /// <summary>The existing topic that is told of the smoke test in a stack without alarms.</summary>
    public string? SmokeTestTopicArn => CriticalTopicArn ?? TopicArn;

    /// <summary>The existing topics.</summary>
    public ExistingTopics Existing => new(TopicArn, WarningTopicArn, CriticalTopicArn);

    /// <summary>The smoke test of the copies there; none when it is switched off.</summary>
    public SmokeTestArgs? SmokeTest { get; set; }
}
