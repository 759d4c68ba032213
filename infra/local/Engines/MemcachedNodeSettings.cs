namespace CachingTier.Local.Engines;

/// <summary>What the nodes of one memcached cache share.</summary>
internal sealed record MemcachedNodeSettings(
    EngineServices Services,
    ServerCertificate? Certificate,
    IReadOnlyList<string> Arguments);
