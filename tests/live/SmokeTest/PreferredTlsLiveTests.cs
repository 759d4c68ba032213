using Live.Testing;

namespace Live.SmokeTest;

/// <summary>
/// A cache whose clients move to TLS lets in those with it and those without, and nobody is locked out.
/// </summary>
public sealed class PreferredTlsLiveTests
{
    private const string LockedOut =
        "A client without TLS must be answered while transitEncryption is 'preferred', but was not. "
        + "Clients that have not moved to TLS are locked out: was 'preferred' applied to the cache?";

    private static readonly string[] WithToken =
        ["--requirepass", SmokeScene.Token, "--masterauth", SmokeScene.Token];

    [Fact(Timeout = 60_000)]
    public async Task Both_kinds_of_client_are_proven_at_host_and_reader()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var (host, reader) = (LoopbackBlock.Next(), LoopbackBlock.Next());
        var primary = await PreferredTlsServer.StartAsync(scene, host, WithToken);
        var replica = await PreferredTlsServer.StartAsync(
            scene, reader, [.. WithToken, "--replicaof", $"{host}", "6380"]);

        var result = await scene.RunAsync(
            new { sessions = Contracts.Preferred($"{host}", readerHost: $"{reader}") });

        result.AssertHealthy();
        Assert.Equal(
            [
                ("name resolution", $"{host}"),
                ("tcp", $"{host}:6379"),
                ("tls", $"{host}:6379"),
                ("plaintext accepted", $"{host}:6379"),
                ("auth", $"{host}:6379"),
                ("auth refused", $"{host}:6379"),
                ("ping", $"{host}:6379"),
                ("read and write", $"{host}:6379"),
                ("name resolution", $"{reader}"),
                ("tcp", $"{reader}:6379"),
                ("tls", $"{reader}:6379"),
                ("plaintext accepted", $"{reader}:6379"),
                ("auth", $"{reader}:6379"),
                ("reader", $"{reader}:6379"),
            ],
            result.Checks.Select(check => (check.Layer, check.Target)));
        Assert.All(result.Checks, check => Assert.Equal("passed", check.Outcome));
        Assert.Equal("*1\r\n$4\r\nPING\r\n", primary.Overheard);
        Assert.Equal("*1\r\n$4\r\nPING\r\n", replica.Overheard);
    }

    [Fact(Timeout = 60_000)]
    public async Task Without_a_login_a_client_without_tls_also_writes_and_reads()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var host = LoopbackBlock.Next();
        var server = await PreferredTlsServer.StartAsync(scene, host);

        var result = await scene.RunAsync(new { sessions = Contracts.Preferred($"{host}", "none") });

        result.AssertHealthy();
        Assert.Equal("A client without TLS writes and reads.",
            Assert.Single(result.Checks, check => check.Layer == "plaintext accepted").Detail);
        Assert.Contains("\r\nSET\r\n", server.Overheard, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_server_that_speaks_tls_only_locks_out_who_has_not_moved()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var server = await scene.RedisAsync();

        var result = await scene.RunAsync(new { sessions = Contracts.Preferred(server.Host) });

        result.AssertOnlyFailure("sessions", "plaintext accepted", $"{server.EndPoint}", LockedOut);
        Assert.DoesNotContain(result.Checks, check => check.Outcome == "not run");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_reader_that_speaks_tls_only_locks_out_who_has_not_moved()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var host = LoopbackBlock.Next();
        await PreferredTlsServer.StartAsync(scene, host, WithToken);
        var reader = await scene.RedisAsync("--replicaof", $"{host}", "6380");
        await scene.LinkedAsync(reader);

        var result = await scene.RunAsync(
            new { sessions = Contracts.Preferred($"{host}", readerHost: reader.Host) });

        result.AssertOnlyFailure("sessions", "plaintext accepted", $"{reader.EndPoint}", LockedOut);
    }

    [Fact(Timeout = 60_000)]
    public async Task Nodes_of_a_cluster_that_speak_tls_only_are_named_one_by_one()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var nodes = await RedisCluster.StartAsync(scene, [(0, 8191), (8192, 16383)], replicas: 1);

        var result = await scene.RunAsync(
            new { sessions = Contracts.Preferred(nodes[0].Host, clusterMode: true) });

        result.AssertEachNodeFails("plaintext accepted", LockedOut, nodes);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_server_that_has_not_taken_up_tls_fails_at_tls()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var server = await scene.PlainRedisAsync("--requirepass", SmokeScene.Token);

        var result = await scene.RunAsync(new { sessions = Contracts.Preferred(server.Host) });

        result.AssertOnlyFailure(
            "sessions",
            "tls",
            $"{server.EndPoint}",
            "The server speaks plaintext, not TLS.");
        Assert.Equal(
            "not run",
            Assert.Single(result.Checks, check => check.Layer == "plaintext accepted").Outcome);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_login_that_only_clients_without_tls_need_is_a_failure()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var front = LoopbackBlock.Next();
        var tls = await scene.RedisAtAsync(LoopbackBlock.Next(), scene.Authority.Issue(null, $"{front}"), []);
        var plain = await scene.PlainRedisAsync("--requirepass", SmokeScene.Token);
        scene.Keep(new PreferredTlsServer(front, tls.EndPoint, plain.EndPoint));

        var result = await scene.RunAsync(new { sessions = Contracts.Preferred($"{front}", "none") });

        result.AssertOnlyFailure("sessions", "plaintext accepted", $"{front}:6379",
            "The server answered 'NOAUTH Authentication required.'.");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_server_that_takes_no_writes_without_tls_is_a_failure()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var front = LoopbackBlock.Next();
        var tls = await scene.RedisAtAsync(LoopbackBlock.Next(), scene.Authority.Issue(null, $"{front}"), []);
        var plain = await scene.PlainRedisAsync("--maxmemory", "1", "--maxmemory-policy", "noeviction");
        scene.Keep(new PreferredTlsServer(front, tls.EndPoint, plain.EndPoint));

        var result = await scene.RunAsync(new { sessions = Contracts.Preferred($"{front}", "none") });

        result.AssertOnlyFailure(
            "sessions",
            "plaintext accepted",
            $"{front}:6379",
            "The server answered 'OOM ");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_cache_without_tls_is_proven_in_plaintext_up_to_its_reader()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var primary = await scene.PlainRedisAsync("--repl-diskless-sync-delay", "0");
        var replica = await scene.PlainRedisAsync("--replicaof", primary.Host, "6379");
        await scene.LinkedAsync(replica, tls: false);

        var result = await scene.RunAsync(new { sessions = Contracts.Plain(primary, replica) });

        result.AssertHealthy();
        Assert.DoesNotContain(
            result.Checks,
            check => check.Layer.StartsWith("plaintext", StringComparison.Ordinal));
        Assert.Equal("passed", Assert.Single(result.Checks, check => check.Layer == "reader").Outcome);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_server_that_requires_tls_of_clients_that_were_told_to_do_without_fails_at_ping()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var server = await scene.RedisAtAsync(LoopbackBlock.Next(), null, []);

        var result = await scene.RunAsync(new { sessions = Contracts.Plain(server) });

        result.AssertOnlyFailure("sessions", "ping", $"{server.EndPoint}",
            "The server speaks TLS only, while the connection contract says tls false. "
            + "Clients without TLS are locked out: was transitEncryption set to 'preferred' first?");
    }
}
