using System.Collections.Immutable;

namespace CachingTier.Stacks;

/// <summary>The keys of the settings that say who may log in to a cache.</summary>
internal static class LoginKeys
{
    public const string Login = "login";
    public const string Mode = "mode";
    public const string User = "user";

    /// <summary>Keeps the user that a cache makes for itself in a stack with users.</summary>
    public const string OwnUserKey = "ownUser";

    /// <summary>The same with its path.</summary>
    public const string OwnUser = $"{Login}.{OwnUserKey}";

    /// <summary>Arguments that the stack sets for its users.</summary>
    public static readonly ImmutableArray<string> OfUsers =
        [$"{Login}.userGroup", $"{Login}.userCredentials"];

    /// <summary>Where keys went that stood beside the others once.</summary>
    public static readonly ImmutableDictionary<string, string> Moved =
        new[]
        {
            User, OwnUserKey, "passwordGeneration", "retiredPasswords", "tokenGeneration", "retiredTokens",
            "acceptToken", "acceptNoLogin", "secretKmsKeyId",
        }.ToImmutableDictionary(key => key, key => $"{Login}.{key}").Add("auth", $"{Login}.{Mode}");
}
