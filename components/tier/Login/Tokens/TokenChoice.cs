namespace CachingTier;

/// <summary>The AUTH tokens of a cache and what they are good for.</summary>
/// <param name="Use">What they are good for.</param>
/// <param name="Rotation">Which of them log in.</param>
/// <param name="AcceptsNoLogin">
/// Whether clients without a login are let in as well, which had none before; not set when that is no
/// question.
/// </param>
internal sealed record TokenChoice(TokenUse Use, Rotation Rotation, bool? AcceptsNoLogin = null)
{
    private const string Setting = "acceptToken";

    /// <summary>
    /// What becomes of how clients logged in before: AWS keeps it beside the newest token, or drops it.
    /// Nothing for the token that a cache is created with.
    /// </summary>
    public string? UpdateStrategy => AcceptsNoLogin switch
    {
        true => "ROTATE",
        false => "SET",
        null => !Rotation.HasPrevious ? null : Rotation.Overlaps ? "ROTATE" : "SET",
    };

    public static TokenChoice Resolve(
        RedisReplicationGroupArgs args, CacheAuth auth, EngineVersion? version, Profile profile,
        Problems problems)
    {
        var use = UseOf(args.AcceptToken, auth, problems);
        NoLogin.Check(args, auth, version, profile, problems);
        if (use != TokenUse.None)
        {
            return new TokenChoice(
                use,
                ReadRotation(args, use, version, problems),
                use == TokenUse.Login ? args.AcceptNoLogin : null);
        }

        const string rule = "left out where no token logs in";
        problems.Require(
            args.TokenGeneration is null,
            "tokenGeneration",
            rule,
            args.TokenGeneration,
            "Set auth to 'token'.");
        problems.Require(
            args.RetiredTokens is null,
            "retiredTokens",
            rule,
            args.RetiredTokens,
            "Set auth to 'token'.");
        return new TokenChoice(TokenUse.None, Rotation.First);
    }

    /// <summary>What a token is good for.</summary>
    /// <param name="mode">How clients log in.</param>
    /// <param name="accept">Whether those that have not moved to users may use it; not set where nobody
    /// does.</param>
    public static TokenUse UseOf(AuthMode mode, bool? accept) => (mode, accept) switch
    {
        (AuthMode.Token, _) => TokenUse.Login,
        (AuthMode.Users or AuthMode.Iam, true) => TokenUse.AcceptedBesideUsers,
        (AuthMode.Users or AuthMode.Iam, false) => TokenUse.Refused,
        _ => TokenUse.None,
    };

    /// <summary>Holds a setting that changes the token to the versions that take another one.</summary>
    public static void CheckChange(string setting, object? given, EngineVersion? version, Problems problems)
    {
        if (version is { Engine: CacheEngine.Redis } && !version.IsAtLeast(5, 0, 6))
        {
            problems.Add(
                setting,
                $"left out with {version}",
                given,
                "A token changes from Redis OSS 5.0.6 on: raise engineVersion.");
        }
    }

    private static TokenUse UseOf(bool? accept, CacheAuth auth, Problems problems)
    {
        if (auth.Mode is AuthMode.None or AuthMode.Token)
        {
            problems.Require(accept is null, Setting, $"left out with auth '{auth.WireName}'", accept,
                "It is for clients that move from the token to users: set auth to 'users' or 'iam' with it.");
        }
        else if (accept == true)
        {
            problems.Warn("acceptToken is true: whoever has the AUTH token may do everything. Move every "
                + "client to a user, then set acceptToken to false.");
        }
        return UseOf(auth.Mode, accept);
    }

    private static Rotation ReadRotation(
        RedisReplicationGroupArgs args, TokenUse use, EngineVersion? version, Problems problems)
    {
        var rotation = Rotation.Resolve(
            args.TokenGeneration,
            args.RetiredTokens,
            "tokenGeneration",
            "retiredTokens",
            problems);
        if (rotation.HasPrevious)
            CheckChange("tokenGeneration", args.TokenGeneration, version, problems);
        if (rotation.Overlaps && use != TokenUse.Refused)
        {
            problems.Warn($"tokenGeneration {rotation.Generation} leaves the token before it in force: "
                + "raise retiredTokens when the clients have the new one.");
        }

        return rotation;
    }
}
