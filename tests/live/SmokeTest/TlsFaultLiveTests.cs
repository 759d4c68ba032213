using Live.Testing;

namespace Live.SmokeTest;

public sealed class TlsFaultLiveTests
{
    [Fact(Timeout = 60_000)]
    public async Task A_server_without_tls_fails_at_tls()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var server = await scene.PlainRedisAsync();

        var result = await scene.RunAsync(new { sessions = Contracts.Redis(server) });

        result.AssertOnlyFailure(
            "sessions",
            "tls",
            $"{server.EndPoint}",
            "The server speaks plaintext, not TLS.");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_server_that_hangs_fails_at_tls_in_bounded_time()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var server = await scene.RedisAsync();
        EngineSignals.Freeze(server.Id);

        var result = await scene.RunAsync(new { sessions = Contracts.Redis(server) });

        result.AssertOnlyFailure("sessions", "tls", $"{server.EndPoint}",
            "No answer in 3 s. The server does not answer the handshake.");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_certificate_of_another_authority_is_refused()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var address = LoopbackBlock.Next();
        var stranger = new TestAuthority(scene.Folder, "stranger");
        var server = await scene.RedisAtAsync(
            address,
            stranger.Issue(null, $"{address}"),
            ["--requirepass", SmokeScene.Token]);

        var result = await scene.RunAsync(new { sessions = Contracts.Redis(server) });

        result.AssertOnlyFailure("sessions", "tls", $"{server.EndPoint}",
            "The certificate of 'CN=stranger' leads to no trusted root. Trusted are the roots of "
                + $"{scene.TrustFile}.");
    }

    [Theory(Timeout = 60_000)]
    [InlineData(null, "Trusted are the roots of Amazon Trust Services.")]
    [InlineData("/tmp/noop", "Trusted are the roots of Amazon Trust Services (SSL_CERT_FILE names "
        + "'/tmp/noop', which does not exist).")]
    public async Task Only_the_roots_of_Amazon_are_trusted_when_no_file_has_others(
        string? file,
        string trusted)
    {
        await using var scene = await SmokeScene.OpenAsync();
        scene.TrustFile = file;
        var server = await scene.RedisAsync();

        var result = await scene.RunAsync(new { sessions = Contracts.Redis(server) });

        result.AssertOnlyFailure("sessions", "tls", $"{server.EndPoint}", trusted);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_certificate_for_another_name_is_refused()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var address = LoopbackBlock.Next();
        var server = await scene.RedisAtAsync(
            address,
            scene.Authority.Issue(null, "master.other.cache.amazonaws.com", "127.1.2.3"),
            ["--requirepass", SmokeScene.Token]);

        var result = await scene.RunAsync(new { sessions = Contracts.Redis(server) });

        result.AssertOnlyFailure("sessions", "tls", $"{server.EndPoint}",
            $"The certificate is for master.other.cache.amazonaws.com, 127.1.2.3, not for '{address}'.");
    }

    [Fact(Timeout = 60_000)]
    public async Task An_expired_certificate_is_refused()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var address = LoopbackBlock.Next();
        var until = DateTimeOffset.UtcNow.AddDays(-2);
        var server = await scene.RedisAtAsync(address,
            scene.Authority.Issue(until, $"{address}"), ["--requirepass", SmokeScene.Token]);

        var result = await scene.RunAsync(new { sessions = Contracts.Redis(server) });

        result.AssertOnlyFailure(
            "sessions",
            "tls",
            $"{server.EndPoint}",
            $"The certificate expired on {until:yyyy-MM-dd}");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_server_that_also_takes_plaintext_fails_although_everything_else_works()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var front = LoopbackBlock.Next();
        var tls = await scene.RedisAtAsync(LoopbackBlock.Next(), scene.Authority.Issue(null, $"{front}"),
            ["--requirepass", SmokeScene.Token]);
        var plain = await scene.PlainRedisAsync("--requirepass", SmokeScene.Token);
        scene.Keep(new PreferredTlsServer(front, tls.EndPoint, plain.EndPoint));

        var result = await scene.RunAsync(new { sessions = Contracts.Redis($"{front}", 6379) });

        result.AssertOnlyFailure("sessions", "plaintext refused", $"{front}:6379",
            "The server answered '-NOAUTH Authentication required.' to a client without TLS.");
        Assert.DoesNotContain(result.Checks, check => check.Outcome == "not run");
    }
}
