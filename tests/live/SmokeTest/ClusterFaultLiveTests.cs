namespace Live.SmokeTest;

public sealed class ClusterFaultLiveTests
{
    [Fact(Timeout = 60_000)]
    public async Task Slots_that_nobody_serves_fail_at_topology()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var nodes = await RedisCluster.StartAsync(
            scene,
            [(0, 5460), (5461, 9999), (10923, 16383)],
            replicas: 0);

        var result = await scene.RunAsync(
            new { sessions = Contracts.Redis(nodes[0].Host, 6379, clusterMode: true) });

        result.AssertOnlyFailure("sessions", "topology", $"{nodes[0].EndPoint}",
            "All 16384 hash slots must be served, but nobody serves 10000-10922.");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_shard_that_lost_its_primary_is_named()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var nodes = await RedisCluster.StartAsync(
            scene,
            [(0, 5460), (5461, 10922), (10923, 16383)],
            replicas: 0);
        await nodes[2].DisposeAsync();

        var result = await scene.RunAsync(
            new { sessions = Contracts.Redis(nodes[0].Host, 6379, clusterMode: true) });

        // The others need a second to agree that it failed; until then it still is in the list, and out of
        // reach.
        var failure = Assert.Single(result.Checks, check => check.Outcome == "failed");
        Assert.Contains(failure.Layer, new[] { "topology", "node" });
        Assert.Contains($"{nodes[2].EndPoint}", failure.Error);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_cluster_behind_a_contract_without_cluster_mode_is_told_apart()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var nodes = await RedisCluster.StartAsync(scene, [(0, 1), (2, 16383)], replicas: 0);

        var result = await scene.RunAsync(new { sessions = Contracts.Redis(nodes[0].Host, 6379) });

        result.AssertOnlyFailure("sessions", "read and write", $"{nodes[0].EndPoint}",
            "The client must speak the cluster protocol: is clusterMode right in the contract?");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_single_server_behind_a_contract_with_cluster_mode_fails_at_topology()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var server = await scene.RedisAsync();

        var result = await scene.RunAsync(
            new { sessions = Contracts.Redis(server.Host, server.Port, clusterMode: true) });

        result.AssertOnlyFailure(
            "sessions",
            "topology",
            $"{server.EndPoint}",
            "ERR This instance has cluster support disabled");
    }
}
