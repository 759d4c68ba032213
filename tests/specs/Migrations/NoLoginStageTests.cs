using CachingTier;

namespace Specs.Migrations;

/// <summary>
/// A cache goes from no login to its token over a stage in which clients without one are let in too.
/// </summary>
public sealed class NoLoginStageTests
{
    private const string CutOff = "Clients that do not log in would be cut off: ";

    private const string Deploy = CutOff
        + "deploy that, move every client to the token, then set it to false.";

    private const string ByTheToken = CutOff
        + "set it to 'token' with login.acceptNoLogin true, move every client to the token, set "
        + "login.acceptNoLogin to false, and go on to users from there, with login.acceptToken true.";

    private const string Closed =
        "The cache accepts nobody without the token, and ElastiCache does not open it again.";

    [Theory]
    [InlineData("none", null, "none", null)]
    [InlineData("none", null, "token", true)]
    [InlineData("token", true, "token", true)]
    [InlineData("token", true, "token", false)]
    [InlineData("token", false, "token", false)]
    [InlineData("token", false, "token", null)]
    [InlineData("token", null, "token", null)]
    public void A_step_is_allowed(string before, bool? acceptedBefore, string after, bool? accepted) =>
        Assert.Null(Stage.Message("sessions", Cache(before, acceptedBefore), Cache(after, accepted)));

    [Rule("7.6")]
    [Theory]
    [InlineData(
        "none",
        null,
        "token",
        null,
        "login.acceptNoLogin must be true when login.mode goes from 'none' to 'token', but was not "
            + "set. " + Deploy)]
    [InlineData(
        "none",
        null,
        "token",
        false,
        "login.acceptNoLogin must be true when login.mode goes from 'none' to 'token', but was "
            + "false. " + Deploy)]
    [InlineData(
        "none",
        null,
        "users",
        null,
        "login.mode must be 'none' or 'token' after 'none', but was 'users'. " + ByTheToken)]
    [InlineData(
        "none",
        null,
        "iam",
        null,
        "login.mode must be 'none' or 'token' after 'none', but was 'iam'. " + ByTheToken)]
    [InlineData("token", true, "token", null,
        "login.acceptNoLogin must be true or false after true, but was not set. Clients that do not log in "
            + "would still be accepted, unnoticed: set it to false, deploy, then leave it out.")]
    [InlineData(
        "token",
        null,
        "token",
        true,
        "login.acceptNoLogin must be left out where everybody logs in, but was true. " + Closed)]
    [InlineData(
        "token",
        false,
        "token",
        true,
        "login.acceptNoLogin must be left out where everybody logs in, but was true. " + Closed)]
    [InlineData("token", null, "token", false,
        "login.acceptNoLogin must be left out where everybody logs in, but was false. "
            + "It ends a stage that the cache is not in, which ElastiCache may refuse: a cache that comes "
            + "from login.mode 'none' needs true first.")]
    [InlineData("token", true, "none", null, "login.mode must be 'token' as it is deployed, but was 'none'. "
        + "ElastiCache takes a token away only when users take its place: set login.mode to 'users', with "
        + "login.acceptToken true.")]
    [InlineData("token", true, "users", null,
        "login.mode must be 'token' until login.acceptNoLogin is false, but was 'users'. " + CutOff
        + "move them to the token, and set login.acceptNoLogin to false first.")]
    public void A_skipped_step_is_refused(
        string before,
        bool? acceptedBefore,
        string after,
        bool? accepted,
        string message) => Assert.Equal(
        $"RedisReplicationGroup 'sessions': {message}", Stage.Message(
            "sessions",
            Cache(before, acceptedBefore),
            Cache(after, accepted)));

    [Fact]
    public void Users_follow_once_everybody_has_the_token() => Assert.Null(
        Stage.Message(
            "sessions",
            Cache("token", false),
            Stage.Cache(args =>
                (args.Profile, args.Login!.Mode, args.Login.AcceptToken) = ("dev", "users", true))));

    [Fact]
    public void The_next_token_follows_once_everybody_has_the_first() => Assert.Null(
        Stage.Message(
            "sessions",
            Cache("token", false),
            Stage.Cache(args => (args.Profile, args.Login!.TokenGeneration) = ("dev", 2))));

    [Fact]
    public void A_step_may_wait_for_no_maintenance_window() => Assert.Null(
        Stage.Message(
            "sessions",
            Cache("none", null),
            Cache("token", true, args => args.ApplyImmediately = false)));

    [Fact]
    public void Tls_and_the_end_of_the_stage_come_one_after_the_other() => Assert.Equal(
        "RedisReplicationGroup 'sessions': login.acceptNoLogin must be 'true' while transitEncryption goes "
        + "from 'preferred' to 'required', but was 'false'. "
        + "ElastiCache changes the login of a cache that has TLS already: deploy the one, then the other.",
        Stage.Message(
            "sessions",
            Cache("token", true, args => args.TransitEncryption = "preferred"),
            Cache("token", false)));

    [Fact]
    public void A_new_cache_does_not_begin_with_it() => Assert.Equal(
        "RedisReplicationGroup 'sessions': login.acceptNoLogin must be left out on a cache that is not "
        + "deployed yet, but was true. A cache that is created with a token accepts nobody without it. "
        + "Take over an existing cache without a login by one deployment without the guard, in a stack by "
        + "guard false.",
        Stages.CheckNew(Stage.Component("sessions", Cache("token", true))).Message);

    [Fact]
    public void A_new_cache_may_say_that_everybody_logs_in() =>
        Assert.Null(Stages.CheckNew(Stage.Component("sessions", Cache("token", false))).Message);

    private static RedisReplicationGroupArgs Cache(
        string auth,
        bool? accepted,
        Action<RedisReplicationGroupArgs>? change = null) =>
        Stage.Cache(args =>
        {
            (args.Profile, args.Login!.Mode, args.Login!.AcceptNoLogin) = ("dev", auth, accepted);
            change?.Invoke(args);
        });
}
