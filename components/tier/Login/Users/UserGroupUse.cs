namespace CachingTier;

/// <summary>What a cache uses a group of users for.</summary>
/// <param name="Mode">How the users of the cache log in.</param>
/// <param name="User">The user that the connection names; null for the first that fits the mode.</param>
/// <param name="Engine">Engine of the cache.</param>
/// <param name="Version">Version of the engine; null where it does not matter.</param>
internal sealed record UserGroupUse(
    LoginMode Mode, string? User, CacheEngine Engine, EngineVersion? Version = null);
