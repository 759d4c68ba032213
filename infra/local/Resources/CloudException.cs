namespace CachingTier.Local.Resources;

/// <summary>
/// The laptop's cloud refuses a resource, as AWS would; the message says which and what to do.
/// </summary>
internal sealed class CloudException(string message) : Exception(message);
