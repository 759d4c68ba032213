namespace CachingTier;

/// <summary>What the smoke test's function is invoked with.</summary>
/// <param name="Caches">The caches to prove, by name.</param>
/// <param name="SettleSeconds">How long what is new may take to work; none where nothing is new.</param>
internal sealed record SmokeTestInput(
    IReadOnlyDictionary<string, CacheContract> Caches,
    int? SettleSeconds);
