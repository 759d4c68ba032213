using Live.Testing;

namespace Live.SmokeTest;

public sealed class NetworkFaultLiveTests
{
    [Fact(Timeout = 60_000)]
    public async Task A_host_that_does_not_resolve_fails_at_name_resolution()
    {
        await using var scene = await SmokeScene.OpenAsync();

        var result = await scene.RunAsync(new { sessions = Contracts.Redis("no-such-cache.invalid", 6379) });

        result.AssertOnlyFailure("sessions", "name resolution", "no-such-cache.invalid",
            "Check that 'no-such-cache.invalid' is the host of a cache that still exists");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_closed_port_fails_at_tcp_and_leaves_the_later_layers_out()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var host = $"{LoopbackBlock.Next()}";

        var result = await scene.RunAsync(new { sessions = Contracts.Redis(host, 6379) });

        result.AssertOnlyFailure(
            "sessions",
            "tcp",
            $"{host}:6379",
            $"Nothing listens at {host}:6379 (connection refused).");
        Assert.Equal(["tls", "plaintext refused", "auth", "auth refused", "ping", "read and write"],
            result.Checks.Where(check => check.Outcome == "not run").Select(check => check.Layer));
        Assert.All(result.Checks.Where(check => check.Outcome == "not run"),
            check => Assert.Equal($"Not run because tcp to {host}:6379 failed.", check.Detail));
    }

    [Fact(Timeout = 60_000)]
    public async Task Packets_that_are_dropped_fail_at_tcp_and_point_at_the_security_group()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var hole = scene.Keep(await BlackHole.OpenAsync(6379));
        var healthy = await scene.RedisAsync();

        var result = await scene.RunAsync(
            new { blocked = Contracts.Redis(hole.Host, 6379), healthy = Contracts.Redis(healthy) });

        result.AssertOnlyFailure("blocked", "tcp", $"{hole.Host}:6379",
            $"No answer in 3 s. Packets to {hole.Host}:6379 are dropped on the way. Let the client's "
                + "security group in on port 6379");
    }

    [Fact(Timeout = 60_000)]
    public async Task The_answer_comes_before_Lambda_gives_up_and_has_what_was_proven_by_then()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var hole = scene.Keep(await BlackHole.OpenAsync(6379));
        var healthy = await scene.RedisAsync();
        await scene.WarmUpAsync(new { healthy = Contracts.Redis(healthy) });
        // Less than the limit of a step, and many times what the healthy cache takes.
        scene.Lambda.FunctionTimeout = TimeSpan.FromSeconds(3.2);

        var result = await scene.RunAsync(
            new { blocked = Contracts.Redis(hole.Host, 6379), healthy = Contracts.Redis(healthy) });

        result.AssertOnlyFailure("blocked", "tcp", $"{hole.Host}:6379",
            "No answer until the time of the whole test ran out. Packets to");
        Assert.All(
            result.Checks.Where(check => check.Cache == "healthy"),
            check => Assert.NotEqual("not run", check.Outcome));
    }

    [Theory(Timeout = 60_000)]
    [InlineData(0.5, null)]
    [InlineData(0.5, "600")]
    [InlineData(null, "0.5")]
    public async Task The_time_that_the_request_allows_is_kept_and_else_that_of_the_function(
        double? seconds,
        string? variable)
    {
        await using var scene = await SmokeScene.OpenAsync();
        if (variable is not null)
            scene.Environment["SMOKE_TEST_TIMEOUT_SECONDS"] = variable;
        var hole = scene.Keep(await BlackHole.OpenAsync(6379));

        var result = await scene.RunAsync(new { blocked = Contracts.Redis(hole.Host, 6379) }, seconds);

        result.AssertOnlyFailure("blocked", "tcp", $"{hole.Host}:6379", "the time of the whole test ran out");
    }
}
