using CachingTier;
using Pulumi;
using Pulumi.Utilities;
using Specs.Caches;
using Specs.Testing;

namespace Specs.Access.Users;

/// <summary>
/// The one secret that a cache with users has: its connection, and what the user that it names logs in with.
/// </summary>
public sealed class UserSecretTests
{
    [Theory]
    [InlineData(null, null, "\"password\":\"token-of-sessions-users-app-password\"}")]
    [InlineData(2, null,
        "\"password\":\"token-of-sessions-users-app-password-2\","
            + "\"alsoAccepted\":\"token-of-sessions-users-app-password\"}")]
    [InlineData(2, 1,
        "\"password\":\"token-of-sessions-users-app-password-2\","
            + "\"retired\":\"token-of-sessions-users-app-password\"}")]
    public async Task A_user_of_the_cache_alone_rotates_by_its_arguments(
        int? generation,
        int? retired,
        string end)
    {
        var args = RedisArgs.Valid();
        (args.Login!.Mode, args.Login.PasswordGeneration, args.Login.RetiredPasswords) =
            ("users", generation, retired);

        var recorder = await Recorder.RunAsync(() => _ = new RedisReplicationGroup("sessions", args));

        Assert.EndsWith(
            end,
            (string)recorder.Single("SecretVersion", "sessions-user-secret")["secretString"]!,
            StringComparison.Ordinal);
        Assert.Equal(generation, Rotation(recorder, "passwordGeneration"));
        Assert.Contains($"userGroupIds: [{recorder.Single("UserGroup", "sessions-users")["userGroupId"]}]",
            recorder.Single("ReplicationGroup", "sessions").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Caches_that_share_users_have_a_secret_each_and_rotate_together()
    {
        var recorder = await Recorder.RunAsync(() =>
        {
            var users = new CacheUsers("users", new()
            {
                Users = [new() { Name = "app", PasswordGeneration = 3, RetiredPasswords = 1 }, new() {
                    Name = "reports",
                    Access = "read-only" }],
            });
            foreach (var (cache, user) in new[] {
                ("sessions", "app"),
                ("carts", "app"),
                ("orders", "reports") })
            {
                var args = RedisArgs.Valid();
                (args.Login!.Mode, args.Login.User, args.Login.UserCredentials) =
                    ("users", user, users.Credentials);
                args.Login.UserGroup = users.Group.Apply(group => group.ToArgs());
                _ = new RedisReplicationGroup(cache, args);
            }
        });

        const string rotating = "\"username\":\"app\",\"password\":\"token-of-users-app-password-3\","
            + "\"alsoAccepted\":\"token-of-users-app-password-2\"}";
        Assert.EndsWith(rotating, Secret("sessions"), StringComparison.Ordinal);
        Assert.EndsWith(rotating, Secret("carts"), StringComparison.Ordinal);
        Assert.EndsWith(
            "\"username\":\"reports\",\"password\":\"token-of-users-reports-password\"}",
            Secret("orders"),
            StringComparison.Ordinal);
        Assert.Contains(
            "\"secretArn\":\"arn:orders-user-secret\",\"user\":\"reports\"",
            Secret("orders"),
            StringComparison.Ordinal);
        Assert.Contains(
            "{\"name\":\"app\",\"user\":\"app\",\"authMode\":\"password\","
                + "\"secretArn\":\"arn:users-app-secret\"",
            Secret("orders"), StringComparison.Ordinal);

        string Secret(string cache) =>
            (string)recorder.Single("SecretVersion", $"{cache}-user-secret")["secretString"]!;
    }

    [Fact]
    public async Task An_iam_user_of_the_cache_alone_has_no_secret()
    {
        ServerlessCache? cache = null;
        var recorder = await Recorder.RunAsync(() => cache = new ServerlessCache("leaderboard", new()
        {
            VpcId = "vpc-1",
            SubnetIds = new[] { "subnet-1", "subnet-2" },
            Login = new() { Mode = "iam", User = "scores" },
        }));

        Assert.DoesNotContain(recorder.Registered, item => item.Type == "aws:secretsmanager/secret:Secret");
        var user = recorder.Single("User", "leaderboard-users-scores");
        Assert.Equal("{type: iam}", Registration.Lines(user["authenticationMode"]).Trim());
        var connection = await OutputUtilities.GetValueAsync(cache!.Connection);
        Assert.Equal(
            ("iam", (string?)user["userId"], null),
            (connection.AuthMode, connection.User, connection.SecretArn));
        Assert.Equal("scores", Assert.Single(connection.Users!).Name);
    }

    [Fact]
    public async Task The_password_stays_a_secret_and_out_of_the_outputs()
    {
        ServerlessCache? cache = null;
        var recorder = await Recorder.RunAsync(() => cache = new ServerlessCache("leaderboard", new()
        {
            VpcId = "vpc-1",
            SubnetIds = new[] { "subnet-1", "subnet-2" },
        }), new Recorder
        {
            Answer = args => Cloud.Answer(args).Select(entry => entry.Key == "result"
                ? new KeyValuePair<string, object>("result", Output.CreateSecret(entry.Value))
                : entry),
        });

        Assert.False(await Output.IsSecretAsync(cache!.Connection));
        Assert.DoesNotContain(
            "token-of",
            await recorder.OutputTextAsync("leaderboard"),
            StringComparison.Ordinal);
        Assert.Equal("arn:leaderboard-secret", await OutputUtilities.GetValueAsync(cache.SecretArn));
    }

    [Theory]
    [InlineData("reports", "{}", "not set")]
    [InlineData("app", "a-plain-password", "given")]
    [InlineData("app", "{}", "given")]
    public async Task Credentials_that_are_none_are_named_and_not_repeated(
        string user,
        string credential,
        string value)
    {
        var args = RedisArgs.Valid();
        (args.Login!.Mode, args.Login!.UserGroup) =
            ("users", UserGroups.Create("valkey", ("app", "password")));
        args.Login!.UserCredentials = new() { [user] = credential };

        var recorder = await Recorder.FailAsync(() => _ = new RedisReplicationGroup("sessions", args));

        Assert.Contains(
            "RedisReplicationGroup 'sessions': login.userCredentials.app must be a JSON object with a "
                + $"'password', but was {value}. Give the Credentials of the CacheUsers whose group it is.",
            recorder.Failure,
            StringComparison.Ordinal);
    }

    private static object? Rotation(Recorder recorder, string input)
    {
        var users = (System.Collections.IEnumerable)recorder.Single("CacheUsers", "sessions-users")["users"]!;
        var value = Assert.Single(users.Cast<IReadOnlyDictionary<string, object>>()).GetValueOrDefault(input);
        return value is null
            ? null
            : Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture);
    }
}
