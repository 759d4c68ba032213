namespace CachingTier.Local.Engines;

/// <summary>What the nodes of one redis cache share.</summary>
internal sealed record RedisNodeSettings(
    EngineServices Services,
    ServerCertificate? Certificate,
    RedisAccess Access,
    IReadOnlyList<string> Lines)
{
    /// <summary>Where a node listens when what clients know is not its own port; null when it is.</summary>
    public TransportPorts? Ports { get; init; }

    /// <summary>Lets in clients that do not log in beside those that do; null when all are alike.</summary>
    public OpenDoor? Door { get; init; }
}
