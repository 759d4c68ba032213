using System.Collections.Immutable;

namespace CachingTier.Stacks;

/// <summary>
/// Compares the users of the caches with what the smoke test does as them, which would fail the deployment.
/// </summary>
internal static class ProofRules
{
    private const string Otherwise = "or set smokeTest to false.";

    public static void Check(
        IReadOnlyList<PlannedCache> caches,
        PlannedUsers? users,
        SettingsProblems problems)
    {
        var shared = caches.Where(cache => cache.SharesUsers).ToList();
        if (users is null || shared.Count == 0)
            return;
        foreach (var (settings, user) in users.Arguments.Settings.Zip(users.Facts.Users))
        {
            if (!user.CanLogIn)
            {
                problems.Add(
                    settings.Path["accessString"],
                    "one that says 'on' for the smoke test to log in",
                    $"'{user.AccessString}'",
                    $"It proves every user: add the word, remove the user, {Otherwise}");
            }
        }

        foreach (var cache in shared)
            Check(cache, users.Facts.Users, problems);
    }

    private static void Check(PlannedCache cache, ImmutableArray<UserFacts> users, SettingsProblems problems)
    {
        var facts = cache.Facts;
        // Without such a user there is another problem already.
        if (users.FirstOrDefault(user => user.IsIam == (facts.Login == LoginMode.Iam)
            && (facts.User is null || facts.User == user.Name)) is not { } user)
        {
            return;
        }

        var missing = facts.MissingForSmokeTest(user.AccessString);
        if (missing.IsEmpty)
            return;
        problems.Add(
            cache.Settings.Path[LoginKeys.Login][LoginKeys.User],
            "a user who may do what the smoke test does",
            $"'{user.Name}'",
            $"It writes and reads keys '{CacheFacts.SmokeTestKeys}', for which '{user.Name}' lacks "
                + $"{string.Join(' ', missing)}: "
                + (user.IsWritten
                    ? $"add that to {new SettingPath(StackKeys.Users)[user.Name]["accessString"]}"
                    : "set its access to 'read-write'")
                + $", name another user, {Otherwise}");
    }
}
