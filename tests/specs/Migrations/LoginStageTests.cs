using CachingTier;
using Specs.Caches;

namespace Specs.Migrations;

/// <summary>A cache goes from its token to users over a stage in which both log in.</summary>
public sealed class LoginStageTests
{
    [Theory]
    [InlineData("token", null, "token", null)]
    [InlineData("token", null, "users", true)]
    [InlineData("token", null, "iam", true)]
    [InlineData("users", true, "users", true)]
    [InlineData("users", true, "iam", true)]
    [InlineData("users", true, "users", false)]
    [InlineData("users", true, "users", null)]
    [InlineData("users", false, "users", true)]
    [InlineData("users", false, "users", null)]
    [InlineData("users", null, "iam", null)]
    public void A_step_is_allowed(string before, bool? acceptedBefore, string after, bool? accepted) =>
        Assert.Null(Move(before, acceptedBefore, after, accepted));

    [Theory]
    [InlineData("token", null, "users", null,
        "login.acceptToken must be true when login.mode goes from 'token' to 'users', but was not set. "
            + "Clients that send the token would be cut off: deploy that, move every client to a user, then "
            + "set it to false.")]
    [InlineData("token", null, "iam", false,
        "login.acceptToken must be true when login.mode goes from 'token' to 'iam', but was false. "
            + "Clients that send the token would be cut off: deploy that, move every client to a user, then "
            + "set it to false.")]
    [InlineData("token", null, "none", null, "login.mode must be 'token' as it is deployed, but was 'none'. "
        + "ElastiCache takes a token away only when users take its place: set login.mode to 'users', with "
        + "login.acceptToken true.")]
    [InlineData("users", true, "token", null,
        "login.mode must be 'users' or 'iam' after 'users' or 'iam', but was 'token'. "
            + "Between the users and what takes their place the cache would be open to everybody, and then "
            + "closed to its clients: make a cache under another name and move its clients there.")]
    [InlineData("users", null, "users", true,
        "login.acceptToken must be left out where no token logged in before, but was true. "
            + "The cache has no token that a client could have: move it from login.mode 'token'.")]
    public void A_skipped_step_is_refused(
        string before,
        bool? acceptedBefore,
        string after,
        bool? accepted,
        string message) =>
        Assert.Equal(
            $"RedisReplicationGroup 'sessions': {message}",
            Move(before, acceptedBefore, after, accepted));

    [Fact]
    public void The_token_is_not_rotated_on_the_way() => Assert.Equal(
        "RedisReplicationGroup 'sessions': login.tokenGeneration must be '1' while login.mode goes from "
        + "'token' to 'users', but was '2'. Clients have the token that is deployed: rotate it before or "
        + "after.",
        Stage.Message(
            "sessions",
            Stage.Cache(),
            Cache("users", true, args => args.Login!.TokenGeneration = 2)));

    [Theory]
    [InlineData("token", null, true, "while login.mode goes from 'token' to 'users'")]
    [InlineData("users", true, false, "while login.acceptToken changes")]
    [InlineData("users", true, null, "while login.acceptToken changes")]
    [InlineData("users", false, true, "while login.acceptToken changes")]
    public void A_step_does_not_wait_for_the_maintenance_window(
        string before,
        bool? acceptedBefore,
        bool? accepted,
        string when) => Assert.Equal(
        $"RedisReplicationGroup 'sessions': applyImmediately must be true {when}, but was false. In its "
        + "maintenance window the cache would change after its connection, and clients would look for what "
        + "is not there.",
        Stage.Message(
            "sessions",
            Cache(before, acceptedBefore),
            Cache("users", accepted, args => args.ApplyImmediately = false)));

    [Fact]
    public void The_token_that_is_deployed_is_named_again() => Assert.Equal(
        "RedisReplicationGroup 'sessions' has 2 problems:\n"
        + " - login.tokenGeneration must be '2' while login.mode goes from 'token' to 'users', but was '1'. "
        + "Clients have the token that is deployed: rotate it before or after.\n"
        + " - login.tokenGeneration must be 2 or 3 after 2, but was 1. A token that clients moved to cannot "
        + "be removed: keep the number, or raise it by 1 for the next one.",
        Stage.Message(
            "sessions",
            Stage.Cache(args => args.Login!.TokenGeneration = 2),
            Cache("users", true)));

    [Theory]
    [InlineData("none", "users")]
    [InlineData("none", "iam")]
    [InlineData("users", "none")]
    [InlineData("iam", "none")]
    public void A_serverless_cache_logs_in_the_way_it_does(string before, string after)
    {
        Assert.Equal(
            $"ServerlessCache 'leaderboard': login.mode must be '{before}' as it is deployed, but was "
                + $"'{after}'. Clients would be cut off, and a serverless cache has no stage in which it "
                + "accepts both: make a cache under another name and move them there.",
            Stage.Message("leaderboard", Serverless(before), Serverless(after)));
        Assert.Null(Stage.Message("leaderboard", Serverless(after), Serverless(after)));

        static ServerlessCacheArgs Serverless(string mode) =>
            new() { Profile = "dev", Login = new() { Mode = mode } };
    }

    private static string? Move(string before, bool? acceptedBefore, string after, bool? accepted) =>
        Stage.Message("sessions", Cache(before, acceptedBefore), Cache(after, accepted));

    private static RedisReplicationGroupArgs Cache(
        string auth,
        bool? accepted,
        Action<RedisReplicationGroupArgs>? change = null) =>
        Stage.Cache(args =>
        {
            (args.Profile, args.Login!.Mode, args.Login!.AcceptToken) = ("dev", auth, accepted);
            if (auth is "users" or "iam")
                args.Login!.UserGroup = UserGroups.Create("valkey", ("app", "password"), ("jobs", "iam"));
            change?.Invoke(args);
        });
}
