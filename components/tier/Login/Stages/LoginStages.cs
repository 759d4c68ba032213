using System.Collections.Immutable;

namespace CachingTier;

/// <summary>
/// Every stage of a login. Arguments, guard, connection and documentation read this table.
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html"/>
/// </summary>
internal static class LoginStages
{
    public static readonly LoginStage None = new()
    {
        Name = "no login",
        Modes = [LoginMode.None],
        Meaning = "Every client that reaches the cache may use it.",
    };

    public static readonly LoginStage TokenBesideNone = new()
    {
        Name = "token beside no login",
        Modes = [LoginMode.Token],
        AcceptNoLogin = true,
        Token = TokenUse.Login,
        UpdateStrategy = TokenUpdateStrategy.Rotate,
        Meaning = "The token logs in, and clients without a login are still accepted.",
    };

    public static readonly LoginStage TokenRequired = new()
    {
        Name = "token required",
        Modes = [LoginMode.Token],
        AcceptNoLogin = false,
        Token = TokenUse.Login,
        UpdateStrategy = TokenUpdateStrategy.Set,
        Meaning = "The token logs in, and the smoke test proves that clients without a login are refused.",
    };

    public static readonly LoginStage Token = new()
    {
        Name = "token",
        Modes = [LoginMode.Token],
        Token = TokenUse.Login,
        Meaning = "The token logs in.",
    };

    public static readonly LoginStage UsersBesideToken = new()
    {
        Name = "users beside token",
        Modes = [LoginMode.Users, LoginMode.Iam],
        AcceptToken = true,
        Token = TokenUse.AcceptedBesideUsers,
        UpdateStrategy = TokenUpdateStrategy.Delete,
        Meaning = "Users log in, and the token still does.",
    };

    public static readonly LoginStage TokenRefused = new()
    {
        Name = "token refused",
        Modes = [LoginMode.Users, LoginMode.Iam],
        AcceptToken = false,
        Token = TokenUse.Refused,
        UpdateStrategy = TokenUpdateStrategy.Delete,
        Meaning = "Users log in, and the smoke test proves that the token is refused.",
    };

    public static readonly LoginStage Users = new()
    {
        Name = "users",
        Modes = [LoginMode.Users, LoginMode.Iam],
        UpdateStrategy = TokenUpdateStrategy.Delete,
        Meaning = "Users log in.",
    };

    /// <summary>The stages of a cache on nodes, in the order in which a cache goes through them.</summary>
    public static readonly ImmutableArray<LoginStage> All =
        [None, TokenBesideNone, TokenRequired, Token, UsersBesideToken, TokenRefused, Users];

    private static readonly ImmutableArray<LoginStage> Tokens = [TokenBesideNone, TokenRequired, Token];
    private static readonly ImmutableArray<LoginStage> AllUsers = [UsersBesideToken, TokenRefused, Users];

    /// <summary>The steps that a cache on nodes cannot take.</summary>
    public static readonly ImmutableArray<RefusedLoginStep> Refused =
    [
        new([None], [TokenRequired, Token], LoginPath.AcceptNoLogin,
            "true when login.mode goes from '{from}' to '{to}'",
            "Clients that do not log in would be cut off: deploy that, move every client to the token, then "
                + "set it to false."),
        new([None], AllUsers, LoginPath.Mode, "'none' or 'token' after '{from}'",
            "Clients that do not log in would be cut off: set it to 'token' with login.acceptNoLogin true, "
                + "move every client to the token, set login.acceptNoLogin to false, and go on to users from "
                + "there, with login.acceptToken true."),
        new([TokenBesideNone], [Token], LoginPath.AcceptNoLogin, "true or false after true",
            "Clients that do not log in would still be accepted, unnoticed: set it to false, deploy, then "
                + "leave it out."),
        new([TokenRequired, Token], [TokenBesideNone], LoginPath.AcceptNoLogin,
            "left out where everybody logs in",
            "The cache accepts nobody without the token, and ElastiCache does not open it again."),
        new([Token], [TokenRequired], LoginPath.AcceptNoLogin, "left out where everybody logs in",
            "It ends a stage that the cache is not in, which ElastiCache may refuse: a cache that comes from "
                + "login.mode 'none' needs true first."),
        new([TokenBesideNone], AllUsers, LoginPath.Mode, "'{from}' until login.acceptNoLogin is false",
            "Clients that do not log in would be cut off: move them to the token, and set "
                + "login.acceptNoLogin to false first."),
        new([TokenRequired, Token], [TokenRefused, Users], LoginPath.AcceptToken,
            "true when login.mode goes from '{from}' to '{to}'",
            "Clients that send the token would be cut off: deploy that, move every client to a user, then "
                + "set it to false."),
        new(Tokens, [None], LoginPath.Mode, "'{from}' as it is deployed",
            "ElastiCache takes a token away only when users take its place: set login.mode to 'users', with "
                + "login.acceptToken true."),
        new(AllUsers, [None, .. Tokens], LoginPath.Mode, "'users' or 'iam' after 'users' or 'iam'",
            "Between the users and what takes their place the cache would be open to everybody, and then "
                + "closed to its clients: make a cache under another name and move its clients there."),
        new([Users], [UsersBesideToken, TokenRefused], LoginPath.AcceptToken,
            "left out where no token logged in before",
            "The cache has no token that a client could have: move it from login.mode 'token'."),
    ];

    /// <summary>The steps that a serverless cache cannot take, which has no token.</summary>
    public static readonly ImmutableArray<RefusedLoginStep> RefusedServerless =
    [
        .. new[] { (From: None, To: Users), (From: Users, To: None) }.Select(step => new RefusedLoginStep(
            [step.From], [step.To], LoginPath.Mode, "'{from}' as it is deployed",
            "Clients would be cut off, and a serverless cache has no stage in which it accepts both: make a "
                + "cache under another name and move them there.")),
    ];

    /// <summary>The stage that arguments make; members that do not belong to the mode are ignored.</summary>
    public static LoginStage Find(LoginMode mode, bool? acceptToken, bool? acceptNoLogin) =>
        Match(mode, acceptToken, acceptNoLogin)
        ?? Match(mode, acceptToken, null)
        ?? Match(mode, null, acceptNoLogin)
        ?? Match(mode, null, null)!;

    /// <summary>Whether a mode has a stage with that value of <c>login.acceptToken</c>.</summary>
    public static bool TakesAcceptToken(LoginMode mode) =>
        All.Any(stage => stage.Modes.Contains(mode) && stage.AcceptToken is not null);

    /// <summary>Whether a mode has a stage with a value of <c>login.acceptNoLogin</c>.</summary>
    public static bool TakesAcceptNoLogin(LoginMode mode) =>
        All.Any(stage => stage.Modes.Contains(mode) && stage.AcceptNoLogin is not null);

    /// <summary>The stages that may follow a stage on a cache on nodes.</summary>
    public static IEnumerable<LoginStage> After(LoginStage stage) =>
        All.Where(next => next != stage && Refusal(Refused, stage, next) is null);

    /// <summary>Why a step cannot be taken; null where it can.</summary>
    public static RefusedLoginStep? Refusal(
        ImmutableArray<RefusedLoginStep> refused, LoginStage from, LoginStage to) =>
        refused.FirstOrDefault(step => step.From.Contains(from) && step.To.Contains(to));

    private static LoginStage? Match(LoginMode mode, bool? acceptToken, bool? acceptNoLogin) =>
        All.FirstOrDefault(stage => stage.Modes.Contains(mode)
            && stage.AcceptToken == acceptToken && stage.AcceptNoLogin == acceptNoLogin);
}
