namespace CachingTier;

/// <summary>Paths of the members of <see cref="LoginArgs"/>, as messages name them.</summary>
internal static class LoginPath
{
    public const string Mode = "login.mode";
    public const string User = "login.user";
    public const string UserGroup = "login.userGroup";
    public const string UserCredentials = "login.userCredentials";
    public const string PasswordGeneration = "login.passwordGeneration";
    public const string RetiredPasswords = "login.retiredPasswords";
    public const string TokenGeneration = "login.tokenGeneration";
    public const string RetiredTokens = "login.retiredTokens";
    public const string AcceptToken = "login.acceptToken";
    public const string AcceptNoLogin = "login.acceptNoLogin";
    public const string SecretKmsKeyId = "login.secretKmsKeyId";
}
