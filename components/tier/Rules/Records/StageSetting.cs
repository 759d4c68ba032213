namespace CachingTier;

/// <summary>A setting as deployed and as wanted.</summary>
/// <param name="Name">Name of the setting, as messages show it.</param>
/// <param name="Deployed">The value that was recorded.</param>
/// <param name="Wanted">The value of the deployment at hand.</param>
internal sealed record StageSetting<T>(string Name, Recorded<T> Deployed, Recorded<T> Wanted) : IStageSetting
    where T : notnull
{
    /// <summary>Both values, equal or not; nothing when one is not known.</summary>
    public (T From, T To)? Values =>
        Deployed.TryGet(out var from) && Wanted.TryGet(out var to) ? (from, to) : null;

    /// <summary>Both values; nothing when one is not known or they are equal.</summary>
    public (T From, T To)? Change =>
        Values is { } values && !EqualityComparer<T>.Default.Equals(values.From, values.To) ? values : null;

    public (string From, string To)? Text =>
        Change is var (from, to) ? (TextOf<T>.Write(from), TextOf<T>.Write(to)) : null;
}
