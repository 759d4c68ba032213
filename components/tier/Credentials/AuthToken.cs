using Pulumi;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace CachingTier;

/// <summary>The AUTH token of a cache and the secret that clients read it from.</summary>
internal sealed class AuthToken(string name, TokenChoice choice, int recoveryDays, Input<string>? kmsKeyId,
    InputMap<string>? tags, Resource parent)
{
    private readonly GeneratedSecrets _tokens = GeneratedSecrets.Create($"{name}-token", choice.Rotation, parent);

    private readonly CredentialSecret _secret = new($"{name}-secret",
        $"How to reach the cache {name}, with its AUTH token as password", recoveryDays, kmsKeyId, tags, parent);

    /// <summary>The newest token, a secret.</summary>
    public Output<string> Value => _tokens.Newest;

    /// <inheritdoc cref="TokenChoice.UpdateStrategy"/>
    public string? UpdateStrategy => choice.UpdateStrategy;

    /// <summary>Every token that logs in, as passwords of a user.</summary>
    public ElastiCache.Inputs.UserAuthenticationModeArgs AsPasswords() => new()
    {
        Type = "password",
        Passwords = Output.CreateSecret(Output.All(_tokens.InForce)),
    };

    /// <summary>The token before the newest, in force or retired; nothing when there is none.</summary>
    public Output<string>? Previous => _tokens.Previous;

    public Output<string> SecretArn => _secret.Arn;

    /// <summary>
    /// Writes the connection into the secret, with the token as <c>password</c>, or as <c>retired</c> when it is refused.
    /// </summary>
    /// <returns>The connection, known once a client that follows it finds the token.</returns>
    public Output<CacheConnection> Store(Output<CacheConnection> connection) =>
        _secret.Store(connection, choice.Use == TokenUse.Refused ? _tokens.Refused : _tokens.Credential);
}
