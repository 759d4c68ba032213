namespace CachingTier;

/// <summary>
/// Clients that do not log in, while a cache that had no login before is given its first token.
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html"/>
/// </summary>
internal static class NoLogin
{
    public const string Setting = "acceptNoLogin";

    public static void Check(
        RedisReplicationGroupArgs args, CacheAuth auth, EngineVersion? version, Profile profile,
        Problems problems)
    {
        if (args.AcceptNoLogin is not { } accept)
            return;
        if (auth.Mode != AuthMode.Token)
        {
            problems.Add(Setting, $"left out with auth '{auth.WireName}'", accept, auth.Mode == AuthMode.None
                ? "It is for clients that move to the token: set auth to 'token' with it."
                : "It is for clients that move to the token: every user logs in.");
            return;
        }

        problems.Require(args.TokenGeneration is null or 1, "tokenGeneration", $"1 with {Setting}", args
            .TokenGeneration,
            "The stages of the first token come before the next one: set acceptNoLogin to false, deploy, "
                + "then leave it out and rotate.");
        TokenChoice.CheckChange(Setting, accept, version, problems);
        if (!accept)
            return;
        if (profile.RequiresTls)
        {
            problems.Add(Setting, $"false in profile '{profile.Name}'", accept,
                "Nobody gets in without a login there: move a cache to the token in profile 'production' "
                    + "before it is regulated.");
        }
        else
        {
            problems.Warn("acceptNoLogin is true: whoever reaches the cache may use it without the AUTH "
                + "token. Move every client to the token, then set acceptNoLogin to false.");
        }
    }
}
