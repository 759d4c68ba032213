using CachingTier.Contract;
using CachingTier.Local.Engines;
using Live.Testing;

namespace Live.Engines;

public sealed class ServerlessCacheLiveTests
{
    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task A_serverless_cache_writes_on_one_port_and_reads_on_the_next(string engine)
    {
        await using var tier = new EngineTier(engine);
        var cache = await StartAsync(tier, "leaderboard", CacheEngine.Valkey);

        Assert.Equal(6379, cache.Endpoint.Port);
        Assert.Equal(new EngineEndpoint(cache.Endpoint.Host, 6380), cache.Reader);
        Assert.Equal("OK", await tier.AskAsync(cache.Endpoint, null, "SET", "key", "value"));
        var range = Assert.Single(
            (object?[])(await tier.AskAsync(cache.Endpoint, null, "CLUSTER", "SLOTS"))!);
        var nodes = ((object?[])range!).Skip(2).Cast<object?[]>().ToList();
        Assert.Equal([0L, 16383L], ((object?[])range!)[..2]);
        Assert.Equal(
            [(cache.Endpoint.Host, 6379L), (cache.Endpoint.Host, 6380L)],
            nodes.Select(node => ((string)node[0]!, (long)node[1]!)));
        Assert.All(nodes, node => Assert.EndsWith("00000000", (string)node[2]!, StringComparison.Ordinal));
    }

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task Writes_return_to_the_first_port_and_keep_the_data_each_time_it_dies(string engine)
    {
        await using var tier = new EngineTier(engine);
        var cache = await StartAsync(tier, "leaderboard", CacheEngine.Redis);
        await tier.AskAsync(cache.Endpoint, null, "SET", "count", "0");
        await Eventually.EqualAsync("0", () => ReadAsync(tier, cache));

        for (var round = 1; round <= 2; round++)
        {
            EngineSignals.Kill(cache.Nodes[0].Pid!.Value);
            await tier.UntilAsync(cache.Endpoint, null, (long)round, "INCR", "count");
            await Eventually.EqualAsync($"{round}", () => ReadAsync(tier, cache));
            await EngineTier.RolesAsync(cache, "primary", "replica");
        }
    }

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task A_cache_whose_nodes_all_die_comes_back_empty(string engine)
    {
        await using var tier = new EngineTier(engine);
        var cache = await StartAsync(tier, "leaderboard", CacheEngine.Valkey);
        await tier.AskAsync(cache.Endpoint, null, "SET", "count", "1");

        foreach (var node in cache.Nodes)
            EngineSignals.Kill(node.Pid!.Value);

        await tier.UntilAsync(cache.Endpoint, null, 1L, "INCR", "other");
        await EngineTier.AvailableAsync(cache);
    }

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task A_dead_reader_is_replaced(string engine)
    {
        await using var tier = new EngineTier(engine);
        var cache = await StartAsync(tier, "leaderboard", CacheEngine.Valkey);
        await tier.AskAsync(cache.Endpoint, null, "SET", "key", "value");

        EngineSignals.Kill(cache.Nodes[1].Pid!.Value);

        await Eventually.EqualAsync("value", () => ReadAsync(tier, cache, "key"));
        await EngineTier.RolesAsync(cache, "primary", "replica");
    }

    [Fact(Timeout = 60_000)]
    public async Task Serverless_memcached_has_a_port_to_write_and_one_to_read()
    {
        await using var tier = new EngineTier();
        var cache = await StartAsync(tier, "pages", CacheEngine.Memcached);

        Assert.Equal((11211, 11212), (cache.Endpoint.Port, cache.Reader.Port));
        Assert.Equal("STORED\r\n", await EngineText.AskAsync(
            cache.Endpoint, tier.Tls(cache.Endpoint), "set key 0 0 5\r\nvalue\r\n", "\r\n"));
        Assert.Equal("VALUE key 0 5\r\nvalue\r\nEND\r\n", await EngineText.AskAsync(
            cache.Reader, tier.Tls(cache.Reader), "get key\r\n", "END\r\n"));
    }

    private static Task<LocalServerlessCache> StartAsync(EngineTier tier, string name, CacheEngine engine) =>
        tier.Host.StartServerlessAsync(new ServerlessSpec(name, engine, 1));

    private static async Task<string?> ReadAsync(
        EngineTier tier, LocalServerlessCache cache, string key = "count")
    {
        using var limit = new CancellationTokenSource(10_000);
        using var connection = await EngineConnection.OpenAsync(
            cache.Reader, tier.Tls(cache.Reader), limit.Token);
        await connection.SendAsync(limit.Token, "READONLY");
        return (string?)await connection.SendAsync(limit.Token, "GET", key);
    }
}
