using Live.Testing;

namespace Live.SmokeTest;

/// <summary>
/// What begins wrongly because a deployment has just made it, what stays wrong, and what must not be tried
/// again.
/// </summary>
public sealed class SettlingLiveTests
{
    private const double Settle = 25;
    private const string Iam = "app-iam";
    private const string Refused =
        "The server answered 'WRONGPASS invalid username-password pair or user is disabled.'. The role of "
        + "the function must allow elasticache:Connect on the cache and on the user 'app-iam', which must "
        + "log in with IAM.";

    [Fact(Timeout = 60_000)]
    public async Task A_permission_that_does_not_count_yet_is_waited_for()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var server = await scene.RedisAsync();
        scene.Lambda.Refusals = 2;

        var result = await scene.RunAsync(new { sessions = Contracts.Redis(server) }, settleSeconds: Settle);

        result.AssertHealthy();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_permission_that_never_counts_fails_at_auth_within_the_time_of_the_test()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var server = await scene.RedisAsync();
        await scene.WarmUpAsync(new { sessions = Contracts.Redis(server) });
        scene.Lambda.Refusals = int.MaxValue;

        var result = await scene.RunAsync(
            new { sessions = Contracts.Redis(server) },
            timeoutSeconds: 3,
            settleSeconds: Settle);

        Assert.Contains(result.Checks, check => check is { Layer: "auth", Outcome: "failed" }
            && check.Error!.Contains(
                "cannot be read: AccessDeniedException. The function's role must allow",
                StringComparison.Ordinal));
    }

    [Fact(Timeout = 60_000)]
    public async Task Between_deployments_one_refusal_is_a_failure()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var server = await scene.RedisAsync();
        scene.Lambda.Refusals = 1;

        var result = await scene.RunAsync(new { sessions = Contracts.Redis(server) });

        result.AssertOnlyFailure(
            "sessions",
            "auth",
            $"{server.EndPoint}",
            "cannot be read: AccessDeniedException.");
    }

    [Fact(Timeout = 60_000)]
    public async Task An_IAM_login_that_does_not_count_yet_is_waited_for()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var server = await scene.RedisAsync(User("another-password"));

        var running = scene.RunAsync(new { sessions = IamContract(server) }, settleSeconds: Settle);
        await Eventually.HoldsAsync(async () => Assert.NotEqual(0, await RefusalsAsync(scene, server)));
        await RedisCli.AskAsync(server, scene.Authority, "ACL", "SETUSER", Iam, "nopass");
        var result = await running;

        result.AssertHealthy();
        Assert.Contains(result.Checks, check => check is { Layer: "auth", Outcome: "passed" }
            && check.Target.EndsWith(Iam, StringComparison.Ordinal));
    }

    [Fact(Timeout = 60_000)]
    public async Task An_IAM_login_that_never_counts_fails_at_auth_within_the_time_of_the_test()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var server = await scene.RedisAsync(User("another-password"));
        await scene.WarmUpAsync(new { sessions = Contracts.Redis(server) });

        var result = await scene.RunAsync(
            new { sessions = IamContract(server) },
            timeoutSeconds: 4,
            settleSeconds: Settle);

        Assert.Contains(
            result.Checks,
            check => check is { Layer: "auth", Outcome: "failed", Error: Refused });
        Assert.True(await RefusalsAsync(scene, server) > 1, "It was not tried again.");
    }

    [Fact(Timeout = 60_000)]
    public async Task Between_deployments_a_refused_IAM_login_is_a_failure_at_once()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var server = await scene.RedisAsync(User("another-password"));

        var result = await scene.RunAsync(new { sessions = IamContract(server) });

        result.AssertOnlyFailure("sessions", "auth", $"{server.EndPoint} as {Iam}", Refused);
        Assert.Equal(1, await RefusalsAsync(scene, server));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_wrong_password_is_not_tried_again()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var server = await scene.RedisAsync(User("another-password"));

        var result = await scene.RunAsync(
            new { sessions = UserContract(server, "password", SmokeScene.SecretArn) },
            settleSeconds: Settle);

        result.AssertOnlyFailure("sessions", "auth", $"{server.EndPoint} as {Iam}", "WRONGPASS");
        Assert.Equal(1, await RefusalsAsync(scene, server));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_security_group_that_does_not_let_in_yet_is_waited_for()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var server = await scene.PlainRedisAsync();
        var hole = scene.Keep(await BlackHole.OpenAsync(6379));

        var running = scene.RunAsync(
            new { sessions = Contracts.Plain(hole.Host, 6379) },
            settleSeconds: Settle);
        // The first try gives up after three seconds.
        await Task.Delay(TimeSpan.FromSeconds(5));
        _ = hole.OpenToAsync(server.EndPoint);

        (await running).AssertHealthy();
    }

    [Theory(Timeout = 60_000)]
    [InlineData(2, null, "No answer in 3 s.")]
    [InlineData(600, 2.0, "No answer until the time of the whole test ran out.")]
    public async Task A_security_group_that_never_lets_in_fails_at_tcp(
        double settle,
        double? timeout,
        string error)
    {
        await using var scene = await SmokeScene.OpenAsync();
        var hole = scene.Keep(await BlackHole.OpenAsync(6379));

        var blocked = Contracts.Redis(hole.Host, 6379);
        var result = await scene.RunAsync(new { blocked }, timeout, settle);

        result.AssertOnlyFailure(
            "blocked",
            "tcp",
            $"{hole.Host}:6379",
            $"{error} Packets to {hole.Host}:6379 are dropped on the way.");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_name_that_never_resolves_fails_at_name_resolution()
    {
        await using var scene = await SmokeScene.OpenAsync();

        var result = await scene.RunAsync(
            new { sessions = Contracts.Redis("no-such-cache.invalid", 6379) },
            settleSeconds: 1);

        result.AssertOnlyFailure("sessions", "name resolution", "no-such-cache.invalid", "does not resolve");
    }

    private static string[] User(string password) => ["--user", Iam, "on", $">{password}", "~*", "+@all"];

    // What the server has refused to this user, by its own count.
    private static async Task<int> RefusalsAsync(SmokeScene scene, ServerProcess server)
    {
        var log = (await RedisCli.AskAsync(server, scene.Authority, "ACL", "LOG")).Split('\n');
        var entry = Array.IndexOf(log, Iam);
        return entry < 0 ? 0 : int.Parse(
            log[Array.LastIndexOf(log, "count", entry) + 1],
            System.Globalization.CultureInfo.InvariantCulture);
    }

    private static object IamContract(ServerProcess server) => UserContract(server, "iam", null);

    private static object UserContract(ServerProcess server, string authMode, string? secretArn) => new
    {
        kind = "replication-group",
        engine = "valkey",
        host = server.Host,
        port = server.Port,
        tls = true,
        authMode = "token",
        secretArn = SmokeScene.SecretArn,
        clusterMode = false,
        cacheArn = "arn:aws:elasticache:eu-central-1:123456789012:replicationgroup:sessions",
        users = new[] { new { user = Iam, authMode, secretArn } },
        clientSecurityGroupId = "sg-0123456789abcdef0",
    };
}
