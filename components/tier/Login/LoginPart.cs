using Pulumi;

namespace CachingTier;

/// <summary>What a connection says about logging in.</summary>
internal sealed record LoginPart(
    string AuthMode, string? SecretArn = null, string? User = null, List<CacheLogin>? Users = null,
    string? TokenSecretArn = null)
{
    /// <summary>
    /// The part, with the secret of the cache, where it has one, for whom the connection names.
    /// </summary>
    public static Output<LoginPart> Of(CacheAuth auth, Output<string>? secretArn)
    {
        if (auth.Group is not { } group)
        {
            return secretArn is null ?
                Output.Create(new LoginPart("none")) :
                secretArn.Apply(arn => new LoginPart("token", arn));
        }

        return secretArn is null
            ? group.Apply(value => Of(value, auth.Choose(value)!))
            : Output.Tuple(group, secretArn)
                .Apply(parts => Of(parts.Item1, With(auth.Choose(parts.Item1)!, parts.Item2)));
    }

    /// <summary>The same with the secret of the token that the cache had before its users.</summary>
    public static Output<LoginPart> With(Output<LoginPart> login, Output<string> tokenSecretArn) =>
        Output.Tuple(login, tokenSecretArn).Apply(parts => parts.Item1 with { TokenSecretArn = parts.Item2 });

    /// <summary>The part for whom the token that a cache had before its users is all there is.</summary>
    public static Output<LoginPart> OfToken(Output<string> secretArn) =>
        Of(new CacheAuth(CachingTier.AuthMode.Token), secretArn);

    private static LoginPart Of(
        CacheUserGroup group,
        CacheLogin chosen) => new(chosen.AuthMode, chosen.SecretArn, chosen.User,
        [.. group.Logins.Select(login => login.Name == chosen.Name ? chosen : login)]);

    private static CacheLogin With(CacheLogin login, string secretArn) =>
        new(login.Name, login.User, login.AuthMode, secretArn, login.Arn);
}
