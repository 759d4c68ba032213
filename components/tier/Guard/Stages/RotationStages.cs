using System.Globalization;

namespace CachingTier;

/// <summary>
/// The stages of a rotation: a new credential beside the old one, then the old one retired.
/// </summary>
internal static class RotationStages
{
    /// <summary>Holds the rotation of the password of a cache's own user to its stages.</summary>
    public static void CheckPasswords(StageChange change, Problems problems) =>
        Check(change, "login.passwordGeneration", "login.retiredPasswords", "password", problems);

    /// <summary>Holds the rotation of each user's password to its stages.</summary>
    public static void CheckUsers(StageChange change, Problems problems)
    {
        const string setting = ".passwordGeneration";
        foreach (var name in change.Wanted.Keys.Where(key => key.EndsWith(setting, StringComparison.Ordinal)))
            Check(change, name, $"{name[..^setting.Length]}.retiredPasswords", "password", problems);
    }

    /// <summary>Holds a rotation to its stages.</summary>
    /// <param name="change">What is deployed and what is to be.</param>
    /// <param name="generation">Name of the setting that counts the credentials made.</param>
    /// <param name="retired">Name of the setting that counts those that no longer log in.</param>
    /// <param name="credential">What is rotated, in a word.</param>
    /// <param name="problems">Where what skips a stage goes.</param>
    public static void Check(
        StageChange change,
        string generation,
        string retired,
        string credential,
        Problems problems)
    {
        if (Numbers(change, generation) is not { } made || Numbers(change, retired) is not { } gone)
            return;
        if (made.To < made.From || made.To > made.From + 1)
        {
            problems.Add(generation, $"{made.From} or {made.From + 1} after {made.From}", made.To, made
                .To < made.From
                ? $"A {credential} that clients moved to does not go away: keep the number, or raise it by "
                    + "1 for the next one."
                : $"One {credential} is made at a time: raise it by 1, deploy, and let clients move.");
        }

        if (gone.To < gone.From)
        {
            problems.Add(retired, $"{gone.From} or {gone.From + 1} after {gone.From}", gone.To,
                $"A {credential} that is retired does not come back: keep the number.");
        }
        else if (made.To > made.From && gone.To != gone.From)
        {
            problems.Add(retired, $"{gone.From} while {generation} rises", gone.To,
                $"Clients would have no time to move: deploy the new {credential} beside the one before it, "
                + $"let clients move, then raise {retired} alone.");
        }
        else if (gone.To > gone.From + 1)
        {
            problems.Add(retired, $"{gone.From} or {gone.From + 1} after {gone.From}", gone.To,
                $"Retire one {credential} at a time: raise it by 1.");
        }
    }

    private static (int From, int To)? Numbers(StageChange change, string setting) =>
        change.Both(setting) is var (from, to)
        && int.TryParse(from, CultureInfo.InvariantCulture, out var before)
        && int.TryParse(to, CultureInfo.InvariantCulture, out var after) ? (before, after) : null;
}
