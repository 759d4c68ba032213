using Live.Testing;

namespace Live.SmokeTest;

public sealed class DataFaultLiveTests
{
    [Fact(Timeout = 60_000)]
    public async Task A_primary_that_is_a_replica_fails_at_read_and_write()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var replica = await scene.ReplicaAsync(await scene.RedisAsync());

        var result = await scene.RunAsync(new { sessions = Contracts.Redis(replica) });

        result.AssertOnlyFailure("sessions", "read and write", $"{replica.EndPoint}",
            "READONLY You can't write against a read only replica.'. The endpoint leads to a replica.");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_full_cache_fails_at_read_and_write()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var server = await scene.RedisAsync("--maxmemory", "1", "--maxmemory-policy", "noeviction");

        var result = await scene.RunAsync(new { sessions = Contracts.Redis(server) });

        result.AssertOnlyFailure(
            "sessions",
            "read and write",
            $"{server.EndPoint}",
            "The memory of the cache is full");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_reader_that_is_down_fails_at_tcp_of_the_reader()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var primary = await scene.RedisAsync();
        var replica = await scene.ReplicaAsync(primary);
        await replica.DisposeAsync();

        var result = await scene.RunAsync(new { sessions = Contracts.Redis(primary, replica) });

        result.AssertOnlyFailure("sessions", "tcp", $"{replica.EndPoint}", "Nothing listens at");
        Assert.Equal("not run", Assert.Single(result.Checks, check => check.Layer == "reader").Outcome);
        Assert.Equal(
            "passed",
            Assert.Single(result.Checks, check => check.Layer == "read and write").Outcome);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_reader_that_leads_to_a_primary_fails_at_reader()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var primary = await scene.RedisAsync();
        var other = await scene.RedisAsync();

        var result = await scene.RunAsync(new { sessions = Contracts.Redis(primary, other) });

        result.AssertOnlyFailure("sessions", "reader", $"{other.EndPoint}",
            "The reader must be a replica, but says that it is a primary ('master').");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_reader_that_lost_its_primary_fails_at_reader()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var primary = await scene.RedisAsync();
        var stale = await scene.RedisAsync("--replicaof", $"{LoopbackBlock.Next()}", "6379");

        var result = await scene.RunAsync(new { sessions = Contracts.Redis(primary, stale) });

        result.AssertOnlyFailure("sessions", "reader", $"{stale.EndPoint}",
            "did not arrive at the reader in 4 s. Replication is broken or far behind "
                + "(master_link_status:down).");
    }

    [Fact(Timeout = 60_000)]
    public async Task No_key_stays_behind()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var primary = await scene.RedisAsync();
        var replica = await scene.ReplicaAsync(primary);

        (await scene.RunAsync(new { sessions = Contracts.Redis(primary, replica) })).AssertHealthy();

        Assert.Empty((await RedisCli.AskAsync(primary, scene.Authority, "KEYS", "*")).Trim());
    }
}
