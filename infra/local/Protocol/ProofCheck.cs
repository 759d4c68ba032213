namespace CachingTier.Local.Protocol;

/// <summary>A check of the smoke test's report.</summary>
internal sealed record ProofCheck(
    string Layer, string Target, ProofOutcome Outcome, double Milliseconds, string? Detail = null,
    string? Error = null);
