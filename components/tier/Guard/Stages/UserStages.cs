namespace CachingTier;

/// <summary>The engine of users, how each logs in, and the stage of each password's rotation.</summary>
internal static class UserStages
{
    public static void Check(UsersChange change, Problems problems)
    {
        // The users change before their group does, and the group before the caches. On the way from Valkey
        // each is allowed.
        if (change.Engine.Change is (CacheEngine.Redis, CacheEngine.Valkey))
        {
            problems.Add(change.Engine.Name, "'redis' as it is deployed",
                CacheEngine.Valkey.WireName(),
                "ElastiCache takes no user of Valkey in a group of Redis OSS, and no group of Valkey for a "
                + "cache of Redis OSS. Caches of Valkey take the group as it is: keep it.");
        }

        foreach (var (name, from, to) in change.Users)
        {
            StageChecks.Keep([Auth(name, from, to)], "as it is deployed",
                "The other way to log in makes another user, and clients of this one would be cut off: add "
                + "a user under another name, move them to it, then take this one away.", problems);
        }
    }

    private static StageSetting<AuthMode> Auth(string name, UserStage from, UserStage to) =>
        new($"{name}.auth", from.Auth, to.Auth);
}
