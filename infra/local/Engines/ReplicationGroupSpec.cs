using CachingTier.Contract;

namespace CachingTier.Local.Engines;

/// <param name="Shards">1 unless <paramref name="ClusterMode"/>.</param>
/// <param name="AuthToken">The token clients log in with; null lets everybody in.</param>
/// <param name="Parameters">Of the parameter group, by their AWS names.</param>
internal sealed record ReplicationGroupSpec(
    string Id,
    int Shards,
    int ReplicasPerShard,
    bool ClusterMode,
    int Port,
    bool Tls,
    string? AuthToken,
    IReadOnlyDictionary<string, string> Parameters,
    string NodeType)
{
    /// <summary>Valkey or Redis; a copy runs on what its source runs on.</summary>
    public CacheEngine Engine { get; init; } = CacheEngine.Valkey;

    /// <summary>The shards of a cluster one by one; when empty they are all alike.</summary>
    public IReadOnlyList<ShardSpec> Layout { get; init; } = [];

    /// <summary>Whether clients without TLS are let in beside those with it.</summary>
    public bool Plaintext { get; init; }

    /// <summary>The token before the newest, while both log in.</summary>
    public string? TokenBefore { get; init; }

    /// <summary>Whether clients that do not log in are let in beside those with the token.</summary>
    public bool NoLogin { get; init; }

    /// <summary>Those of the user group, in place of the token; null without a group.</summary>
    public IReadOnlyList<CacheUser>? Users { get; init; }

    /// <summary>
    /// The group in another region that this one copies; null for one with data of its own.
    /// </summary>
    public LocalReplicationGroup? Source { get; init; }
}
