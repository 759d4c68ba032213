using CachingTier.Contract;

namespace CachingTier.Local.Engines;

/// <summary>One cache of the tier, made of real engine processes.</summary>
internal interface ILocalCache
{
    string Id { get; }

    CacheKind Kind { get; }

    IReadOnlyList<NodeStatus> Nodes { get; }

    /// <summary>Those that run at the moment.</summary>
    IEnumerable<EngineProcess> Processes { get; }

    /// <summary>Ends every process of the cache; a second call does nothing.</summary>
    Task StopAsync();
}
