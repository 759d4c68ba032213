namespace CachingTier;

/// <summary>
/// The stages of a rotation: a new credential beside the old one, then the old one retired.
/// </summary>
internal static class RotationStages
{
    /// <summary>Checks the stages in the rotation of the password of a cache's own user.</summary>
    public static void CheckPasswords(ReplicationGroupChange change, Problems problems) =>
        CheckPasswords(change.Login, problems);

    /// <inheritdoc cref="CheckPasswords(ReplicationGroupChange, Problems)"/>
    public static void CheckPasswords(ServerlessChange change, Problems problems) =>
        CheckPasswords(change.Login, problems);

    /// <summary>Checks the stages in the rotation of the token.</summary>
    public static void CheckTokens(ReplicationGroupChange change, Problems problems) =>
        Check(change.Login.TokenGeneration, change.Login.RetiredTokens, "token", problems);

    /// <summary>Checks the stages in the rotation of each user's password.</summary>
    public static void CheckUsers(UsersChange change, Problems problems)
    {
        foreach (var (name, from, to) in change.Users)
        {
            Check(
                new($"{name}.passwordGeneration", from.PasswordGeneration, to.PasswordGeneration),
                new($"{name}.retiredPasswords", from.RetiredPasswords, to.RetiredPasswords),
                "password",
                problems);
        }
    }

    private static void CheckPasswords(LoginChange change, Problems problems) =>
        Check(change.PasswordGeneration, change.RetiredPasswords, "password", problems);

    /// <summary>Checks the stages of a rotation.</summary>
    /// <param name="generation">How many credentials were made.</param>
    /// <param name="retired">How many of them no longer log in.</param>
    /// <param name="credential">What is rotated, in a word.</param>
    /// <param name="problems">Collects the skipped stages.</param>
    private static void Check(
        StageSetting<int> generation,
        StageSetting<int> retired,
        string credential,
        Problems problems)
    {
        if (generation.Values is not { } made || retired.Values is not { } gone)
            return;
        if (made.To < made.From || made.To > made.From + 1)
        {
            problems.Add(generation.Name, $"{made.From} or {made.From + 1} after {made.From}", made.To, made
                .To < made.From
                ? $"A {credential} that clients moved to cannot be removed: keep the number, or raise it by "
                    + "1 for the next one."
                : $"One {credential} is made at a time: raise it by 1, deploy, and let clients move.");
        }

        if (gone.To < gone.From)
        {
            problems.Add(retired.Name, $"{gone.From} or {gone.From + 1} after {gone.From}", gone.To,
                $"A {credential} that is retired does not come back: keep the number.");
        }
        else if (made.To > made.From && gone.To != gone.From)
        {
            problems.Add(retired.Name, $"{gone.From} while {generation.Name} rises", gone.To,
                $"Clients would have no time to move: deploy the new {credential} beside the one before it, "
                + $"let clients move, then raise {retired.Name} alone.");
        }
        else if (gone.To > gone.From + 1)
        {
            problems.Add(retired.Name, $"{gone.From} or {gone.From + 1} after {gone.From}", gone.To,
                $"Retire one {credential} at a time: raise it by 1.");
        }
    }
}
