using System.Text.RegularExpressions;

namespace CachingTier;

/// <summary>The name of an AWS region.</summary>
public static partial class RegionName
{
    /// <summary>The rule as messages state it.</summary>
    public const string Rule = "a region as in 'us-east-1'";

    /// <summary>Whether a text has the form of a region's name.</summary>
    /// <param name="text">Any text.</param>
    public static bool IsOne(string text) => Shape().IsMatch(text);

    [GeneratedRegex(@"^(?:[a-z]{2}|eusc)(-[a-z]+)+-[0-9]{1,2}\z")]
    private static partial Regex Shape();
}
