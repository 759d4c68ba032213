using Pulumi;

namespace CachingTier;

/// <summary>
/// How clients log in to a cache and to its copies: the token is theirs in common, users are not.
/// </summary>
internal sealed record GlobalLogin(
    AuthMode Mode,
    Input<string>? Token,
    Input<string>? Previous,
    string? UpdateStrategy)
{
    private const string At = "primary";

    private static readonly string[] Strategies = ["ROTATE", "SET"];

    /// <summary>What the token is good for.</summary>
    public TokenUse Use { get; init; }

    public bool HasUsers => Mode is AuthMode.Users or AuthMode.Iam;

    public string WireName => CacheAuth.Name(Mode);

    /// <summary>Where the token stands in its rotation, as far as the copies have to know.</summary>
    public Rotation Rotation => UpdateStrategy switch
    {
        null => Rotation.First,
        "ROTATE" => new Rotation(2, 0),
        _ => new Rotation(2, 1),
    };

    public static GlobalLogin Resolve(GlobalPrimaryArgs args, Problems problems)
    {
        var usual = args.AuthToken is null ? AuthMode.None : AuthMode.Token;
        var index = args.Auth is null ? (int)usual : Array.IndexOf(CacheAuth.Names, args.Auth);
        problems.Require(
            index >= 0,
            $"{At}.auth",
            Quoted.OneOf(CacheAuth.Names),
            args.Auth,
            $"Leave it out for '{CacheAuth.Name(usual)}'.");
        var mode = index < 0 ? usual : (AuthMode)index;
        var use = UseOf(args, mode, problems);
        problems.Require(args.AcceptNoLogin
            != true, $"{At}.{NoLogin.Setting}", "false or left out with copies", args.AcceptNoLogin,
            "A copy is made with the token and lets in nobody without it: take copies away first, and copy "
            + "the cache when all its clients have the token.");
        var strategy = args.AuthTokenUpdateStrategy;
        problems.Require(
            strategy is null || Strategies.Contains(strategy),
            $"{At}.authTokenUpdateStrategy",
            Quoted.OneOf(Strategies),
            strategy,
            "Leave it out for the first token.");
        if (strategy is null == args.PreviousAuthToken is not null)
        {
            problems.Add($"{At}.previousAuthToken", "set together with authTokenUpdateStrategy",
                args.PreviousAuthToken is null ?
                    null :
                    Problems.Given, "The strategy says what becomes of it.");
        }

        if (use == TokenUse.None)
            return new GlobalLogin(mode, null, null, null);
        return new GlobalLogin(mode, TokenRules.Check(args.AuthToken, $"{At}.authToken", problems),
            TokenRules.Check(args.PreviousAuthToken, $"{At}.previousAuthToken", problems), strategy)
        { Use = use };
    }

    private static TokenUse UseOf(GlobalPrimaryArgs args, AuthMode mode, Problems problems)
    {
        var use = TokenChoice.UseOf(mode, args.AcceptToken);
        if (mode is AuthMode.Token or AuthMode.None)
        {
            problems.Require(
                args.AcceptToken is null,
                $"{At}.acceptToken",
                $"left out with auth '{CacheAuth.Name(mode)}'",
                args.AcceptToken,
                "It is for clients that move from the token to users.");
        }

        if (use == TokenUse.None)
        {
            problems.Require(args.AuthToken is null, $"{At}.authToken", "left out with auth "
                + $"'{CacheAuth.Name(mode)}'", Problems.Given,
                mode == AuthMode.None ?
                    "Set auth to 'token'." :
                    "Set auth to 'token', or acceptToken when the cache had it before its users.");
        }
        else
        {
            problems.Require(args.AuthToken is not null, $"{At}.authToken",
                use == TokenUse.Login ?
                    "set with auth 'token'" :
                    "set with acceptToken", null, "The copies have the token of the primary.");
        }

        return use;
    }

    private void CheckCredentials(GlobalSecondaryArgs copy, Problems problems)
    {
        const string property = "userCredentials";
        if (Mode == AuthMode.Users)
        {
            problems.Require(copy.UserCredentials is null == copy
                .UserGroup is null, property, "set together with userGroup",
                copy.UserCredentials is null ? null : Problems.Given,
                "Give both Group and Credentials of a CacheUsers: the password goes into the secret of "
                    + "the copy.");
        }
        else
        {
            problems.Require(
                copy.UserCredentials is null,
                property,
                $"left out with auth '{WireName}' of the primary",
                Problems.Given,
                "Only users of auth 'users' have a password.");
        }
    }

    /// <summary>Who logs in to a copy as users of its region.</summary>
    public CacheAuth UsersOf(GlobalSecondaryArgs copy, CacheEngine engine, Problems problems)
    {
        CheckCredentials(copy, problems);
        if (HasUsers && copy.UserGroup is not null)
        {
            return CacheAuth.Of(Mode, copy.UserGroup, copy.User)
                .For(engine, null, problems) with
            { Credentials = copy.UserCredentials?.ToOutput() };
        }

        problems.Require(!HasUsers, "userGroup", $"set with auth '{WireName}' of the primary", null,
            "Groups of users do not reach over regions: make one in the region of the copy.");
        problems.Require(
            HasUsers || copy.UserGroup is null,
            "userGroup",
            $"left out with auth '{WireName}' of the primary",
            Problems.Given,
            "Clients log in to a copy as they do to its primary.");
        problems.Require(
            HasUsers || copy.User is null,
            "user",
            $"left out with auth '{WireName}' of the primary",
            copy.User,
            "Clients log in to a copy as they do to its primary.");
        return CacheAuth.Open;
    }
}
