namespace CachingTier.Stacks;

/// <summary>
/// Holds the users of the caches against what the smoke test does as them, which would fail the deployment.
/// </summary>
internal static class ProofRules
{
    private const string Otherwise = "or set smokeTest to false.";

    public static void Check(
        IReadOnlyList<CacheSettings> caches,
        UserSettings? users,
        SettingsProblems problems)
    {
        var all = users?.All.ToList();
        var shared = caches.Where(cache => cache.HasUsers).ToList();
        if (all is null || shared.Count == 0)
            return;
        foreach (var user in all.Where(user => !new AccessReach(user.Access).IsOn))
        {
            problems.Add(
                $"{user.Key}.accessString",
                "one that says 'on' for the smoke test to log in",
                $"'{user.AccessString}'",
                $"It proves every user: add the word, remove the user, {Otherwise}");
        }

        foreach (var cache in shared)
            Check(cache, all, problems);
    }

    private static void Check(CacheSettings cache, List<StackUser> users, SettingsProblems problems)
    {
        // Without such a user there is another problem already.
        if (users.Find(
            user => user.IsIam == cache.LogsInWithIam
                && (cache.User is null || cache.User == user.Name)) is not { } user)
        {
            return;
        }

        var lacks = new AccessReach(user.Access).Lacks(cache.Proof, AccessString.SmokeTestKeys);
        if (lacks.Count == 0)
            return;
        problems
            .Add($"caches.{cache.Name}.user", "a user who may do what the smoke test does", $"'{user.Name}'",
                $"It writes and reads keys '{AccessString.SmokeTestKeys}', for which '{user.Name}' lacks "
                    + $"{string.Join(' ', lacks)}: "
                + (user.AccessString is null ?
                "set its access to 'read-write'" :
                $"add that to {user.Key}.accessString")
                + $", name another user, {Otherwise}");
    }
}
