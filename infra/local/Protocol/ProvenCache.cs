using System.Collections.Immutable;

namespace CachingTier.Local.Protocol;

/// <summary>A cache of the smoke test's report.</summary>
internal sealed record ProvenCache(string Name, ImmutableArray<ProofCheck> Checks);
