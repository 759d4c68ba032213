namespace CachingTier.Stacks;

/// <summary>The topics of a region that the settings name, by what they receive.</summary>
/// <param name="All">What no other receives.</param>
/// <param name="Warning">Warnings.</param>
/// <param name="Critical">Critical alarms.</param>
internal sealed record ExistingTopics(string? All, string? Warning, string? Critical)
{
    public static readonly string[] Names = ["topicArn", "warningTopicArn", "criticalTopicArn"];

    /// <summary>Whether a new topic is needed for the remaining alarms.</summary>
    public bool LeaveSome => All is null && (Warning is null || Critical is null);

    /// <summary>The keys that leave nothing for a topic of its own, for messages.</summary>
    public string Instead => All is null ? $"{Names[1]} and {Names[2]}" : Names[0];

    /// <summary>Those that are named, each with its key.</summary>
    public IEnumerable<(string Name, string Arn)> Named => Names.Zip([All, Warning, Critical])
        .Where(topic => topic.Second is not null)
        .Select(topic => (topic.First, topic.Second!));

    /// <summary>Refuses a topic that nothing is left for.</summary>
    public void CheckRest(SettingPath path, SettingsProblems problems)
    {
        if (All is not null && Warning is not null && Critical is not null)
        {
            problems.Add(
                path[Names[0]],
                $"left out with {Names[1]} and {Names[2]}",
                "given",
                "No alarm is left for it.");
        }
    }

    /// <summary>
    /// The topics of the stack that a region must name too, by their keys; for other alarms only where its
    /// levels leave some.
    /// </summary>
    public IEnumerable<string> MissingIn(ExistingTopics region)
    {
        if (All is not null && region.All is null
            && (Warning ?? region.Warning, Critical ?? region.Critical) is (null, _) or (_, null))
        {
            yield return Names[0];
        }

        if (Warning is not null && region.Warning is null)
            yield return Names[1];
        if (Critical is not null && region.Critical is null)
            yield return Names[2];
    }
}
