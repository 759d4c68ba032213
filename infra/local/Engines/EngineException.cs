namespace CachingTier.Local.Engines;

/// <summary>
/// An engine could not be started, reached or stopped; the message says which and what to do.
/// </summary>
internal sealed class EngineException(string message, Exception? inner = null) : Exception(message, inner);
