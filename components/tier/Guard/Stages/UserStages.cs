using System.Collections.Immutable;

namespace CachingTier;

/// <summary>
/// Which engine users are for, how each logs in, and how far their passwords are in their rotation.
/// </summary>
internal static class UserStages
{
    private const string Auth = ".auth";

    public static ImmutableSortedDictionary<string, string> Values(CacheUsersArgs args) => StageRecord.Of(
    [
        ("kind", "users"),
        ("engine", args.Engine ?? CacheEngine.Valkey.WireName()),
        .. args.Users.Select(user => ($"{user.Name}{Auth}", (object?)(user.Auth ?? "password"))),
        .. args.Users.Where(user => user.Auth != "iam").SelectMany(user => new (string, object?)[]
        {
            ($"{user.Name}.passwordGeneration", user.PasswordGeneration ?? 1),
            ($"{user.Name}.retiredPasswords", user.RetiredPasswords ?? 0),
        }),
    ]);

    public static void Check(StageChange change, Problems problems)
    {
        // The users change before their group does, and the group before the caches. On the way from Valkey
        // each is allowed.
        if (change.Of("engine") is ("redis", "valkey"))
        {
            problems.Add("engine", "'redis' as it is deployed", "valkey",
                "ElastiCache takes no user of Valkey in a group of Redis OSS, and no group of Valkey for a "
                + "cache of Redis OSS. Caches of Valkey take the group as it is: keep it.");
        }

        foreach (var name in change.Wanted.Keys.Where(key => key.EndsWith(Auth, StringComparison.Ordinal)))
        {
            change.Keep([name], "as it is deployed",
                "The other way to log in makes another user, and clients of this one would be cut off: add "
                + "a user under another name, move them to it, then take this one away.", problems);
        }
    }
}
