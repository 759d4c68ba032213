using Pulumi;

namespace CachingTier;

/// <summary>
/// How clients log in to a cache and to its copies: they share the token, but not the users.
/// </summary>
internal sealed record GlobalLogin
{
    private const string At = "primary";

    public required LoginMode Mode { get; init; }

    public required LoginStage Stage { get; init; }

    /// <summary>The stage of the token's rotation, as far as the copies need it.</summary>
    public Rotation TokenRotation { get; init; } = Rotation.First;

    public Input<string>? Token { get; init; }

    public Input<string>? PreviousToken { get; init; }

    public static GlobalLogin Resolve(GlobalPrimaryArgs args, Problems problems)
    {
        var asked = args.Login ?? new LoginArgs();
        var usual = args.AuthToken is null ? LoginMode.None : LoginMode.Token;
        var mode = asked.Mode is null
            ? usual
            : problems.Choose<LoginMode>(
                $"{At}.{LoginPath.Mode}", asked.Mode, $"Leave it out for '{usual.WireName()}'.") ?? usual;
        var login = new GlobalLogin
        {
            Mode = mode,
            Stage = LoginStages.Find(mode, asked.AcceptToken, null),
        };
        login.CheckAccept(asked.AcceptToken, problems);
        login.CheckToken(args.AuthToken is not null, problems);
        problems.Require(
            asked.AcceptNoLogin != true,
            $"{At}.{LoginPath.AcceptNoLogin}",
            "false or left out with copies",
            asked.AcceptNoLogin,
            "A copy accepts nobody without the token: remove the copies, and copy the cache again when all "
                + "its clients have the token.");
        var rotation = ReadRotation(
            args.AuthTokenUpdateStrategy, args.PreviousAuthToken is not null, problems);
        if (login.Stage.Token != TokenUse.None)
            login = login with { TokenRotation = rotation };
        return login.ReadInputs(args, problems);
    }

    /// <summary>The same with the tokens of the arguments.</summary>
    public GlobalLogin ReadInputs(GlobalPrimaryArgs args, Problems problems) =>
        Stage.Token == TokenUse.None
            ? this
            : this with
            {
                Token = TokenRules.Check(args.AuthToken, $"{At}.authToken", problems),
                PreviousToken = TokenRules.Check(
                    args.PreviousAuthToken, $"{At}.previousAuthToken", problems),
            };

    private bool HasUsers => Stage.HasUsers;

    private string OfMode => $"login.mode '{Mode.WireName()}'";

    /// <summary>How clients log in to a copy, which has users of its own region.</summary>
    public ResolvedLogin ResolveCopy(LoginArgs? args, CacheEngine engine, Problems problems)
    {
        var copy = args ?? new LoginArgs();
        RefusedLoginMembers.OfCopies.Check(copy, problems);
        CheckCredentials(copy.UserCredentials is not null, copy.UserGroup is not null, problems);
        var login = new ResolvedLogin { Mode = Mode, Stage = Stage, TokenRotation = TokenRotation };
        if (HasUsers && copy.UserGroup is { } group)
        {
            return login with
            {
                User = copy.User,
                Group = UserGroupRules.Resolve(group, new(Mode, copy.User, engine), problems),
                Credentials = copy.UserCredentials?.ToOutput(),
            };
        }

        const string fix = "Clients log in to a copy as they do to its primary.";
        var rule = $"left out with {OfMode} of the primary";
        problems.Require(!HasUsers, LoginPath.UserGroup, $"set with {OfMode} of the primary", null,
            "A group of users exists in one region only: create one in the region of the copy.");
        problems.Require(
            HasUsers || copy.UserGroup is null, LoginPath.UserGroup, rule, Problems.SomeValue, fix);
        problems.Require(HasUsers || copy.User is null, LoginPath.User, rule, copy.User, fix);
        return login;
    }

    private static Rotation ReadRotation(string? text, bool hasPrevious, Problems problems)
    {
        if (text is not null)
        {
            _ = problems.Choose(
                $"{At}.authTokenUpdateStrategy",
                text,
                "Leave it out for the first token.",
                TokenUpdateStrategy.Rotate,
                TokenUpdateStrategy.Set);
        }

        if (text is null == hasPrevious)
        {
            problems.Add($"{At}.previousAuthToken", "set together with authTokenUpdateStrategy",
                hasPrevious ? Problems.SomeValue : null, "The strategy decides what happens to it.");
        }

        return Rotation.Find(Choice<TokenUpdateStrategy>.TryParse(text));
    }

    private void CheckAccept(bool? acceptToken, Problems problems)
    {
        problems.Require(
            acceptToken is null || LoginStages.TakesAcceptToken(Mode),
            $"{At}.{LoginPath.AcceptToken}",
            $"left out with {OfMode}",
            acceptToken,
            "It is for clients that move from the token to users.");
    }

    private void CheckToken(bool hasToken, Problems problems)
    {
        const string property = $"{At}.authToken";
        switch (Stage.Token)
        {
            case TokenUse.None:
                problems.Require(
                    !hasToken,
                    property,
                    $"left out with {OfMode}",
                    Problems.SomeValue,
                    Mode == LoginMode.None
                        ? "Set login.mode to 'token'."
                        : "Set login.mode to 'token', or login.acceptToken when the cache had it before its "
                            + "users.");
                break;
            case var use:
                problems.Require(
                    hasToken,
                    property,
                    use == TokenUse.Login ? "set with login.mode 'token'" : "set with login.acceptToken",
                    null,
                    "The copies have the token of the primary.");
                break;
        }
    }

    private void CheckCredentials(bool hasCredentials, bool hasGroup, Problems problems)
    {
        if (Mode == LoginMode.Users)
        {
            problems.Require(
                hasCredentials == hasGroup,
                LoginPath.UserCredentials,
                "set together with login.userGroup",
                hasCredentials ? Problems.SomeValue : null,
                "Give both Group and Credentials of a CacheUsers: the password goes into the secret of the "
                    + "copy.");
        }
        else
        {
            problems.Require(
                !hasCredentials,
                LoginPath.UserCredentials,
                $"left out with {OfMode} of the primary",
                Problems.SomeValue,
                "Only users of login.mode 'users' have a password.");
        }
    }
}
