namespace CachingTier.Local.Engines;

/// <summary>What the nodes of one redis cache share.</summary>
internal sealed record RedisSettings(
    EngineServices Services,
    ServerCertificate? Certificate,
    RedisAccess Access,
    IReadOnlyList<string> Lines);
