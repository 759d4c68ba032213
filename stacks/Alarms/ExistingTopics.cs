using Pulumi;

namespace CachingTier.Stacks;

/// <summary>The topics of a region that the settings name, by what they are told of.</summary>
/// <param name="All">What no other is told of.</param>
/// <param name="Warning">Warnings.</param>
/// <param name="Critical">Critical alarms.</param>
internal sealed record ExistingTopics(string? All, string? Warning, string? Critical)
{
    public static readonly string[] Names = ["topicArn", "warningTopicArn", "criticalTopicArn"];

    /// <summary>Whether a topic has to be made for what is left.</summary>
    public bool LeaveSome => All is null && (Warning is null || Critical is null);

    /// <summary>The keys that leave nothing for a topic of its own, for messages.</summary>
    public string Instead => All is null ? $"{Names[1]} and {Names[2]}" : Names[0];

    /// <summary>Those that are named, each with its key.</summary>
    public IEnumerable<(string Name, string Arn)> Named => Names.Zip([All, Warning, Critical])
        .Where(topic => topic.Second is not null)
        .Select(topic => (topic.First, topic.Second!));

    /// <summary>Who is told of each level, with a topic that is made where one is needed.</summary>
    public AlarmTopics Complete(Func<AlarmTopic> create)
    {
        var rest = LeaveSome ? create().TopicArn : Output.Create(All ?? "");
        return new AlarmTopics(
            Warning is null ? rest : Output.Create(Warning),
            Critical is null ? rest : Output.Create(Critical));
    }
}
