using System.Text.RegularExpressions;

namespace CachingTier;

/// <summary>The name of a user, which becomes part of its id.</summary>
internal static partial class UserName
{
    /// <summary>The user that a cache creates for itself when no name is given.</summary>
    public const string Usual = "app";

    public static void Check(string? name, string property, Problems problems) => problems.Require(
        name is { Length: <= Limits.NameLength } && Shape().IsMatch(name) && name != "default", property,
        $"1 to {Limits.NameLength} lowercase letters, digits and single hyphens that start with a letter, "
            + "and not 'default'",
        name, "The user default exists already, locked.");

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*\\z")]
    private static partial Regex Shape();
}
