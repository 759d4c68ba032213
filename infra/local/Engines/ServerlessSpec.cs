namespace CachingTier.Local.Engines;

/// <param name="Engine"><c>valkey</c>, <c>redis</c> or <c>memcached</c>.</param>
internal sealed record ServerlessSpec(string Name, string Engine, int MaxDataGb)
{
    /// <summary>Those of the user group; null without a group lets everybody in.</summary>
    public IReadOnlyList<CacheUser>? Users { get; init; }
}
