namespace CachingTier;

/// <summary>What a record knows of a value.</summary>
internal enum RecordedState
{
    /// <summary>Nothing: the package that wrote the record did not look at it.</summary>
    NotRecorded,

    /// <summary>It was left out.</summary>
    LeftOut,

    /// <summary>It was given, and is a secret.</summary>
    Secret,

    /// <summary>It was given, and is not known yet.</summary>
    Unknown,

    /// <summary>The value itself.</summary>
    Known,
}
