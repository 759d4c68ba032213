using Pulumi;

namespace CachingTier;

/// <summary>Resolves the arguments of a login, and collects everything that is wrong with them.</summary>
internal sealed class LoginResolver(LoginArgs args, LoginOffer offer, Problems problems)
{
    private const string FixUsers = "Set login.mode to 'users' or 'iam'.";

    private bool HasTokens => offer.Modes.Contains(LoginMode.Token);

    public ResolvedLogin Resolve()
    {
        if (!HasTokens)
            RefusedLoginMembers.OfServerless.Check(args, problems);
        var mode = ReadMode();
        var login = mode is { } known ? ResolveUsers(known) : ResolvedLogin.None;
        return HasTokens ? ResolveToken(login) : login;
    }

    // Nothing else about the users can be said of a mode that is wrong.
    private LoginMode? ReadMode()
    {
        var mode = args.Mode is null ? offer.Default : Choice<LoginMode>.TryParse(args.Mode);
        if (mode is not { } known || !offer.Modes.Contains(known))
        {
            problems.Add(
                LoginPath.Mode,
                Choice<LoginMode>.RuleOf(offer.Modes),
                args.Mode,
                $"Leave it out for '{offer.Default.WireName()}'.");
            return null;
        }

        if (offer.TransitEncryption != TransitEncryption.Off || known == LoginMode.None)
            return known;
        problems.Add(LoginPath.Mode, "'none' with transitEncryption 'off'", args.Mode,
            "ElastiCache takes no credential in plaintext: it may be given from transitEncryption "
                + "'preferred' on.");
        return null;
    }

    private ResolvedLogin ResolveUsers(LoginMode mode)
    {
        var login = new ResolvedLogin { Mode = mode, Stage = LoginStages.Find(mode, null, null) };
        if (!login.HasUsers)
        {
            CheckNone(mode);
            CheckNoUsers(mode);
            return login;
        }

        CheckTransitEncryption(mode);
        CheckCredentials(mode);
        login = login with { User = args.User };
        if (args.UserGroup is not { } group)
        {
            login = login with { OwnUser = ResolveOwnUser(mode) };
            CheckVersion(mode);
            return login;
        }

        CheckNoPasswords(
            "left out with login.userGroup",
            "The passwords of its users belong to CacheUsers: set it there.");
        CheckVersion(mode);
        return login with
        {
            Group = UserGroupRules.Resolve(
                group, new(mode, args.User, offer.Engine, offer.Version), problems),
            Credentials = args.UserCredentials?.ToOutput(),
        };
    }

    private ResolvedLogin ResolveToken(ResolvedLogin login)
    {
        CheckAcceptToken(login.Mode);
        CheckAcceptNoLogin(login.Mode);
        login = login with { Stage = LoginStages.Find(login.Mode, args.AcceptToken, args.AcceptNoLogin) };
        if (login.HasToken)
            return login with { TokenRotation = ReadRotation(login.Stage.Token) };
        const string rule = "left out where no token logs in";
        const string fix = "Set login.mode to 'token'.";
        problems.Require(
            args.TokenGeneration is null, LoginPath.TokenGeneration, rule, args.TokenGeneration, fix);
        problems.Require(args.RetiredTokens is null, LoginPath.RetiredTokens, rule, args.RetiredTokens, fix);
        return login;
    }

    // A cache with a user group does not go on to 'required' any more.
    private void CheckTransitEncryption(LoginMode mode) => problems.Require(
        offer.TransitEncryption is null or TransitEncryption.Required,
        LoginPath.Mode,
        "'none' or 'token' with transitEncryption 'preferred'",
        mode.WireName(),
        "ElastiCache does not change TLS where a user group is attached: set transitEncryption to 'required', "
            + "or give clients the token until it is.");

    // A cache that takes up TLS may take up a login only then.
    private void CheckNone(LoginMode mode)
    {
        if (mode != LoginMode.None || !offer.Modes.Contains(LoginMode.Users))
            return;
        var (profile, tls) = (offer.Profile, offer.TransitEncryption);
        if (profile != Profile.Dev && (tls is null or TransitEncryption.Required))
        {
            problems.Add(
                LoginPath.Mode,
                Choice<LoginMode>.RuleOf(offer.Modes.Remove(LoginMode.None))
                    + $" in profile '{profile.Name}'",
                args.Mode,
                tls is null || profile.RequiresTls
                    ? "Only profile 'dev' goes without a login."
                    : "Only profile 'dev' goes without a login, and a cache that is on its way to TLS.");
        }
        else if (tls != TransitEncryption.Off)
        {
            problems.Warn($"login.mode is 'none': whoever reaches the cache may use it. {FixUsers}");
        }
    }

    private void CheckNoUsers(LoginMode mode)
    {
        var note = args.Mode is null ? ", the default" : "";
        var rule = $"left out with login.mode '{mode.WireName()}'{note}";
        problems.Require(args.UserGroup is null, LoginPath.UserGroup, rule, Problems.SomeValue, FixUsers);
        problems.Require(
            args.UserCredentials is null, LoginPath.UserCredentials, rule, Problems.SomeValue, FixUsers);
        problems.Require(args.User is null, LoginPath.User, rule, args.User, FixUsers);
        CheckNoPasswords(rule, "Set login.mode to 'users'.");
    }

    // A cache with a user of its own, or with IAM, needs no password of others.
    private void CheckCredentials(LoginMode mode)
    {
        if (mode == LoginMode.Iam)
        {
            problems.Require(
                args.UserCredentials is null,
                LoginPath.UserCredentials,
                "left out with login.mode 'iam'",
                Problems.SomeValue,
                "IAM users have no password.");
            return;
        }

        var isAlone = args.UserGroup is null;
        problems.Require(
            args.UserCredentials is null == isAlone,
            LoginPath.UserCredentials,
            isAlone ? "left out without login.userGroup" : "set with login.userGroup",
            isAlone ? Problems.SomeValue : null,
            "Give both Group and Credentials of a CacheUsers: the password goes into the secret of the "
                + "cache.");
    }

    private ResolvedUser ResolveOwnUser(LoginMode mode)
    {
        if (args.User is not null)
            UserName.Check(args.User, LoginPath.User, problems);
        var name = args.User ?? UserName.Usual;
        var access = AccessString.Resolve(new() { Name = name }, LoginPath.User, problems);
        if (mode == LoginMode.Users)
        {
            return new ResolvedUser(name, false, access, Rotation.Resolve(
                args.PasswordGeneration,
                args.RetiredPasswords,
                LoginPath.PasswordGeneration,
                LoginPath.RetiredPasswords,
                problems));
        }

        CheckNoPasswords("left out with login.mode 'iam'", "An IAM user has no password.");
        return new ResolvedUser(name, true, access, Rotation.First);
    }

    private void CheckNoPasswords(string rule, string fix)
    {
        problems.Require(
            args.PasswordGeneration is null,
            LoginPath.PasswordGeneration,
            rule,
            args.PasswordGeneration,
            fix);
        problems.Require(
            args.RetiredPasswords is null, LoginPath.RetiredPasswords, rule, args.RetiredPasswords, fix);
    }

    private void CheckVersion(LoginMode mode)
    {
        if (offer.Version is not { Engine: CacheEngine.Redis } redis)
            return;
        if (mode == LoginMode.Iam)
        {
            problems.Require(
                redis.IsAtLeast(7, 0), LoginPath.Mode, $"'token' or 'users' with {redis}", mode.WireName(),
                "IAM needs Redis OSS 7.0 or Valkey: raise engineVersion.");
        }
        else
        {
            problems.Require(
                redis.IsAtLeast(6, 0), LoginPath.Mode, $"'token' with {redis}", mode.WireName(),
                "Users need Redis OSS 6.0 or Valkey: raise engineVersion.");
        }
    }

    private void CheckAcceptToken(LoginMode mode)
    {
        if (!LoginStages.TakesAcceptToken(mode))
        {
            problems.Require(
                args.AcceptToken is null,
                LoginPath.AcceptToken,
                $"left out with login.mode '{mode.WireName()}'",
                args.AcceptToken,
                "It is for clients that move from the token to users: set login.mode to 'users' or 'iam' "
                    + "with it.");
        }
        else if (args.AcceptToken == true)
        {
            problems.Warn("login.acceptToken is true: whoever has the AUTH token may do everything. Move "
                + "every client to a user, then set login.acceptToken to false.");
        }
    }

    private void CheckAcceptNoLogin(LoginMode mode)
    {
        if (args.AcceptNoLogin is not { } accept)
            return;
        if (!LoginStages.TakesAcceptNoLogin(mode))
        {
            problems.Add(LoginPath.AcceptNoLogin, $"left out with login.mode '{mode.WireName()}'", accept,
                mode == LoginMode.None
                    ? "It is for clients that move to the token: set login.mode to 'token' with it."
                    : "It is for clients that move to the token: every user logs in.");
            return;
        }

        problems.Require(
            args.TokenGeneration is null or 1,
            LoginPath.TokenGeneration,
            $"1 with {LoginPath.AcceptNoLogin}",
            args.TokenGeneration,
            "The stages of the first token come before the next one: set login.acceptNoLogin to false, "
                + "deploy, then leave it out and rotate.");
        CheckTokenChanges(LoginPath.AcceptNoLogin, accept);
        if (!accept)
            return;
        if (offer.Profile.RequiresTls)
        {
            problems.Add(LoginPath.AcceptNoLogin, $"false in profile '{offer.Profile.Name}'", accept,
                "Nobody gets in without a login there: move a cache to the token in profile 'production' "
                    + "before it is regulated.");
        }
        else
        {
            problems.Warn("login.acceptNoLogin is true: whoever reaches the cache may use it without the "
                + "AUTH token. Move every client to the token, then set login.acceptNoLogin to false.");
        }
    }

    private Rotation ReadRotation(TokenUse use)
    {
        var rotation = Rotation.Resolve(
            args.TokenGeneration,
            args.RetiredTokens,
            LoginPath.TokenGeneration,
            LoginPath.RetiredTokens,
            problems);
        if (rotation.HasPrevious)
            CheckTokenChanges(LoginPath.TokenGeneration, args.TokenGeneration);
        if (rotation.Overlaps && use != TokenUse.Refused)
        {
            problems.Warn($"login.tokenGeneration {rotation.Generation} leaves the token before it in force: "
                + "raise login.retiredTokens when the clients have the new one.");
        }

        return rotation;
    }

    private void CheckTokenChanges(string property, object? given)
    {
        if (offer.Version is { Engine: CacheEngine.Redis } version && !version.IsAtLeast(5, 0, 6))
        {
            problems.Add(
                property,
                $"left out with {version}",
                given,
                "A token changes from Redis OSS 5.0.6 on: raise engineVersion.");
        }
    }
}
