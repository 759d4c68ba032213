using System.Text.Json;

namespace Live.SmokeTest;

public sealed class LoginFaultLiveTests
{
    [Fact(Timeout = 60_000)]
    public async Task A_wrong_token_in_the_secret_fails_at_auth()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var server = await scene.RedisAsync();
        scene.Lambda.Secrets[SmokeScene.SecretArn] = JsonSerializer.Serialize(
            new { password = "rotated-on-one-side-only" });

        var result = await scene.RunAsync(new { sessions = Contracts.Redis(server) });

        result.AssertOnlyFailure("sessions", "auth", $"{server.EndPoint}",
            "WRONGPASS invalid username-password pair or user is disabled.'. The credential in the secret "
                + "is not one of the cache.");
        Assert.DoesNotContain("rotated-on-one-side-only", result.Everything);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_missing_secret_fails_at_auth_once()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var primary = await scene.RedisAsync();
        var replica = await scene.ReplicaAsync(primary);
        scene.Lambda.Secrets.Clear();

        var result = await scene.RunAsync(new { sessions = Contracts.Redis(primary, replica) });

        result.AssertOnlyFailure("sessions", "auth", $"{primary.EndPoint}",
            $"The secret '{SmokeScene.SecretArn}' cannot be read: ResourceNotFoundException. There is no "
                + "such secret.");
    }

    [Theory(Timeout = 60_000)]
    [InlineData(
        "{\"token\":\"correct-horse-battery-staple\"}",
        "must be a JSON object with a 'password', but has none.")]
    [InlineData("correct-horse-battery-staple", "must be a JSON object with a 'password', but is no JSON.")]
    [InlineData("[]", "must be a JSON object with a 'password', but has none.")]
    public async Task A_secret_without_a_password_fails_at_auth(string secret, string cause)
    {
        await using var scene = await SmokeScene.OpenAsync();
        var server = await scene.RedisAsync();
        scene.Lambda.Secrets[SmokeScene.SecretArn] = secret;

        var result = await scene.RunAsync(new { sessions = Contracts.Redis(server) });

        result.AssertOnlyFailure("sessions", "auth", $"{server.EndPoint}", cause);
    }

    [Fact(Timeout = 60_000)]
    public async Task Secrets_Manager_out_of_reach_fails_at_auth()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var server = await scene.RedisAsync();
        scene.SecretsAddress = $"{Live.Testing.LoopbackBlock.Next()}:443";

        var result = await scene.RunAsync(new { sessions = Contracts.Redis(server) });

        result.AssertOnlyFailure("sessions", "auth", $"{server.EndPoint}",
            $"Secrets Manager at {scene.SecretsAddress} is out of reach (ConnectionError).");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_server_without_a_password_fails_at_auth_and_at_what_it_must_refuse()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var server = await scene.RedisAsync("--requirepass", "");

        var result = await scene.RunAsync(new { sessions = Contracts.Redis(server) });

        Assert.Equal(
            [
                ("auth", "The cache has no password: it lets every client in and takes no token. Set the "
                    + "AUTH token of the replication group."),
                ("auth refused", "A client without a credential must be refused with NOAUTH, but was "
                    + "answered 'PONG'. Set the AUTH token of the cache."),
            ],
            result.Checks.Where(check => check.Outcome == "failed")
                .Select(check => (check.Layer, check.Error!)));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_server_that_lets_everybody_in_fails_at_auth_refused()
    {
        await using var scene = await SmokeScene.OpenAsync();
        // The default user needs no password, but a named user exists and can log in.
        var server = await scene.RedisAsync(
            "--requirepass",
            "",
            "--user",
            "app",
            "on",
            $">{SmokeScene.Token}",
            "~*",
            "+@all");
        scene.Lambda.Secrets[SmokeScene.SecretArn] = JsonSerializer.Serialize(
            new { username = "app", password = SmokeScene.Token });

        var result = await scene.RunAsync(new { sessions = Contracts.Redis(server) });

        result.AssertOnlyFailure("sessions", "auth refused", $"{server.EndPoint}",
            "A client without a credential must be refused with NOAUTH, but was answered 'PONG'.");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_contract_without_a_login_fails_at_ping_when_the_server_wants_one()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var server = await scene.PlainRedisAsync("--requirepass", SmokeScene.Token);

        var result = await scene.RunAsync(new { sessions = Contracts.Plain(server) });

        result.AssertOnlyFailure("sessions", "ping", $"{server.EndPoint}",
            "NOAUTH Authentication required.'. The cache requires a login. Set authMode to token");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_server_that_echoes_the_token_does_not_get_it_into_the_report()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var server = await scene.RedisAsync("--requirepass", "", "--rename-command", "AUTH", "LOGIN");

        var result = await scene.RunAsync(new { sessions = Contracts.Redis(server) });

        Assert.Contains(result.Checks, check => check.Layer == "auth"
            && check.Error
                == "The server answered 'ERR unknown command 'AUTH', with args beginning with: '***' '.");
    }
}
