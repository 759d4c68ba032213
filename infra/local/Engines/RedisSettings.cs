namespace CachingTier.Local.Engines;

/// <summary>What the nodes of one redis cache share.</summary>
internal sealed record RedisSettings(
    EngineServices Services,
    ServerCertificate? Certificate,
    RedisAccess Access,
    IReadOnlyList<string> Lines)
{
    /// <summary>Where a node listens when clients without TLS are let in too; null when only one kind is.</summary>
    public TransportPorts? Ports { get; init; }
}
