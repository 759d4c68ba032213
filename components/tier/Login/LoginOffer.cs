using System.Collections.Immutable;

namespace CachingTier;

/// <summary>What a cache offers its clients to log in with.</summary>
/// <param name="Default">The mode of a cache whose arguments have none.</param>
/// <param name="Modes">The modes to choose from.</param>
/// <param name="Profile">Profile of the cache.</param>
/// <param name="Engine">Engine of the cache.</param>
internal sealed record LoginOffer(
    LoginMode Default,
    ImmutableArray<LoginMode> Modes,
    Profile Profile,
    CacheEngine Engine)
{
    /// <summary>Version of the engine; null where it is wrong, or left to AWS.</summary>
    public EngineVersion? Version { get; init; }

    /// <summary>Null where TLS is always on.</summary>
    public TransitEncryption? TransitEncryption { get; init; }

    public static LoginOffer ForReplicationGroup(Profile profile, CacheEngine engine) =>
        new(LoginMode.Token, Choice<LoginMode>.Values, profile, engine);

    public static LoginOffer ForServerless(Profile profile, CacheEngine engine) =>
        engine == CacheEngine.Memcached
            ? new(LoginMode.None, [LoginMode.None], profile, engine)
            : new(LoginMode.Users, [LoginMode.None, LoginMode.Users, LoginMode.Iam], profile, engine);
}
