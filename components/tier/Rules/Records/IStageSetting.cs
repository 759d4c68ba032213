namespace CachingTier;

/// <summary>A setting of any type as deployed and as wanted.</summary>
internal interface IStageSetting
{
    string Name { get; }

    /// <summary>Both values as messages show them; nothing when one is not known or they are equal.</summary>
    (string From, string To)? Text { get; }
}
