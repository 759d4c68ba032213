using Pulumi;

namespace CachingTier;

/// <summary>Arguments of <see cref="CacheAlarms"/>.</summary>
public sealed class CacheAlarmsArgs : ResourceArgs
{
    /// <summary>The cache to watch.</summary>
    [Input("cache", required: true)]
    public MonitoredCacheArgs Cache { get; set; } = null!;

    /// <summary>
    /// Which alarms there are: <c>essential</c>, at most six for each node, or <c>all</c>. A threshold of
    /// <see cref="Thresholds"/> adds its alarm. Default: <c>essential</c>.
    /// </summary>
    [Input("set")]
    public string? Set { get; set; }

    /// <summary>When the alarms go off. Default: each at its own threshold.</summary>
    [Input("thresholds")]
    public AlarmThresholdsArgs? Thresholds { get; set; }

    /// <summary>
    /// Alarms to leave out, such as <c>evictions</c> of a cache that is meant to be full. Default: none.
    /// </summary>
    [Input("without")]
    public List<string>? Without { get; set; }

    /// <summary>
    /// ARNs of up to five SNS topics that are notified when an alarm goes off and when it is over, such as
    /// that of an <see cref="AlarmTopic"/>. Default: none, so that alarms only change their state.
    /// </summary>
    [Input("topicArns")]
    public InputList<string>? TopicArns { get; set; }

    /// <summary>
    /// ARNs of up to five SNS topics that receive warnings instead, such as one that mails them. Default:
    /// those of <see cref="TopicArns"/>.
    /// </summary>
    [Input("warningTopicArns")]
    public InputList<string>? WarningTopicArns { get; set; }

    /// <summary>
    /// ARNs of up to five SNS topics that receive critical alarms instead, such as one that calls
    /// somebody. Default: those of <see cref="TopicArns"/>.
    /// </summary>
    [Input("criticalTopicArns")]
    public InputList<string>? CriticalTopicArns { get; set; }

    /// <summary>Tags of every alarm, on top of <c>Name</c>.</summary>
    [Input("tags")]
    public InputMap<string>? Tags { get; set; }
}
