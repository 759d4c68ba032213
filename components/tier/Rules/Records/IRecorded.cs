namespace CachingTier;

/// <summary>A recorded value of any type.</summary>
internal interface IRecorded
{
    RecordedState State { get; }

    /// <summary>Whether it was given, known or not.</summary>
    bool IsGiven { get; }

    /// <summary>Whether it was given, and cannot be compared.</summary>
    bool IsHidden { get; }

    /// <summary>The value as messages show it; nothing when there is none to show.</summary>
    string? Text { get; }
}
