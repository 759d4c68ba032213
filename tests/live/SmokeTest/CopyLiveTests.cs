namespace Live.SmokeTest;

public sealed class CopyLiveTests
{
    [Fact(Timeout = 60_000)]
    public async Task A_copy_is_proven_layer_by_layer_and_refuses_a_write()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var copy = await scene.ReplicaAsync(await scene.RedisAsync());
        var reader = await scene.ReplicaAsync(copy);

        var result = await scene.RunAsync(new { sessions = Contracts.Copy(copy.Host, reader.Host) });

        result.AssertHealthy();
        Assert.Equal(
            [
                ("name resolution", copy.Host),
                ("tcp", $"{copy.EndPoint}"),
                ("tls", $"{copy.EndPoint}"),
                ("plaintext refused", $"{copy.EndPoint}"),
                ("auth", $"{copy.EndPoint}"),
                ("auth refused", $"{copy.EndPoint}"),
                ("ping", $"{copy.EndPoint}"),
                ("read", $"{copy.EndPoint}"),
                ("write refused", $"{copy.EndPoint}"),
                ("name resolution", reader.Host),
                ("tcp", $"{reader.EndPoint}"),
                ("tls", $"{reader.EndPoint}"),
                ("auth", $"{reader.EndPoint}"),
                ("reader", $"{reader.EndPoint}"),
            ],
            result.Checks.Select(check => (check.Layer, check.Target)));
        Assert.Equal(
            "Read, master_link_status:up.",
            result.Checks.Single(check => check.Layer == "read").Detail);
        Assert.Equal(
            "A write is refused.",
            result.Checks.Single(check => check.Layer == "write refused").Detail);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_copy_that_was_promoted_fails_and_keeps_nothing_that_was_written()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var promoted = await scene.RedisAsync();

        var result = await scene.RunAsync(new { sessions = Contracts.Copy(promoted.Host) });

        result.AssertOnlyFailure("sessions", "write refused", $"{promoted.EndPoint}",
            "A write was taken although the connection contract says readOnly. The copy was promoted, or is "
            + "no copy. Set smokeTest to false while a promoted copy stands in for its primary.");
        Assert.Equal("0", (await RedisCli.AskAsync(promoted, scene.Authority, "DBSIZE")).Trim());
    }

    [Fact(Timeout = 60_000)]
    public async Task A_copy_that_has_lost_its_primary_fails_although_it_serves()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var primary = await scene.RedisAsync();
        var copy = await scene.ReplicaAsync(primary);
        await primary.DisposeAsync();
        await scene.UnlinkedAsync(copy);

        var result = await scene.RunAsync(new { sessions = Contracts.Copy(copy.Host) });

        result.AssertOnlyFailure("sessions", "read", $"{copy.EndPoint}",
            "The copy serves what it has, but has lost its primary (master_link_status:down): what is "
                + "written there does not arrive.");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_reader_of_a_copy_that_is_no_replica_fails()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var copy = await scene.ReplicaAsync(await scene.RedisAsync());
        var other = await scene.RedisAsync();

        var result = await scene.RunAsync(new { sessions = Contracts.Copy(copy.Host, other.Host) });

        result.AssertOnlyFailure(
            "sessions",
            "reader",
            $"{other.EndPoint}",
            "The reader must be a replica, but says that it is a primary");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_user_that_may_write_nowhere_says_nothing_about_the_copy()
    {
        await using var scene = await SmokeScene.OpenAsync();
        string[] users = ["--user", "reader", "on", "~*", "-@all", "+@read", "+@connection", "+info",
            $">{SmokeScene.Token}"];
        var copy = await scene.ReplicaAsync(await scene.RedisAsync(), users);

        var result = await scene.RunAsync(new { sessions = Contracts.Copy(copy.Host, user: "reader") });

        result.AssertHealthy();
        Assert.Equal("The user may write nowhere, so a write says nothing about the copy.",
            result.Checks.Single(check => check.Layer == "write refused").Detail);
    }

    [Fact(Timeout = 60_000)]
    public async Task Each_shard_of_a_copy_is_read_and_refuses_a_write()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var copy = scene.Keep(ClusterCopy.Start(scene.Authority, "up"));

        var result = await scene.RunAsync(new { sessions = Contracts.Copy(copy.Host, clusterMode: true) });

        result.AssertHealthy();
        Assert.Equal(
            ["topology", "node", "read", "write refused", "reader"],
            result.Checks.Select(check => check.Layer).SkipWhile(layer => layer != "topology"));
        Assert.Equal(
            "Read, master_link_status:up.",
            result.Checks.Single(check => check.Layer == "read").Detail);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_shard_of_a_copy_that_has_lost_its_primary_fails()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var copy = scene.Keep(ClusterCopy.Start(scene.Authority, "down"));

        var result = await scene.RunAsync(new { sessions = Contracts.Copy(copy.Host, clusterMode: true) });

        result.AssertOnlyFailure(
            "sessions",
            "read",
            $"{copy.Host}:6379",
            "The copy serves what it has, but has lost its primary");
    }

    [Fact(Timeout = 60_000)]
    public async Task Each_shard_of_a_promoted_copy_fails()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var nodes = await RedisCluster.StartAsync(scene, [(0, 8191), (8192, 16383)], replicas: 1);

        var result = await scene.RunAsync(
            new { sessions = Contracts.Copy(nodes[0].Host, clusterMode: true) });

        Assert.Equal(2, result.Checks.Count(check => check is { Layer: "read", Outcome: "passed" }));
        Assert.Equal(2, result.Checks.Count(check => check is { Layer: "reader", Outcome: "passed" }));
        Assert.Equal(["write refused", "write refused"],
            result.Checks.Where(check => check.Outcome == "failed").Select(check => check.Layer));
    }
}
