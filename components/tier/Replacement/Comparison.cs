using Pulumi;

namespace CachingTier;

/// <summary>What a deployment is compared with.</summary>
/// <param name="Recorded">What the last one recorded.</param>
/// <param name="Warns">Whether a cache that is replaced is only warned of.</param>
/// <param name="Allowed">By name of the cache, the inputs that may replace it.</param>
internal sealed record Comparison(
    Output<object?> Recorded, bool Warns, IReadOnlyDictionary<string, IReadOnlyCollection<string>> Allowed);
