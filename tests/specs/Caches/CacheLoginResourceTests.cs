using CachingTier;
using Pulumi.Utilities;
using Specs.Testing;

namespace Specs.Caches;

public sealed class CacheLoginResourceTests
{
    [Rule("7.5")]
    [Theory]
    [InlineData(1, null, null, false)]
    [InlineData(2, null, "ROTATE", true)]
    [InlineData(2, 1, "SET", false)]
    [InlineData(3, 1, "ROTATE", true)]
    public async Task A_token_is_added_beside_the_old_one_before_the_old_one_is_retired(
        int generation, int? retired, string? strategy, bool both)
    {
        var args = RedisArgs.Valid();
        (args.Login!.TokenGeneration, args.Login!.RetiredTokens) = (generation, retired);
        var recorder = await Recorder.RunAsync(() => _ = new RedisReplicationGroup("sessions", args));

        var newest = generation == 1 ? "token-of-sessions-token" : $"token-of-sessions-token-{generation}";
        var before = generation == 2 ? "token-of-sessions-token" : "token-of-sessions-token-2";
        var group = recorder.Single("ReplicationGroup", "sessions");
        Assert.Equal((newest, strategy), (group["authToken"], group["authTokenUpdateStrategy"]));
        var secret = recorder.Single("SecretVersion", "sessions-secret").Text();
        Assert.Contains($"\"password\":\"{newest}\"", secret, StringComparison.Ordinal);
        Assert.Equal(both, secret.Contains($"\"alsoAccepted\":\"{before}\"", StringComparison.Ordinal));
        Assert.Equal(
            retired is not null && !both,
            secret.Contains($"\"retired\":\"{before}\"", StringComparison.Ordinal));
    }

    [Rule("7.4", "7.15")]
    [Fact]
    public async Task A_cache_with_users_has_their_group_and_no_token()
    {
        RedisReplicationGroup? cache = null;
        var args = RedisArgs.Valid();
        UserGroups.Use(args, "users");
        var recorder = await Recorder.RunAsync(() => cache = new RedisReplicationGroup("sessions", args));

        var group = recorder.Single("ReplicationGroup", "sessions");
        Assert.Contains("userGroupIds: [group]", group.Text(), StringComparison.Ordinal);
        Assert.Null(group["authToken"]);
        Assert.Equal("DELETE", group["authTokenUpdateStrategy"]);
        Assert.DoesNotContain(recorder.Registered, item => item.Name == "sessions-token");
        Assert.Equal("arn:sessions-user-secret", await OutputUtilities.GetValueAsync(cache!.SecretArn));
        Assert.Equal(
            """
            {"kind":"replication-group","engine":"valkey","host":"master.sessions.test","port":6379,\
                "readerHost":"replica.sessions.test","readerPort":6379,"tls":true,"authMode":"password",\
                "secretArn":"arn:sessions-user-secret","user":"app","clusterMode":false,\
                "clientSecurityGroupId":"sessions-access-client-id",\
                "users":[{"name":"app","user":"app","authMode":"password",\
                "secretArn":"arn:sessions-user-secret","arn":"arn:app"},{"name":"jobs","user":"jobs",\
                "authMode":"iam","arn":"arn:jobs"}],"cacheArn":"arn:sessions"}
            """.Unfold(),
            (await OutputUtilities.GetValueAsync(cache.Connection)).ToJson());
    }

    [Fact]
    public async Task A_serverless_cache_with_iam_names_its_user()
    {
        ServerlessCache? cache = null;
        var recorder = await Recorder.RunAsync(() => cache = new ServerlessCache("leaderboard", new()
        {
            VpcId = "vpc-1",
            SubnetIds = new[] { "subnet-1", "subnet-2" },
            Login = new()
            {
                Mode = "iam",
                UserGroup = Delayed.Create(UserGroups.Create("valkey", ("app", "password"), ("jobs", "iam"))),
            },
        }));

        Assert.Equal("group", Assert.Single(recorder.Registered,
            item => item.Type == "aws:elasticache/serverlessCache:ServerlessCache")["userGroupId"]);
        var connection = await OutputUtilities.GetValueAsync(cache!.Connection);
        Assert.Equal(("iam", "jobs", null, "arn:leaderboard"),
            (connection.AuthMode, connection.User, connection.SecretArn, connection.CacheArn));
    }

    [Fact]
    public async Task An_iam_user_is_chosen_by_its_name_and_logs_in_by_its_id()
    {
        RedisReplicationGroup? cache = null;
        var args = RedisArgs.Valid();
        (args.Login!.Mode, args.Login!.User) = ("iam", "jobs");
        await Recorder.RunAsync(() =>
        {
            args.Login!.UserGroup = new CacheUsers("a-group-with-a-very-long-name", new()
            {
                Users = [new() { Name = "old-jobs", Auth = "iam" }, new() { Name = "jobs", Auth = "iam" }],
            }).Group.Apply(group => group.ToArgs());
            cache = new RedisReplicationGroup("sessions", args);
        });

        var connection = await OutputUtilities.GetValueAsync(cache!.Connection);
        Assert.StartsWith("test-a-group-with-a-very-long-n", connection.User, StringComparison.Ordinal);
        Assert.Equal("jobs", Assert.Single(connection.Users!, login => login.User == connection.User).Name);
    }

    [Fact]
    public async Task A_group_that_comes_later_is_checked_when_it_comes()
    {
        var args = RedisArgs.Valid();
        args.Login!.Mode = "users";
        args.Login!.UserGroup = Delayed.Create(UserGroups.Create("valkey", ("jobs", "iam")));
        args.Login!.UserCredentials = UserGroups.Credentials();
        var recorder = await Recorder.FailAsync(() => _ = new RedisReplicationGroup("sessions", args));

        Assert.Contains(
            "RedisReplicationGroup 'sessions': login.userGroup must be one with a user that logs in with "
                + "login.mode 'users', but was given. Give a user auth 'password', or set login.mode to "
                + "'iam'.",
            recorder.Failure,
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            recorder.Registered,
            item => item.Type == "aws:elasticache/replicationGroup:ReplicationGroup");
    }
}
