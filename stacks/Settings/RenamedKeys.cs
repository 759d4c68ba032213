namespace CachingTier.Stacks;

/// <summary>Keys that moved into another one.</summary>
internal static class RenamedKeys
{
    private const string Login = "login";

    private static readonly Dictionary<string, string> OfLogin = new(StringComparer.Ordinal)
    {
        ["auth"] = "mode",
        ["user"] = "user",
        ["ownUser"] = "ownUser",
        ["passwordGeneration"] = "passwordGeneration",
        ["retiredPasswords"] = "retiredPasswords",
        ["tokenGeneration"] = "tokenGeneration",
        ["retiredTokens"] = "retiredTokens",
        ["acceptToken"] = "acceptToken",
        ["acceptNoLogin"] = "acceptNoLogin",
        ["secretKmsKeyId"] = "secretKmsKeyId",
    };

    /// <summary>A sentence with the new name of a key; null for a key that did not move.</summary>
    /// <param name="key">The key as it is written.</param>
    /// <param name="known">The keys that are known in its place.</param>
    public static string? Advice(string key, IEnumerable<string> known) =>
        known.Contains(Login) && OfLogin.TryGetValue(key, out var member)
            ? $"It is {Login}.{member} now."
            : null;
}
