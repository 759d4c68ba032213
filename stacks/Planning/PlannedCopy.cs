namespace CachingTier.Stacks;

/// <summary>The copy of a cache in another region.</summary>
/// <param name="Cache">Name of the cache.</param>
/// <param name="Region">Name of the region.</param>
/// <param name="MostNodes">How many nodes it has at most.</param>
public sealed record PlannedCopy(string Cache, string Region, int MostNodes)
{
    /// <summary>Name of the copy, which begins its ids.</summary>
    public string Name => NameIn(Cache, Region);

    internal static string NameIn(string cache, string region) => $"{cache}-{region}";
}
