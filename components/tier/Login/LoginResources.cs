using Pulumi;

namespace CachingTier;

/// <summary>
/// What clients log in to a replication group with, and the secrets that they read it from.
/// </summary>
/// <param name="Login">The login, with its users where there are any.</param>
/// <param name="User">The secret of the user that the connection names; null without a password.</param>
/// <param name="Token">The AUTH token; null where there is none.</param>
internal sealed record LoginResources(ResolvedLogin Login, UserSecret? User, AuthToken? Token)
{
    /// <summary>The secret that the connection names.</summary>
    public Output<string>? SecretArn =>
        User?.Arn ?? (Login.Stage.Token == TokenUse.Login ? Token?.SecretArn : null);

    /// <summary>
    /// Id of the group of users, with a default user where the token still logs in beside them.
    /// </summary>
    public Output<string>? CreateGroupId(LoginScope scope) =>
        Login.Group is not { } users
            ? null
            : Login.Stage.Token == TokenUse.AcceptedBesideUsers
                ? DefaultLogin.Create(scope, users, Token!.AsPasswords())
                : users.Apply(group => group.Id);

    /// <summary>Writes the connection into every secret.</summary>
    /// <param name="connect">Creates the connection of a login.</param>
    /// <returns>The connection, known once a client that follows it finds what it logs in with.</returns>
    public Output<CacheConnection> Publish(Func<Output<ConnectionLogin>, Output<CacheConnection>> connect)
    {
        var login = ConnectionLogin.Create(Login, SecretArn);
        if (Token is not null && Login.Stage.HasTokenSecret)
            login = ConnectionLogin.WithToken(login, Token.SecretArn);
        var connection = connect(login);
        if (User is not null)
            connection = User.Store(connection);
        if (Token is null)
            return connection;
        if (Login.Stage.Token != TokenUse.AcceptedBesideUsers)
            return Token.Store(connection);
        // Clients that have not moved to a user find in the secret of the token what they always found there.
        var stored = Token.Store(connect(ConnectionLogin.CreateForToken(Token.SecretArn)));
        return Output.Tuple(connection, stored).Apply(pair => pair.Item1);
    }
}
