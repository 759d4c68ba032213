namespace CachingTier;

/// <summary>A change of a network.</summary>
/// <param name="Caches">Names of the caches in it.</param>
/// <param name="Problems">What the change does to them; none when there is none.</param>
internal sealed record NetworkChange(IReadOnlyList<string> Caches, Problems Problems)
{
    /// <summary>Whether a cache is in the network and affected by the change.</summary>
    public bool Concerns(string cache) =>
        (Problems.Message ?? Problems.Warning) is not null && Caches.Contains(cache);
}
