namespace CachingTier;

/// <summary>The cache that a durable log is asked for.</summary>
/// <param name="Version">Version of its engine; null when it is wrong itself.</param>
/// <param name="Node">Type of its nodes; null when it is wrong itself.</param>
/// <param name="Topology">Its shards and zones.</param>
/// <param name="TransitEncryption">Whether clients speak TLS.</param>
internal sealed record DurabilityUse(
    EngineVersion? Version,
    NodeType? Node,
    ReplicationTopology Topology,
    TransitEncryption TransitEncryption);
