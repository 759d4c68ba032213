using System.Text.RegularExpressions;
using Pulumi;

namespace CachingTier;

/// <summary>What ElastiCache takes as an AUTH token; no message repeats one.</summary>
internal static partial class TokenRules
{
    /// <summary>Checks the token, at once or as soon as it is known.</summary>
    public static Input<string>? Check(Input<string>? token, string property, Problems problems)
    {
        if (token is null)
            return null;
        return Inputs.Check(token, problems, (value, found) => found.Require(Shape().IsMatch(value), property,
            $"{Limits.ShortestToken} to {Limits.LongestToken} letters, digits and "
                + $"{string.Join(' ', Limits.TokenSpecials.AsEnumerable())}",
            Problems.SomeValue, "ElastiCache takes no other token."));
    }

    [GeneratedRegex(@"^[A-Za-z0-9!&#$^<>-]{16,128}\z")]
    private static partial Regex Shape();
}
