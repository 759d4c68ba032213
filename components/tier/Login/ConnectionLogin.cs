using Pulumi;

namespace CachingTier;

/// <summary>The part of a connection that says how to log in.</summary>
internal sealed record ConnectionLogin(
    AuthMode AuthMode, string? SecretArn = null, string? User = null, List<CacheLogin>? Users = null,
    string? TokenSecretArn = null)
{
    /// <summary>The part of a login, with the secret of the cache, where it has one.</summary>
    public static Output<ConnectionLogin> Create(ResolvedLogin login, Output<string>? secretArn)
    {
        if (login.Group is not { } group)
        {
            return secretArn is null
                ? Output.Create(new ConnectionLogin(AuthMode.None))
                : CreateForToken(secretArn);
        }

        return secretArn is null
            ? group.Apply(value => Create(value, login.Choose(value)!))
            : Output.Tuple(group, secretArn)
                .Apply(parts => Create(parts.Item1, WithSecret(login.Choose(parts.Item1)!, parts.Item2)));
    }

    /// <summary>The part for clients that have the AUTH token only.</summary>
    public static Output<ConnectionLogin> CreateForToken(Output<string> secretArn) =>
        secretArn.Apply(arn => new ConnectionLogin(AuthMode.Token, arn));

    /// <summary>The same with the secret of the token that the cache had before its users.</summary>
    public static Output<ConnectionLogin> WithToken(
        Output<ConnectionLogin> login, Output<string> secretArn) =>
        Output.Tuple(login, secretArn).Apply(parts => parts.Item1 with { TokenSecretArn = parts.Item2 });

    private static ConnectionLogin Create(CacheUserGroup group, CacheLogin chosen) => new(
        Choice<AuthMode>.TryParse(chosen.AuthMode) ?? AuthMode.Password,
        chosen.SecretArn,
        chosen.User,
        [.. group.Logins.Select(login => login.Name == chosen.Name ? chosen : login)]);

    private static CacheLogin WithSecret(CacheLogin login, string secretArn) =>
        new(login.Name, login.User, login.AuthMode, secretArn, login.Arn);
}
