namespace CachingTier.Local.Protocol;

/// <summary>The answer to the request for another smoke test.</summary>
internal sealed record SmokeAnswer(SmokeStatus? Smoke);
