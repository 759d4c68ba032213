using CachingTier.Contract;

namespace CachingTier.Local.Engines;

/// <summary>A serverless cache to start.</summary>
internal sealed record ServerlessSpec(string Name, CacheEngine Engine, int MaxDataGb)
{
    /// <summary>Those of the user group; null without a group lets everybody in.</summary>
    public IReadOnlyList<CacheUser>? Users { get; init; }
}
