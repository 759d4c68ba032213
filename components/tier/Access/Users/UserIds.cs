using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Pulumi;

namespace CachingTier;

/// <summary>Ids of users and groups, which are unique in an account and region and are given by the program.</summary>
internal static partial class UserIds
{
    /// <summary>Project, stack and names, shortened by a hash of them all where that is too long.</summary>
    public static string Of(params string[] names)
    {
        string[] all = [Deployment.Instance.ProjectName, Deployment.Instance.StackName, .. names];
        var id = Separators().Replace(string.Join('-', all).ToLowerInvariant(), "-").Trim('-');
        if (id.Length <= Limits.UserIdLength && char.IsAsciiLetter(id[0])) return id;

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', all))))[..8];
        var kept = id[..Math.Min(id.Length, Limits.UserIdLength - hash.Length - 3)].Trim('-');
        return $"u-{kept}-{hash}";
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Separators();
}
