using System.Text.Json;
using CachingTier;
using Live.Testing;

namespace Live.SmokeTest;

public sealed class UserLiveTests
{
    private const string Before = "the-token-before-the-newest";
    private const string ReaderArn = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:reader-AbCdEf";

    [Theory(Timeout = 60_000)]
    [InlineData("read-only")]
    [InlineData("read-write")]
    [InlineData("admin")]
    public async Task Every_user_of_the_contract_logs_in(string access)
    {
        await using var scene = await SmokeScene.OpenAsync();
        var server = await scene.RedisAsync(
            [.. User("app", "read-write", SmokeScene.Token), .. User("reader", access, Before), .. Locked]);
        scene.Lambda.Secrets[ReaderArn] = JsonSerializer.Serialize(new { password = Before });

        var result = await scene.RunAsync(new { sessions = Contract(server) });

        result.AssertHealthy();
        Assert.Contains(
            result.Checks,
            check => check.Layer == "auth" && check.Target == $"{server.EndPoint}");
        Assert.Contains(
            result.Checks,
            check => check.Layer == "auth" && check.Target == $"{server.EndPoint} as reader");
        Assert.Contains(result.Checks, check => check.Layer == "read and write" && check.Outcome == "passed");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_user_that_cannot_log_in_fails_by_name()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var server = await scene.RedisAsync([.. User("app", "read-write", SmokeScene.Token), .. Locked]);
        scene.Lambda.Secrets[ReaderArn] = JsonSerializer.Serialize(new { password = Before });

        var result = await scene.RunAsync(new { sessions = Contract(server) });

        result.AssertOnlyFailure("sessions", "auth", $"{server.EndPoint} as reader", "WRONGPASS");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_user_that_may_not_write_fails_at_read_and_write()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var server = await scene.RedisAsync(
            [
                .. User("app", "read-only", SmokeScene.Token),
                .. User("reader", "read-only", Before),
                .. Locked,
            ]);
        scene.Lambda.Secrets[ReaderArn] = JsonSerializer.Serialize(new { password = Before });

        var result = await scene.RunAsync(new { sessions = Contract(server) });

        result.AssertOnlyFailure("sessions", "read and write", $"{server.EndPoint}", "NOPERM");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_user_needs_no_more_than_its_settings_are_held_to()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var commands = SmokeTestCommand.OfNodes(clusterMode: false, hasReplicas: false)
            .Select(command => $"+{command.Name}");
        var server = await scene.RedisAsync(
        [
            "--user", "app", "on", $"~{AccessString.SmokeTestKeys}", "resetchannels", "-@all", .. commands,
            $">{SmokeScene.Token}",
            .. User("reader", "read-only", Before), .. Locked,
        ]);
        scene.Lambda.Secrets[ReaderArn] = JsonSerializer.Serialize(new { password = Before });

        (await scene.RunAsync(new { sessions = Contract(server) })).AssertHealthy();
    }

    [Theory(Timeout = 60_000)]
    [InlineData("alsoAccepted", true, null)]
    [InlineData(
        "alsoAccepted",
        false,
        "The credential before the newest must log in until it is retired, but was answered 'WRONGPASS")]
    [InlineData("retired", false, null)]
    [InlineData("retired", true, "The credential before the newest is retired, but still logs in.")]
    public async Task A_rotation_is_proven_by_the_token_before_the_newest(
        string stage,
        bool accepted,
        string? error)
    {
        await using var scene = await SmokeScene.OpenAsync();
        var server = await scene.RedisAsync(accepted
            ? ["--user", "default", "on", $">{SmokeScene.Token}", $">{Before}", "~*", "+@all"]
            : ["--user", "default", "on", $">{SmokeScene.Token}", "~*", "+@all"]);
        scene.Lambda.Secrets[SmokeScene.SecretArn] = JsonSerializer.Serialize(
            new Dictionary<string, string> { ["password"] = SmokeScene.Token, [stage] = Before });

        var result = await scene.RunAsync(new { sessions = SmokeTest.Contracts.Redis(server) });

        if (error is null)
            result.AssertHealthy();
        else
            result.AssertOnlyFailure("sessions", "auth", $"{server.EndPoint}", error);
        Assert.DoesNotContain(Before, result.Everything);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("password", true, null)]
    [InlineData(
        "password",
        false,
        "The token must log in until login.acceptToken is false, but was answered 'WRONGPASS")]
    [InlineData("retired", false, null)]
    [InlineData("retired", true, "The token is no longer accepted, but still logs in.")]
    public async Task The_way_from_the_token_to_users_is_proven_by_the_token(
        string stage,
        bool accepted,
        string? error)
    {
        const string secret = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:token-AbCdEf";
        await using var scene = await SmokeScene.OpenAsync();
        var others = accepted ? ["--user", "default", "on", $">{Before}", "~*", "+@all"] : Locked;
        var server = await scene.RedisAsync(
            [
                .. User("app", "read-write", SmokeScene.Token),
                .. User("reader", "read-only", SmokeScene.Token),
                .. others,
            ]);
        scene.Lambda.Secrets[ReaderArn] = JsonSerializer.Serialize(new { password = SmokeScene.Token });
        scene.Lambda.Secrets[secret] = JsonSerializer.Serialize(
            new Dictionary<string, string> { [stage] = Before });

        var result = await scene.RunAsync(new { sessions = Contract(server, secret) });

        if (error is null)
            result.AssertHealthy();
        else
            result.AssertOnlyFailure("sessions", "auth", $"{server.EndPoint} with the token", error);
        Assert.DoesNotContain(Before, result.Everything);
    }

    private static string[] Locked => ["--user", "default", .. AccessString.Locked.Split(' ')];

    private static string[] User(string name, string access, string password) =>
        ["--user", name, .. Rules(name, access).Split(' '), $">{password}"];

    private static string Rules(string name, string access) =>
        AccessString.Resolve(
            new CacheUserArgs { Name = name, Access = access },
            "user",
            new Problems("Test", "test"));

    private static object Contract(ServerProcess server, string? tokenSecretArn = null) => new
    {
        kind = "replication-group",
        engine = "valkey",
        host = server.Host,
        port = server.Port,
        tls = true,
        authMode = "password",
        user = "app",
        secretArn = SmokeScene.SecretArn,
        clusterMode = false,
        tokenSecretArn,
        users = new[]
        {
            new { user = "app", authMode = "password", secretArn = SmokeScene.SecretArn, arn = "arn:app" },
            new { user = "reader", authMode = "password", secretArn = ReaderArn, arn = "arn:reader" },
        },
        clientSecurityGroupId = "sg-0123456789abcdef0",
    };
}
