namespace CachingTier.Local.Engines;

/// <summary>The engine answered with an error.</summary>
internal sealed class RespException(string message) : Exception(message);
