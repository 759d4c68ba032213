using Pulumi;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace CachingTier;

/// <summary>The AUTH token of a cache and the secret that clients read it from.</summary>
internal sealed class AuthToken(TokenUse use, GeneratedSecrets tokens, CredentialSecret secret)
{
    /// <summary>Generates the token of a cache.</summary>
    public static AuthToken Create(ResolvedLogin login, LoginScope scope) => new(
        login.Stage.Token,
        GeneratedSecrets.Create($"{scope.Name}-token", login.TokenRotation, scope.Parent),
        new CredentialSecret(
            $"{scope.Name}-secret",
            $"How to reach the cache {scope.Name}, with its AUTH token as password",
            scope));

    /// <summary>The newest token, a secret.</summary>
    public Output<string> Value => tokens.Newest;

    /// <summary>Every token that logs in, as passwords of a user.</summary>
    public ElastiCache.Inputs.UserAuthenticationModeArgs AsPasswords() => new()
    {
        Type = AuthMode.Password.WireName(),
        Passwords = Output.CreateSecret(Output.All(tokens.InForce)),
    };

    /// <summary>The token before the newest, in force or retired; nothing when there is none.</summary>
    public Output<string>? Previous => tokens.Previous;

    public Output<string> SecretArn => secret.Arn;

    /// <summary>
    /// Writes the connection into the secret, with the token as <c>password</c>, or as <c>retired</c> when it
    /// is refused.
    /// </summary>
    /// <returns>The connection, known once a client that follows it finds the token.</returns>
    public Output<CacheConnection> Store(Output<CacheConnection> connection) =>
        secret.Store(connection, use == TokenUse.Refused ? tokens.Refused : tokens.Credential);
}
