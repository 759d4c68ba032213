using Pulumi;

namespace CachingTier.Stacks;

/// <summary>ARNs of the topics that receive warnings and critical alarms.</summary>
internal sealed record AlarmTopics(Output<string> Warning, Output<string> Critical)
{
    /// <summary>The topic of each level; one is created where one is needed.</summary>
    public static AlarmTopics Complete(ExistingTopics existing, Func<AlarmTopic> create)
    {
        var rest = existing.LeaveSome ? create().TopicArn : Output.Create(existing.All ?? "");
        return new AlarmTopics(
            existing.Warning is null ? rest : Output.Create(existing.Warning),
            existing.Critical is null ? rest : Output.Create(existing.Critical));
    }
}
