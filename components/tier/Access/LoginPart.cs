using Pulumi;

namespace CachingTier;

/// <summary>What a connection says about logging in.</summary>
internal sealed record LoginPart(
    string AuthMode, string? SecretArn = null, string? User = null, List<CacheLogin>? Users = null)
{
    public static Output<LoginPart> Of(CacheAuth auth, Output<string>? tokenSecretArn)
    {
        if (tokenSecretArn is not null) return tokenSecretArn.Apply(arn => new LoginPart("token", arn));
        if (auth.Group is not { } group) return Output.Create(new LoginPart("none"));
        return group.Apply(value =>
        {
            var chosen = auth.Choose(value)!;
            return new LoginPart(chosen.AuthMode, chosen.SecretArn, chosen.User, value.Logins);
        });
    }
}
