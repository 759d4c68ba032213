using System.Text.RegularExpressions;

namespace CachingTier;

/// <summary>The name of an AWS region.</summary>
internal static partial class RegionName
{
    public const string Rule = "a region as in 'us-east-1'";

    public static bool IsOne(string text) => Shape().IsMatch(text);

    [GeneratedRegex(@"^[a-z]{2}(-[a-z]+)+-[0-9]{1,2}\z")]
    private static partial Regex Shape();
}
