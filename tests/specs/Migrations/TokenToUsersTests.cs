using CachingTier;
using Specs.Caches;
using Specs.Testing;

namespace Specs.Migrations;

/// <summary>What is registered for the login in each stage from the token to users.</summary>
public sealed class TokenToUsersTests
{
    private static readonly string[] Login =
        ["User", "UserGroup", "RandomPassword", "Secret", "SecretVersion"];

    [Fact]
    public async Task A_token_alone_is_the_login_of_the_group()
    {
        var recorder = await DeployAsync("token", null);

        Assert.Equal(
            ["RandomPassword sessions-token", "Secret sessions-secret", "SecretVersion sessions-secret"],
            Logins(recorder));
        Assert.Equal(("token-of-sessions-token", null, null), GroupOf(recorder));
    }

    [Rule("7.5")]
    [Fact]
    public async Task A_token_that_is_accepted_is_the_password_of_the_default_user()
    {
        var recorder = await DeployAsync("users", true);

        Assert.Equal(
        [
            "User sessions-moving-default", "UserGroup sessions-moving", "RandomPassword sessions-token",
            "Secret sessions-secret", "Secret sessions-user-secret",
            "SecretVersion sessions-secret", "SecretVersion sessions-user-secret",
        ], Logins(recorder));
        Assert.Equal(
            "aws:elasticache/user:User sessions-moving-default\n"
            + "  accessString: on ~* &* +@all\n"
            + "  authenticationMode: {passwords: [token-of-sessions-token], type: password}\n"
            + "  engine: valkey\n"
            + "  tags: {Name: sessions-moving-default}\n"
            + "  userId: test-sessions-moving-default-7a70f26d\n"
            + "  userName: default\n",
            recorder.Single("User", "sessions-moving-default").Text());
        Assert.Equal(
            "aws:elasticache/userGroup:UserGroup sessions-moving\n"
            + "  engine: valkey\n"
            + "  tags: {Name: sessions-moving}\n"
            + "  userGroupId: test-sessions-moving-valkey-f466e184\n"
            + "  userIds: [test-sessions-moving-default-7a70f26d, app, jobs]\n",
            recorder.Single("UserGroup", "sessions-moving").Text());
        Assert.Equal((null, "DELETE", "[test-sessions-moving-valkey-f466e184]"), GroupOf(recorder));
        // Clients that have not moved find what they always did.
        Assert.Contains("\"authMode\":\"token\"", Secret(recorder), StringComparison.Ordinal);
        Assert.Contains(
            "\"password\":\"token-of-sessions-token\"",
            Secret(recorder),
            StringComparison.Ordinal);
        Assert.Contains(
            "\"tokenSecretArn\":\"arn:sessions-secret\"",
            await ConnectionAsync(recorder),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_tokens_in_force_both_log_in()
    {
        var recorder = await DeployAsync("iam", true, args => args.Login!.TokenGeneration = 2);

        Assert.Contains("passwords: [token-of-sessions-token, token-of-sessions-token-2]",
            recorder.Single("User", "sessions-moving-default").Text(), StringComparison.Ordinal);
        Assert.Contains(
            "\"alsoAccepted\":\"token-of-sessions-token\"",
            Secret(recorder),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_is_refused_is_kept_to_prove_it()
    {
        var recorder = await DeployAsync("users", false);

        Assert.Equal(
        [
            "RandomPassword sessions-token", "Secret sessions-secret", "Secret sessions-user-secret",
            "SecretVersion sessions-secret", "SecretVersion sessions-user-secret",
        ], Logins(recorder));
        Assert.Equal((null, "DELETE", "[group]"), GroupOf(recorder));
        Assert.Contains(
            "\"retired\":\"token-of-sessions-token\"",
            Secret(recorder),
            StringComparison.Ordinal);
        Assert.DoesNotContain("\"password\":\"token", Secret(recorder), StringComparison.Ordinal);
        Assert.Contains(
            "\"tokenSecretArn\":\"arn:sessions-secret\"",
            await ConnectionAsync(recorder),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Users_alone_leave_no_token()
    {
        var recorder = await DeployAsync("users", null);

        Assert.Equal(["Secret sessions-user-secret", "SecretVersion sessions-user-secret"], Logins(recorder));
        Assert.Equal((null, "DELETE", "[group]"), GroupOf(recorder));
        Assert.Contains("\"tokenSecretArn\":null", await ConnectionAsync(recorder), StringComparison.Ordinal);
    }

    private static Task<Recorder> DeployAsync(
        string auth,
        bool? accept,
        Action<RedisReplicationGroupArgs>? change = null)
    {
        var args = RedisArgs.Valid();
        (args.Login!.Mode, args.Login!.AcceptToken) = (auth, accept);
        if (auth != "token")
            args.Login!.UserGroup = UserGroups.Create("valkey", ("app", "password"), ("jobs", "iam"));
        if (auth == "users")
            args.Login!.UserCredentials = UserGroups.Credentials("app");
        change?.Invoke(args);
        return Recorder.RunAsync(() => _ = new RedisReplicationGroup("sessions", args));
    }

    private static string[] Logins(Recorder recorder) =>
    [
        .. from type in Login
           from item in recorder.Registered
           where item.Type.EndsWith($":{type}", StringComparison.Ordinal)
           select $"{type} {item.Name}",
    ];

    private static (object? Token, object? Strategy, string? Group) GroupOf(Recorder recorder)
    {
        var group = recorder.Single("ReplicationGroup", "sessions");
        var users = group["userGroupIds"] is System.Collections.IEnumerable ids
            ? $"[{string.Join(", ", ids.Cast<object>())}]"
            : null;
        return (group["authToken"], group["authTokenUpdateStrategy"], users);
    }

    private static string Secret(Recorder recorder) =>
        (string)recorder.Single("SecretVersion", "sessions-secret")["secretString"]!;

    private static async Task<string> ConnectionAsync(Recorder recorder) =>
        System.Text.Json.JsonSerializer.Serialize(await recorder.OutputAsync("sessions", "connection"));
}
