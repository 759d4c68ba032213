using System.Net;
using CachingTier.Local.Engines;
using Live.Testing;

namespace Live.SmokeTest;

public sealed class HealthyCachesLiveTests
{
    [Fact(Timeout = 60_000)]
    public async Task A_replicated_cache_is_proven_layer_by_layer()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var primary = await scene.RedisAsync();
        var replica = await scene.ReplicaAsync(primary);

        var result = await scene.RunAsync(new { sessions = Contracts.Redis(primary, replica) });

        result.AssertHealthy();
        Assert.Equal(
            [
                ("name resolution", primary.Host),
                ("tcp", $"{primary.EndPoint}"),
                ("tls", $"{primary.EndPoint}"),
                ("plaintext refused", $"{primary.EndPoint}"),
                ("auth", $"{primary.EndPoint}"),
                ("auth refused", $"{primary.EndPoint}"),
                ("ping", $"{primary.EndPoint}"),
                ("read and write", $"{primary.EndPoint}"),
                ("name resolution", replica.Host),
                ("tcp", $"{replica.EndPoint}"),
                ("tls", $"{replica.EndPoint}"),
                ("auth", $"{replica.EndPoint}"),
                ("reader", $"{replica.EndPoint}"),
            ],
            result.Checks.Select(check => (check.Layer, check.Target)));
        Assert.All(result.Checks, check => Assert.Equal("passed", check.Outcome));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_certificate_may_lead_to_the_root_over_an_intermediate_that_the_server_sends()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var address = LoopbackBlock.Next();
        var server = await scene.RedisAtAsync(
            address,
            scene.Authority.Intermediate("intermediate").Issue(null, $"{address}"),
            ["--requirepass", SmokeScene.Token]);

        (await scene.RunAsync(new { sessions = Contracts.Redis(server) })).AssertHealthy();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_host_name_is_resolved_and_is_what_the_certificate_must_be_for()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var server = await scene.RedisAtAsync(
            IPAddress.Loopback,
            scene.Authority.Issue(null, "localhost"),
            ["--requirepass", SmokeScene.Token],
            FreePort());

        var result = await scene.RunAsync(new { sessions = Contracts.Redis(server, host: "localhost") });

        result.AssertHealthy();
        Assert.Contains(
            "127.0.0.1",
            Assert.Single(result.Checks, check => check.Layer == "name resolution").Detail);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_sharded_cache_is_proven_on_every_shard_and_replica()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var nodes = await RedisCluster.StartAsync(
            scene, [(0, 5460), (5461, 10922), (10923, 16383)], replicas: 1);

        var result = await scene.RunAsync(
            new { sessions = Contracts.Redis(nodes[0].Host, 6379, clusterMode: true) });

        result.AssertHealthy();
        var topology = Assert.Single(result.Checks, check => check.Layer == "topology");
        Assert.Equal("3 shard(s) with 3 replica(s) serve all 16384 slots.", topology.Detail);
        Assert.Equal(3, result.Checks.Count(check => check is { Layer: "node", Outcome: "passed" }));
        Assert.Equal(
            3,
            result.Checks.Count(check => check is { Layer: "read and write", Outcome: "passed" }));
        Assert.Equal(3, result.Checks.Count(check => check is { Layer: "reader", Outcome: "passed" }));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_serverless_cache_is_proven_on_both_its_ports_without_a_login()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var (primary, reader) = await RedisCluster.StartServerlessAsync(scene);

        var result = await scene.RunAsync(new { leaderboard = Contracts.Serverless(primary, reader) });

        result.AssertHealthy();
        Assert.Equal("not applicable", Assert.Single(result.Checks, check => check.Layer == "auth").Outcome);
        Assert.Equal("1 shard(s) with 1 replica(s) serve all 16384 slots.",
            Assert.Single(result.Checks, check => check.Layer == "topology").Detail);
        Assert.Equal(
            $"{reader.EndPoint}",
            Assert.Single(result.Checks, check => check.Layer == "reader").Target);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_memcached_cluster_is_proven_on_every_node_that_discovery_names()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var first = await scene.MemcachedAsync();
        var second = await scene.MemcachedAsync();
        var discovery = scene.Keep(
            DiscoveryServer.Start(scene.Authority, DiscoveryServer.Listing(12, first, second)));

        var result = await scene.RunAsync(
            new { pages = Contracts.Memcached(discovery.Host, DiscoveryServer.Port) });

        result.AssertHealthy();
        Assert.Equal("2 node(s) in version 12 of the list.",
            Assert.Single(result.Checks, check => check.Layer == "discovery").Detail);
        Assert.Equal([$"{first.EndPoint}", $"{second.EndPoint}"],
            result.Checks.Where(check => check.Layer == "node").Select(check => check.Target));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_serverless_memcached_cache_has_a_reader_and_no_discovery()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var server = await scene.MemcachedAsync();

        var result = await scene.RunAsync(
            new { pages = Contracts.ServerlessMemcached(server, readerPort: server.Port) });

        result.AssertHealthy();
        Assert.Equal(["name resolution", "tcp", "tls", "plaintext refused", "auth", "node", "reader"],
            result.Checks.Select(check => check.Layer));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_cache_without_tls_and_login_says_so_instead_of_passing_silently()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var server = await scene.PlainRedisAsync();

        var result = await scene.RunAsync(new { scratch = Contracts.Plain(server) });

        result.AssertHealthy();
        Assert.Equal(["tls", "auth", "reader"],
            result.Checks.Where(check => check.Outcome == "not applicable").Select(check => check.Layer));
    }

    [Fact(Timeout = 60_000)]
    public async Task Several_caches_are_proven_in_one_run_and_reported_in_order()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var redis = await scene.RedisAsync();
        var memcached = await scene.MemcachedAsync();

        var result = await scene.RunAsync(new
        {
            sessions = Contracts.Redis(redis),
            pages = Contracts.ServerlessMemcached(memcached),
        });

        result.AssertHealthy();
        Assert.Equal(["sessions", "pages"], result.Checks.Select(check => check.Cache).Distinct());
        Assert.Equal(result.Report.GetRawText(), result.Output.Trim());
    }

    // None of those that the kernel gives to clients, who could take it meanwhile.
    private static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 30_000);
            if (AddressBlock.IsFree($"{IPAddress.Loopback}", port))
                return port;
        }
    }
}
