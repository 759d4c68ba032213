namespace SmokeTesting;

/// <summary>A user that the connection contract says may log in.</summary>
internal sealed record UserLogin(string? User, string? AuthMode, string? SecretArn = null)
{
    public bool HasSecret => AuthMode is "token" or "password";
}
