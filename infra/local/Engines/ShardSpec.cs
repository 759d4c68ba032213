namespace CachingTier.Local.Engines;

/// <param name="Slots">Ranges of hash slots as AWS writes them, <c>0-99,200-299</c>; null for an equal
/// part.</param>
internal sealed record ShardSpec(string? Slots, int Replicas);
