namespace CachingTier.Contract;

/// <summary>
/// Members of the JSON object in the secret of a cache, beside those of the contract.
/// </summary>
public static class SecretMembers
{
    /// <summary>The AUTH token or password that logs in.</summary>
    public const string Password = "password";

    /// <summary>User of the password, where the secret is that of a user.</summary>
    public const string UserName = "username";

    /// <summary>The credential before it, which logs in too while clients move to the new one.</summary>
    public const string AlsoAccepted = "alsoAccepted";

    /// <summary>The credential before it, which is refused.</summary>
    public const string Retired = "retired";
}
