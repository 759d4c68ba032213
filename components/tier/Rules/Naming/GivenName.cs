using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Pulumi;

namespace CachingTier;

/// <summary>
/// Names that the program must give, because they are unique in an account and region. They begin with the
/// stack, for readers of the console, and end with a hash of everything that distinguishes them. Two stacks
/// or projects never share a name, however their names are joined or cut.
/// </summary>
internal static partial class GivenName
{
    private const int HashLength = 8;

    /// <summary>
    /// Lowercase letters, digits and single hyphens, a letter first, at most <paramref name="limit"/> of
    /// them.
    /// </summary>
    public static string Create(int limit, params string[] names)
    {
        var (project, stack) = (Deployment.Instance.ProjectName, Deployment.Instance.StackName);
        var hash = Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', [project, stack, .. names]))));
        var prefix = CreatePrefix(names);
        var room = limit - HashLength - 1;
        return $"{prefix[..Math.Min(prefix.Length, room)].TrimEnd('-')}-{hash[..HashLength]}";
    }

    /// <summary>
    /// The stack and the names, in the same characters, of any length and not one of a kind.
    /// </summary>
    public static string CreatePrefix(params string[] names)
    {
        var prefix = Separators().Replace(
            $"{Deployment.Instance.StackName}-{string.Join('-', names)}".ToLowerInvariant(),
            "-").Trim('-');
        return char.IsAsciiLetter(prefix[0]) ? prefix : $"s-{prefix}";
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Separators();
}
