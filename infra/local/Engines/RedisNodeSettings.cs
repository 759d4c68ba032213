namespace CachingTier.Local.Engines;

/// <summary>What the nodes of one Valkey or Redis cache share.</summary>
/// <param name="Program">The full path of the engine.</param>
internal sealed record RedisNodeSettings(
    EngineServices Services,
    ServerCertificate? Certificate,
    string Program,
    RedisAccess Access,
    IReadOnlyList<string> Lines)
{
    /// <summary>Where a node listens when what clients know is not its own port; null when it is.</summary>
    public TransportPorts? Ports { get; init; }

    /// <summary>Lets in clients that do not log in beside those that do; null when all are alike.</summary>
    public OpenDoor? Door { get; init; }
}
