using System.Text.Json;
using CachingTier.Local.Engines;
using Live.Testing;

namespace Live.SmokeTest;

/// <summary>
/// A cache whose clients move to its first token lets in those with it and those without, and nobody is
/// locked out.
/// </summary>
public sealed class AcceptedNoLoginLiveTests
{
    private const string LockedOut =
        "A client without a login must be let in until login.acceptNoLogin is false, but was answered "
        + "'NOAUTH Authentication required.'. Clients that have not moved to the token are locked out: was "
        + "the token added to a cache that had none, or the cache created with it?";

    [Fact(Timeout = 60_000)]
    public async Task Both_kinds_of_client_are_proven_at_host_and_reader()
    {
        await using var tier = new EngineTier();
        var group = await tier.Host.StartReplicationGroupAsync(
            EngineTier.Group("sessions", 1, SmokeScene.Token) with { NoLogin = true });
        await using var scene = await SmokeScene.OpenAsync();
        scene.TrustFile = tier.Host.CaCertificatePath;

        var result = await scene.RunAsync(
            new { sessions = Contracts.NoLogin(group.Primary.Host, group.Reader!.Host) });

        result.AssertHealthy();
        Assert.Equal(
            [
                ("plaintext refused", $"{group.Primary}", null),
                ("auth", $"{group.Primary}", null),
                ("no login accepted", $"{group.Primary}", "A client without a login writes and reads. A "
                    + "wrong token is refused."),
                ("ping", $"{group.Primary}", null),
                ("read and write", $"{group.Primary}", "Written, read, expiry set, deleted."),
                ("auth", $"{group.Reader}", null),
                ("no login accepted", $"{group.Reader}", "A client without a login is let in."),
            ],
            result.Checks.Where(check => check.Layer is not ("name resolution" or "tcp" or "tls" or "reader"))
                .Select(check => (check.Layer, check.Target, check.Detail)));
    }

    [Fact(Timeout = 60_000)]
    public async Task Clients_without_tls_write_and_read_as_well_while_they_move_to_both()
    {
        await using var tier = new EngineTier();
        var group = await tier.Host.StartReplicationGroupAsync(
            EngineTier.Group("sessions", 0, SmokeScene.Token) with { NoLogin = true, Plaintext = true });
        await using var scene = await SmokeScene.OpenAsync();
        scene.TrustFile = tier.Host.CaCertificatePath;

        var result = await scene.RunAsync(
            new { sessions = Contracts.NoLogin(group.Primary.Host, transitEncryption: "preferred") });

        result.AssertHealthy();
        Assert.Equal("A client without TLS writes and reads.",
            Assert.Single(result.Checks, check => check.Layer == "plaintext accepted").Detail);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_server_that_takes_any_token_keeps_nobody_out()
    {
        await using var scene = await SmokeScene.OpenAsync();
        // The default user of redis that needs no password takes every one that comes with its name.
        var server = await scene.RedisAsync("--requirepass", "");
        scene.Lambda.Secrets[SmokeScene.SecretArn] = JsonSerializer.Serialize(
            new { username = "default", password = SmokeScene.Token });

        var result = await scene.RunAsync(new { sessions = Contracts.NoLogin(server.Host) });

        result.AssertHealthy();
        Assert.Equal("A client without a login writes and reads. So is one with a wrong token.",
            Assert.Single(result.Checks, check => check.Layer == "no login accepted").Detail);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_server_that_wants_the_token_locks_out_who_has_not_moved()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var server = await scene.RedisAsync();

        var result = await scene.RunAsync(new { sessions = Contracts.NoLogin(server.Host) });

        result.AssertOnlyFailure("sessions", "no login accepted", $"{server.EndPoint}", LockedOut);
        Assert.DoesNotContain(result.Checks, check => check.Outcome == "not run");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_reader_that_wants_the_token_locks_out_who_has_not_moved()
    {
        await using var tier = new EngineTier();
        var group = await tier.Host.StartReplicationGroupAsync(
            EngineTier.Group("sessions", 0, SmokeScene.Token) with { NoLogin = true });
        var closed = await tier.Host.StartReplicationGroupAsync(
            EngineTier.Group("closed", 0, SmokeScene.Token));
        await using var scene = await SmokeScene.OpenAsync();
        scene.TrustFile = tier.Host.CaCertificatePath;

        var result = await scene.RunAsync(
            new { sessions = Contracts.NoLogin(group.Primary.Host, closed.Primary.Host) });

        Assert.Contains(
            ("no login accepted", $"{closed.Primary}", LockedOut),
            result.Checks.Select(check => (check.Layer, check.Target, check.Error)));
    }

    [Fact(Timeout = 60_000)]
    public async Task Nodes_of_a_cluster_that_want_the_token_are_named_one_by_one()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var nodes = await RedisCluster.StartAsync(scene, [(0, 8191), (8192, 16383)], replicas: 1);

        var result = await scene.RunAsync(
            new { sessions = Contracts.NoLogin(nodes[0].Host, clusterMode: true) });

        result.AssertEachNodeFails("no login accepted", LockedOut, nodes);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_server_without_a_token_fails_at_auth()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var server = await scene.RedisAsync("--requirepass", "");

        var result = await scene.RunAsync(new { sessions = Contracts.NoLogin(server.Host) });

        result.AssertOnlyFailure("sessions", "auth", $"{server.EndPoint}",
            "The cache has no password: it lets every client in and takes no token. Set the AUTH token of "
                + "the replication group.");
    }
}
