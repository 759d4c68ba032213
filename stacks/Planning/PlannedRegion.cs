namespace CachingTier.Stacks;

/// <summary>Another region that caches are copied to.</summary>
/// <param name="Settings">What is set for it.</param>
/// <param name="Network">Its network.</param>
internal sealed record PlannedRegion(RegionSettings Settings, PlannedNetwork Network)
{
    public string Name => Settings.Name;

    /// <summary>ARN of a key of the region; none where the settings name none.</summary>
    public string? KeyArn => Settings.Values.Key;

    /// <summary>Whether the region gets a key of its own.</summary>
    public bool MakesKey { get; init; }

    /// <summary>Whether what is in the region has a key that is not of AWS.</summary>
    public bool HasKey => MakesKey || KeyArn is not null;

    /// <summary>The users of the region; none where clients log in to no copy there as users.</summary>
    public UserGroupFacts? Users { get; init; }

    /// <summary>The existing topics of the region.</summary>
    public ExistingTopics Topics => Settings.Values.Existing;

    /// <summary>The existing topic for the smoke test of a stack without alarms.</summary>
    public string? SmokeTestTopicArn => Settings.Values.SmokeTestTopicArn;

    /// <summary>The smoke test of the copies there; none when it is switched off.</summary>
    public PlannedSmokeTest? SmokeTest { get; init; }
}
