using System.Security.Cryptography;
using System.Text;

namespace CachingTier.Local.Engines;

/// <summary>A user of a cache.</summary>
/// <param name="AccessString">What the user may do, in the words of ACL SETUSER, without passwords.</param>
/// <param name="Passwords">Each opens the cache; with none the user needs no password.</param>
internal sealed record CacheUser(string Name, string AccessString, IReadOnlyList<string> Passwords)
{
    /// <summary>The name of the user that clients are who do not say otherwise.</summary>
    public const string DefaultName = "default";

    /// <summary>The user's line of the ACL file.</summary>
    /// <param name="denied">What nobody may do, whatever the access string says.</param>
    public string AclLine(IReadOnlyCollection<string> denied)
    {
        var denials = string.Join(' ', denied.Select(command => "-" + command));
        string[] login = Passwords.Count == 0 ? ["nopass"] : ["resetpass", .. Passwords.Select(Hash)];
        // The rules of a file apply in their order, so the last ones win.
        return string.Join(' ', ["user", Name, .. WithDenials(denials), .. login, denials]);
    }

    /// <summary>A password in the form ACL files hold it.</summary>
    public static string Hash(string password) =>
        "#" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(password)));

    // A selector, "(+get ~a:*)", allows on its own, so it needs the denials as well.
    private IEnumerable<string> WithDenials(string denials)
    {
        var inSelector = false;
        foreach (var word in AccessString.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            inSelector |= word.StartsWith('(');
            var ends = inSelector && word.EndsWith(')');
            inSelector &= !ends;
            yield return ends ? $"{word[..^1]} {denials})" : word;
        }
    }
}
