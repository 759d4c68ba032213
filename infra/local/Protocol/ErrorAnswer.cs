namespace CachingTier.Local.Protocol;

/// <summary>The answer to a request that the supervisor does not know.</summary>
internal sealed record ErrorAnswer(string Message);
