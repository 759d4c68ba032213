using System.Globalization;
using System.Text.RegularExpressions;
using CachingTier.Local.Resources;

namespace CachingTier.Local.Cloud;

/// <summary>
/// What logged in to a cache before the token that ROTATE adds. There is no deployment before a tier on this
/// machine, so the names of generated passwords decide: <c>token-2</c> comes after <c>token</c>. Before the
/// first one nobody had to log in.
/// </summary>
internal sealed partial class TokenHistory(ResourceGraph graph)
{
    /// <summary>The token before this one; null when there was none.</summary>
    public string? Before(string token)
    {
        var passwords = graph.OfType(TypeTokens.RandomPassword);
        if (passwords.FirstOrDefault(password => password.Generated == token) is not { } newest
            || Numbered().Match(newest.Name) is not { Success: true } name)
        {
            return null;
        }

        var number = int.Parse(name.Groups[2].Value, CultureInfo.InvariantCulture) - 1;
        var before = number == 1 ? name.Groups[1].Value : $"{name.Groups[1].Value}-{number}";
        return passwords.FirstOrDefault(password => password.Name == before)?.Generated;
    }

    [GeneratedRegex("^(.+)-([1-9][0-9]{0,8})$")]
    private static partial Regex Numbered();
}
