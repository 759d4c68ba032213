namespace Live.SmokeTest;

public sealed class ClusterFaultLiveTests
{
    [Fact(Timeout = 60_000)]
    public async Task Slots_that_nobody_serves_fail_at_topology()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var nodes = await RedisCluster.StartAsync(scene, [(0, 5460), (5461, 9999), (10923, 16383)]);

        var result = await scene.RunAsync(
            new { sessions = Contracts.Redis(nodes[0].Host, 6379, clusterMode: true) });

        result.AssertOnlyFailure("sessions", "topology", $"{nodes[0].EndPoint}",
            "All 16384 hash slots must be served, but nobody serves 10000-10922.");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_shard_that_just_lost_its_primary_fails_at_the_node()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var nodes = await RedisCluster.StartAsync(scene, [(0, 5460), (5461, 10922), (10923, 16383)]);
        await nodes[2].DisposeAsync();

        var result = await scene.RunAsync(
            new { sessions = Contracts.Redis(nodes[0].Host, 6379, clusterMode: true) });

        result.AssertOnlyFailure("sessions", "node", $"{nodes[2].EndPoint}", $"{nodes[2].EndPoint}");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_shard_whose_primary_is_known_to_have_failed_fails_at_topology()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var nodes = await RedisCluster.StartAsync(scene, [(0, 5460), (5461, 10922), (10923, 16383)]);
        await RedisCluster.FailAsync(scene, nodes, nodes[2]);

        var result = await scene.RunAsync(
            new { sessions = Contracts.Redis(nodes[0].Host, 6379, clusterMode: true) });

        result.AssertOnlyFailure("sessions", "topology", $"{nodes[0].EndPoint}",
            $"All nodes must be up, but the cluster marks {nodes[2].EndPoint} as failed.");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_cluster_behind_a_contract_without_cluster_mode_is_told_apart()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var nodes = await RedisCluster.StartAsync(scene, [(0, 16383)], replicas: 1);

        // A replica redirects every key, a primary those of other shards.
        var result = await scene.RunAsync(new { sessions = Contracts.Redis(nodes[1].Host, 6379) });

        result.AssertOnlyFailure("sessions", "read and write", $"{nodes[1].EndPoint}",
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
