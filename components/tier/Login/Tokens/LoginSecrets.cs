using Pulumi;

namespace CachingTier;

/// <summary>
/// What clients log in to a replication group with, and the secrets that they read it from.
/// </summary>
/// <param name="Auth">The way, with the users where there are any.</param>
/// <param name="User">The secret of the user that the connection names; none without a password.</param>
/// <param name="Token">The AUTH token; none where there is none.</param>
internal sealed record LoginSecrets(CacheAuth Auth, UserSecret? User, AuthToken? Token)
{
    /// <summary>The secret that the connection names.</summary>
    public Output<string>? Arn => User?.Arn ?? (Token is { Use: TokenUse.Login } ? Token.SecretArn : null);

    /// <summary>
    /// Id of the group of users, with a default user where the token still logs in beside them.
    /// </summary>
    public Output<string>? GroupOf(
        string name,
        InputMap<string>? tags,
        Resource parent,
        Input<string>? region = null) =>
        Auth.Group is not { } users
            ? null
            : Token is { Use: TokenUse.AcceptedBesideUsers }
                ? DefaultLogin.Create(name, users, Token.AsPasswords(), tags, parent, region)
                : users.Apply(group => group.Id);

    /// <summary>Writes the connection into every secret.</summary>
    /// <param name="connect">The connection of who logs in like this.</param>
    /// <returns>The connection, known once a client that follows it finds what it logs in with.</returns>
    public Output<CacheConnection> Publish(Func<Output<LoginPart>, Output<CacheConnection>> connect)
    {
        var login = LoginPart.Of(Auth, Arn);
        if (Token is { Use: not TokenUse.Login })
            login = LoginPart.With(login, Token.SecretArn);
        var connection = connect(login);
        if (User is not null)
            connection = User.Store(connection);
        if (Token is null)
            return connection;
        if (Token.Use != TokenUse.AcceptedBesideUsers)
            return Token.Store(connection);
        // Clients that have not moved to a user find in the secret of the token what they always found there.
        var stored = Token.Store(connect(LoginPart.OfToken(Token.SecretArn)));
        return Output.Tuple(connection, stored).Apply(pair => pair.Item1);
    }
}
