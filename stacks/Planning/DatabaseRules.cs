namespace CachingTier.Stacks;

/// <summary>Compares the access strings of users with what the engines of their caches know.</summary>
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html"/>
internal static class DatabaseRules
{
    public static void Check(
        IReadOnlyList<PlannedCache> caches,
        PlannedUsers? users,
        SettingsProblems problems)
    {
        if (users is null || caches.FirstOrDefault(Lacks) is not { } cache)
            return;
        foreach (var (settings, user) in users.Arguments.Settings.Zip(users.Facts.Users))
        {
            if (user.NamesDatabases)
            {
                problems.Add(
                    settings.Path["accessString"],
                    $"free of 'db=', 'alldbs' and 'resetdbs' for the cache '{cache.Name}'",
                    $"'{user.AccessString}'",
                    "Access by database needs Valkey 9.1: raise engineVersion of the cache, or remove the "
                        + "words.");
            }
        }
    }

    private static bool Lacks(PlannedCache cache) => cache.SharesUsers && !cache.Facts.KnowsDatabases;
}
