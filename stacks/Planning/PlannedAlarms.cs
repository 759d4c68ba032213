using Pulumi;

namespace CachingTier.Stacks;

/// <summary>The alarms of the caches and their copies.</summary>
/// <param name="Settings">Topics, thresholds and dashboard.</param>
/// <param name="Tags">Tags of every resource.</param>
internal sealed record PlannedAlarms(AlarmSettings Settings, InputMap<string> Tags)
{
    public const string TopicName = "alarms";

    public bool HasDashboard => Settings.Dashboard != false;

    /// <summary>The topic beside the caches; none where existing ones take all alarms.</summary>
    public AlarmTopicFacts? Topic { get; init; }

    /// <summary>The topic of another region, with the same subscriptions.</summary>
    /// <param name="key">Its key; none for one of its own.</param>
    public AlarmTopicArgs CreateTopic(Input<string>? key) =>
        new() { Subscriptions = Settings.Subscriptions, KmsKeyId = key, Tags = Tags };

    /// <summary>Plans the topic beside the caches.</summary>
    public AlarmTopicFacts PlanTopic() =>
        AlarmTopic.Plan(TopicName, CreateTopic(Settings.KmsKeyId is { } key ? (Input<string>)key : null));
}
