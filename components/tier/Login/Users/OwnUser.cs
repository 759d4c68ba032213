using System.Collections.Immutable;
using Pulumi;

namespace CachingTier;

/// <summary>
/// The user that a cache without a given group creates for itself, beside the locked default user.
/// </summary>
internal static class OwnUser
{
    /// <summary>The login with its group, which is created where none was given.</summary>
    public static ResolvedLogin Create(
        ResolvedLogin login,
        string cache,
        Profile profile,
        InputMap<string>? tags,
        Resource parent)
    {
        if (login.OwnUser is not { } user)
            return login;
        // Valkey takes a group of Redis OSS too: so it stays as it is when the cache goes from the one to the
        // other.
        const CacheEngine engine = CacheEngine.Redis;
        var args = new CacheUsersArgs
        {
            Profile = profile.Name,
            Engine = engine.WireName(),
            Users = [ToArgs(user)],
            Tags = tags,
        };
        var name = $"{cache}-users";
        var resolved = new ResolvedCacheUsers
        {
            Profile = profile,
            Engine = engine,
            Users = [user],
            // The password is in the secret of the cache.
            HasSecrets = false,
            SecretKmsKeyId = null,
            Tags = tags,
        };
        var users = new CacheUsers(
            new(name, args, resolved, new(nameof(CacheUsers), name)),
            new ComponentResourceOptions { Parent = parent });
        return login with
        {
            Group = users.Group,
            Credentials = users.Credentials.Apply(credentials => credentials.ToImmutableDictionary()),
        };
    }

    // The rotation is written only once there is one.
    private static CacheUserArgs ToArgs(ResolvedUser user)
    {
        var args = new CacheUserArgs
        {
            Name = user.Name,
            Auth = (user.IsIam ? AuthMode.Iam : AuthMode.Password).WireName(),
        };
        if (user.Rotation.HasPrevious)
        {
            (args.PasswordGeneration, args.RetiredPasswords) =
                (user.Rotation.Generation, user.Rotation.Retired);
        }

        return args;
    }
}
