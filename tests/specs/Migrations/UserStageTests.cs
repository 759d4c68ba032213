using CachingTier;
using Pulumi;
using Specs.Caches;

namespace Specs.Migrations;

/// <summary>
/// Nobody is cut off when the users of a cache change, and ElastiCache takes what they are for.
/// </summary>
public sealed class UserStageTests
{
    private const string Another = "make a cache under another name and move them there.";

    private const string OwnFix = "Clients of the user that the cache makes for itself would be cut off: "
        + "let it keep that one, in a stack with users by ownUser true, or " + Another;

    [Theory]
    [InlineData("valkey", "redis")]
    [InlineData(null, "redis")]
    [InlineData("redis", "redis")]
    [InlineData("valkey", null)]
    public void Users_may_go_where_every_cache_takes_them(string? before, string? after) =>
        Assert.Null(Stage.Message("users", Users(before), Users(after)));

    [Rule("7.13", "7.14")]
    [Theory]
    [InlineData("valkey")]
    [InlineData(null)]
    public void Users_of_Redis_stay_so(string? after) => Assert.Equal(
        "CacheUsers 'users': engine must be 'redis' as it is deployed, but was 'valkey'. ElastiCache takes "
        + "no user of Valkey in a group of Redis OSS, and no group of Valkey for a cache of Redis OSS. "
        + "Caches of Valkey take the group as it is: keep it.",
        Stage.Message("users", Users("redis"), Users(after)));

    [Theory]
    [InlineData(null, "iam", "'password' as it is deployed, but was 'iam'")]
    [InlineData("iam", "password", "'iam' as it is deployed, but was 'password'")]
    public void A_user_logs_in_the_way_it_does(string? before, string? after, string rule) => Assert.Equal(
        $"CacheUsers 'users': app.auth must be {rule}. The other way to log in makes another user, and "
        + "clients of this one would be cut off: add a user under another name, move them to it, then take "
        + "this one away.",
        Stage.Message("users", Users(auth: before), Users(auth: after)));

    [Theory]
    [InlineData("users", "users")]
    [InlineData("iam", "iam")]
    public void A_cache_keeps_the_user_that_it_made(string before, string after)
    {
        Assert.Null(Stage.Message("sessions", Cache(before), Cache(after)));
        Assert.Null(Stage.Message("leaderboard", Serverless(before), Serverless(after)));
    }

    [Theory]
    [InlineData("users", "iam", "login.mode must be 'users' as it is deployed, but was 'iam'. " + OwnFix)]
    [InlineData("iam", "users", "login.mode must be 'iam' as it is deployed, but was 'users'. " + OwnFix)]
    public void It_logs_in_the_way_it_does(string before, string after, string message)
    {
        Assert.Equal(
            $"RedisReplicationGroup 'sessions': {message}",
            Stage.Message("sessions", Cache(before), Cache(after)));
        Assert.Equal(
            $"ServerlessCache 'leaderboard': {message}",
            Stage.Message("leaderboard", Serverless(before), Serverless(after)));
    }

    [Fact]
    public void It_has_the_name_it_has()
    {
        const string message = "login.user must be 'app' as it is deployed, but was 'web'. " + OwnFix;
        Assert.Equal(
            $"RedisReplicationGroup 'sessions': {message}",
            Stage.Message("sessions", Cache("users"), Cache("users", user: "web")));
        Assert.Equal($"ServerlessCache 'leaderboard': {message}",
            Stage.Message("leaderboard", Serverless("users"), Serverless("users", user: "web")));
    }

    [Theory]
    [InlineData("users", "users")]
    [InlineData("users", "iam")]
    [InlineData("iam", "users")]
    public void Among_the_users_of_its_group_a_cache_names_any(string before, string after)
    {
        Assert.Null(
            Stage.Message("sessions", Cache(before, shared: true), Cache(after, shared: true, user: "app")));
        Assert.Null(Stage.Message(
            "leaderboard",
            Serverless(before, shared: true),
            Serverless(after, shared: true, user: "app")));
    }

    [Theory]
    [InlineData(false, true, "login.userGroup must be left out as it is deployed, but was given. " + OwnFix)]
    [InlineData(true, false, "login.userGroup must be set as it is deployed, but was not set. "
        + "Clients of the users of the group would be cut off: keep it, in a stack by the users that it had "
        + "and without ownUser, or " + Another)]
    public void A_cache_does_not_go_from_its_own_user_to_a_group_or_back(
        bool before,
        bool after,
        string message)
    {
        Assert.Equal($"RedisReplicationGroup 'sessions': {message}",
            Stage.Message("sessions", Cache("users", before), Cache("users", after)));
        Assert.Equal($"ServerlessCache 'leaderboard': {message}",
            Stage.Message("leaderboard", Serverless("users", before), Serverless("users", after)));
    }

    private static CacheUsersArgs Users(string? engine = null, string? auth = null) =>
        new() { Engine = engine, Users = [new() { Name = "app", Auth = auth }] };

    private static RedisReplicationGroupArgs Cache(string auth, bool shared = false, string? user = null) =>
        Stage.Cache(args =>
            (args.Login!.Mode, args.Login.User, args.Login.UserGroup) = (auth, user, Group(shared)));

    private static ServerlessCacheArgs Serverless(string auth, bool shared = false, string? user = null) =>
        new() { Login = new() { Mode = auth, User = user, UserGroup = Group(shared) } };

    private static Input<CacheUserGroupInputArgs>? Group(bool shared) =>
        shared ? (Input<CacheUserGroupInputArgs>)UserGroups.Create("redis", ("app", "password")) : null;
}
