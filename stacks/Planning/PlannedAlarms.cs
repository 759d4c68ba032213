using Pulumi;

namespace CachingTier.Stacks;

/// <summary>The alarms of the caches and their copies.</summary>
/// <param name="Settings">Topics, thresholds and dashboard.</param>
/// <param name="Tags">Tags of every resource.</param>
internal sealed record PlannedAlarms(AlarmSettings Settings, InputMap<string> Tags)
{
    public const string TopicName = "alarms";

    public bool HasDashboard => Settings.Dashboard != false;

    /// <summary>The topic beside the caches.</summary>
    /// <param name="key">Its key, unless the settings name another.</param>
    public AlarmTopicArgs Topic(Input<string>? key) =>
        TopicIn(Settings.KmsKeyId is { } own ? (Input<string>)own : key);

    /// <summary>The topic of another region, with the same subscriptions.</summary>
    public AlarmTopicArgs TopicIn(Input<string>? key) =>
        new() { Subscriptions = Settings.Subscriptions, KmsKeyId = key, Tags = Tags };
}
