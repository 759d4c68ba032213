using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace CachingTier;

/// <summary>The name of a cache, which becomes the beginning of its ids.</summary>
internal static partial class CacheName
{
    public static string Rule =>
        $"1 to {Limits.NameLength} lowercase letters, digits and single hyphens that start with a letter";

    public static void Check(string name, Problems problems)
    {
        problems.Require(IsName(name), "name", Rule, name,
            "It begins the ids of the cache, which have 40 characters, and Pulumi appends eight to it.");
        problems.Require(name != "sg" && !name.StartsWith("sg-", StringComparison.Ordinal), "name",
            "one that does not begin with 'sg-'", name, "AWS takes such names for ids of security groups.");
    }

    public static bool IsName([NotNullWhen(true)] string? name) =>
        name?.Length <= Limits.NameLength && Shape().IsMatch(name);

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*\\z")]
    private static partial Regex Shape();
}
