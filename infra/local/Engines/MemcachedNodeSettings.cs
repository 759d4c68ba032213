namespace CachingTier.Local.Engines;

/// <summary>What the nodes of one memcached cache share.</summary>
internal sealed record MemcachedNodeSettings(
    EngineServices Services,
    ServerCertificate? Certificate,
    IReadOnlyList<string> Arguments)
{
    /// <summary>A second port of each node, for what only reads; null for none.</summary>
    public int? ReadPort { get; init; }
}
