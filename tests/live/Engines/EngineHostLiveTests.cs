using CachingTier.Contract;
using CachingTier.Local.Engines;
using Live.Testing;

namespace Live.Engines;

public sealed class EngineHostLiveTests
{
    [Fact(Timeout = 60_000)]
    public async Task Nothing_is_left_when_the_host_is_disposed()
    {
        await using var tier = new EngineTier();
        var group = tier.Host.StartReplicationGroupAsync(EngineTier.Group("sessions", 1));
        var pages = tier.Host.StartMemcachedAsync(
            new MemcachedSpec("pages", 2, 11211, true, new Dictionary<string, string>(), "cache.t4g.micro"));
        var board = tier.Host.StartServerlessAsync(new ServerlessSpec("leaderboard", CacheEngine.Valkey, 1));
        List<EngineEndpoint> endpoints =
        [
            (await group).Primary, (await group).Reader!, (await pages).Discovery,
            (await board).Endpoint, (await board).Reader,
        ];
        var processes = tier.Host.Processes;
        Assert.Equal(6, processes.Count);
        Assert.All(processes, process => Assert.True(EngineSignals.IsAlive(process.Pid)));

        await tier.Host.DisposeAsync();

        Assert.All(processes, process => Assert.False(EngineSignals.IsAlive(process.Pid)));
        Assert.False(Directory.Exists(tier.Folder));
        Assert.All(endpoints, endpoint => Assert.True(AddressBlock.IsFree(endpoint.Host, endpoint.Port)));
        Assert.All((await group).Nodes, node => Assert.Equal("stopped", node.State));
        Assert.Empty(tier.Events);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_hung_engine_does_not_outlive_its_host()
    {
        await using var tier = new EngineTier();
        var group = await tier.Host.StartReplicationGroupAsync(EngineTier.Group("sessions", 1));
        EngineSignals.Freeze(group.Nodes[0].Pid!.Value);
        var processes = tier.Host.Processes;

        await tier.Host.DisposeAsync();

        Assert.All(processes, process => Assert.False(EngineSignals.IsAlive(process.Pid)));
    }

    [Fact(Timeout = 60_000)]
    public async Task Two_tiers_do_not_meet()
    {
        await using var one = new EngineTier();
        await using var other = new EngineTier();
        var first = await one.Host.StartReplicationGroupAsync(EngineTier.Group("sessions", 0));
        var second = await other.Host.StartReplicationGroupAsync(EngineTier.Group("sessions", 0));

        Assert.NotEqual(first.Primary.Host, second.Primary.Host);
        await Assert.ThrowsAsync<System.Security.Authentication.AuthenticationException>(
            () => EngineConnection.OpenAsync(
                second.Primary, one.Tls(second.Primary), CancellationToken.None));
    }

    [Fact(Timeout = 60_000)]
    public async Task An_engine_that_does_not_start_is_reported_with_what_it_said()
    {
        await using var tier = new EngineTier();
        var spec = EngineTier.Group("sessions", 1) with
        {
            Parameters = new Dictionary<string, string> { ["maxmemory-policy"] = "forget-everything" },
        };

        var failure = await Assert.ThrowsAsync<EngineException>(
            () => tier.Host.StartReplicationGroupAsync(spec));

        Assert.Matches(
            @"^sessions-001 \(process \d+, \S+/redis-server \S+/redis\.conf "
                + @"--bind 127\.\d+\.\d+\.\d+ --port 0\) ended with exit code 1 before it was ready\.\n",
            failure.Message);
        Assert.Contains("""
            >>> 'maxmemory-policy "forget-everything"'
            """, failure.Message, StringComparison.Ordinal);
        Assert.Empty(tier.Host.Caches);
        Assert.Empty(tier.Host.Processes);
    }

    [Fact(Timeout = 60_000)]
    public async Task Memcached_that_does_not_start_is_reported_with_what_it_said()
    {
        await using var tier = new EngineTier();
        var parameters = new Dictionary<string, string> { ["max_item_size"] = "7" };

        var failure = await Assert.ThrowsAsync<EngineException>(() => tier.Host.StartMemcachedAsync(
            new MemcachedSpec("pages", 1, 11211, true, parameters, "cache.t4g.micro")));

        Assert.Contains(
            "standard error:\n  Item max size cannot be less than 1024 bytes",
            failure.Message,
            StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Parameters_reach_the_engine_and_those_that_cannot_are_named()
    {
        await using var tier = new EngineTier();
        var spec = EngineTier.Group("sessions", 0) with
        {
            Parameters = new Dictionary<string, string>
            {
                ["notify-keyspace-events"] = "KEA",
                ["client-output-buffer-limit-pubsub-hard-limit"] = "1048576",
                ["reserved-memory-percent"] = "50",
                ["activedefrag"] = "yes",
                ["search-max"] = "1",
            },
            NodeType = "cache.m7g.large",
        };

        var group = await tier.Host.StartReplicationGroupAsync(spec);

        var configuration = await File.ReadAllLinesAsync(
            Path.Combine(tier.Folder, "sessions", "sessions-001", "redis.conf"));
        Assert.Contains("notify-keyspace-events \"KEA\"", configuration);
        Assert.Contains("client-output-buffer-limit pubsub 1048576 8388608 60", configuration);
        Assert.Contains("maxmemory-policy \"volatile-lru\"", configuration);
        var info = (string)(await tier.AskAsync(group.Primary, null, "INFO", "memory"))!;
        Assert.Contains(
            $"maxmemory:{6_854_542_746 / 2 / 16 + 163_840_000}\r\n", info, StringComparison.Ordinal);
        Assert.Equal(
            [
                "sessions: Parameter activedefrag=yes has no effect on the local engine",
                "sessions: Parameter search-max=1 has no effect on the local engine",
            ],
            tier.Events);
    }
}
