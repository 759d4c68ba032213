using System.Collections.Immutable;

namespace CachingTier.Local.Protocol;

/// <summary>What the commands show of the smoke test's report: see report.schema.json there.</summary>
internal sealed record ProofReport(ImmutableArray<ProvenCache> Caches);
