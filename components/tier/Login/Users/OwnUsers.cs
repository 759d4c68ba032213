using System.Collections.Immutable;
using Pulumi;

namespace CachingTier;

/// <summary>
/// The users of a cache that is handed none: one that clients log in as, beside the locked default user.
/// </summary>
internal static class OwnUsers
{
    /// <summary>The user, of use only when there are no problems.</summary>
    public static ResolvedUser Resolve(AskedAuth asked, bool isIam, Problems problems)
    {
        if (asked.User is not null)
            UserName.Check(asked.User, "user", problems);
        var name = asked.User ?? UserName.Usual;
        var access = AccessString.Resolve(new() { Name = name }, "user", problems);
        if (!isIam)
        {
            return new ResolvedUser(name, false, access, Rotation.Resolve(
                asked.PasswordGeneration, asked
                    .RetiredPasswords, "passwordGeneration", "retiredPasswords", problems));
        }

        CheckNoPasswords(asked, "left out with auth 'iam'", "An IAM user has no password.", problems);
        return new ResolvedUser(name, true, access, Rotation.First);
    }

    /// <summary>Says that no password of the cache's own is there to be rotated.</summary>
    public static void CheckNoPasswords(AskedAuth asked, string rule, string fix, Problems problems)
    {
        problems.Require(
            asked.PasswordGeneration is null,
            "passwordGeneration",
            rule,
            asked.PasswordGeneration,
            fix);
        problems.Require(
            asked.RetiredPasswords is null,
            "retiredPasswords",
            rule,
            asked.RetiredPasswords,
            fix);
    }

    /// <summary>The same login with a group, which is made where none was handed over.</summary>
    public static CacheAuth Complete(
        CacheAuth auth,
        string cache,
        Profile profile,
        InputMap<string>? tags,
        Resource parent)
    {
        if (auth.Own is not { } user)
            return auth;
        // Valkey takes a group of Redis OSS too: so it stays as it is when the cache goes from the one to the
        // other.
        const CacheEngine engine = CacheEngine.Redis;
        var args = new CacheUsersArgs
        {
            Profile = profile.Name,
            Engine = engine.WireName(),
            Users = [Asked(user)],
            Tags = tags,
        };
        var users = new CacheUsers($"{cache}-users", args, new ResolvedCacheUsers
        {
            Profile = profile,
            Engine = engine,
            Users = [user],
            // The password is in the secret of the cache.
            HasSecrets = false,
            SecretKmsKeyId = null,
            Tags = tags,
            Warning = null,
        }, new ComponentResourceOptions { Parent = parent });
        return auth with
        {
            Group = users.Group,
            Credentials = users.Credentials.Apply(credentials => credentials.ToImmutableDictionary()),
        };
    }

    // The rotation is told only once there is one.
    private static CacheUserArgs Asked(ResolvedUser user)
    {
        var args = new CacheUserArgs { Name = user.Name, Auth = user.IsIam ? "iam" : "password" };
        if (user.Rotation.HasPrevious)
        {
            (args.PasswordGeneration, args.RetiredPasswords) = (user.Rotation
            .Generation, user.Rotation.Retired);
        }

        return args;
    }
}
