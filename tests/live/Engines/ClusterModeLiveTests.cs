using CachingTier.Local.Engines;
using Live.Testing;

namespace Live.Engines;

public sealed class ClusterModeLiveTests
{
    private static readonly ReplicationGroupSpec Spec =
        EngineTier.Group("carts", 1) with { ClusterMode = true, Shards = 3 };

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task Every_shard_is_known_at_the_configuration_endpoint_and_takes_writes(string engine)
    {
        await using var tier = new EngineTier(engine);
        var group = await tier.Host.StartReplicationGroupAsync(Spec);

        Assert.Null(group.Reader);
        Assert.Equal(
            [
                "carts-0001-001", "carts-0001-002", "carts-0002-001",
                "carts-0002-002", "carts-0003-001", "carts-0003-002",
            ],
            group.MemberIds);
        await Eventually.HoldsAsync(async () =>
        {
            var ranges = await SlotsAsync(tier, group.Primary);
            Assert.Equal(
                [(0L, 5460L), (5461L, 10921L), (10922L, 16383L)],
                ranges.Select(range => (range.First, range.Last)));
            Assert.All(ranges, range => Assert.Equal(2, range.Nodes.Count));
            foreach (var (range, key) in ranges.Zip(["b", "c", "a"]))
                Assert.Equal("OK", await tier.AskAsync(range.Nodes[0], null, "SET", key, "value"));
        });
    }

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task Shards_have_the_slots_and_replicas_they_are_given(string engine)
    {
        await using var tier = new EngineTier(engine);
        var group = await tier.Host.StartReplicationGroupAsync(
            Spec with { Layout = [new ShardSpec("0-99,200-299", 0), new ShardSpec("100-199,300-16383", 2)] });

        Assert.Equal(
            ["carts-0001-001", "carts-0002-001", "carts-0002-002", "carts-0002-003"],
            group.MemberIds);
        await LaidOutAsync();

        var killed = group.Nodes[0].Pid!.Value;
        EngineSignals.Kill(killed);
        await EngineTier.ReplacedAsync(group, 0, killed);
        await EngineTier.AvailableAsync(group);
        await LaidOutAsync();

        Task LaidOutAsync() => Eventually.HoldsAsync(async () => Assert.Equal(
            [(0L, 99L, 1), (100L, 199L, 3), (200L, 299L, 1), (300L, 16383L, 3)],
            (await SlotsAsync(tier, group.Primary))
                .Select(range => (range.First, range.Last, range.Nodes.Count))));
    }

    [Theory(Timeout = 60_000)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_shard_has_a_primary_again_and_its_data_after_its_primary_died(int shards)
    {
        await using var tier = new EngineTier();
        var group = await tier.Host.StartReplicationGroupAsync(Spec with { Shards = shards });
        await Eventually.HoldsAsync(() => WriteAsync(tier, group, "1", replicas: 1));

        foreach (var value in new[] { "2", "3" })
        {
            var primary = (await ShardOfAAsync(tier, group)).Nodes[0];
            EngineSignals.Kill(group.Nodes.Single(node => node.Address == primary.ToString()).Pid!.Value);
            await Eventually.HoldsAsync(
                async () => Assert.NotEqual(primary, (await ShardOfAAsync(tier, group)).Nodes[0]));
            await Eventually.HoldsAsync(() => ReadAndWriteAsync(tier, group, value));
            await EngineTier.AvailableAsync(group);
            await Eventually.EqualAsync(2, async () => (await ShardOfAAsync(tier, group)).Nodes.Count);
            await Eventually.HoldsAsync(() => WriteAsync(tier, group, value, replicas: 1));
        }

        await Eventually.EqualAsync(shards, () => group.Nodes.Count(node => node.Role == "primary"));
        // On a busy machine the nodes may hold one more election than these two.
        Assert.True(
            tier.Events.Count(text => text.Contains("Failover from primary", StringComparison.Ordinal)) >= 2);
    }

    private static async Task ReadAndWriteAsync(EngineTier tier, LocalReplicationGroup group, string value)
    {
        var kept = await tier.AskAsync((await ShardOfAAsync(tier, group)).Nodes[0], null, "GET", "a");
        Assert.NotNull(kept);
        await WriteAsync(tier, group, value, replicas: 0);
    }

    // Only what a replica has, too, is sure to outlive the primary.
    private static async Task WriteAsync(
        EngineTier tier, LocalReplicationGroup group, string value, long replicas)
    {
        using var limit = new CancellationTokenSource(10_000);
        var primary = (await ShardOfAAsync(tier, group)).Nodes[0];
        using var connection = await EngineConnection.OpenAsync(primary, tier.Tls(primary), limit.Token);
        Assert.Equal("OK", await connection.SendAsync(limit.Token, "SET", "a", value));
        if (replicas > 0)
            Assert.Equal(replicas, await connection.SendAsync(limit.Token, "WAIT", $"{replicas}", "2000"));
    }

    // The key "a" is in slot 15495.
    private static async Task<ServedRange> ShardOfAAsync(EngineTier tier, LocalReplicationGroup group) =>
        (await SlotsAsync(tier, group.Primary)).Single(range => range.Last == 16383);

    private static async Task<List<ServedRange>> SlotsAsync(EngineTier tier, EngineEndpoint endpoint)
    {
        var reply = (object?[])(await tier.AskAsync(endpoint, null, "CLUSTER", "SLOTS"))!;
        return reply
            .Cast<object?[]>()
            .Select(range => new ServedRange((long)range[0]!, (long)range[1]!, range
                .Skip(2)
                .Cast<object?[]>()
                .Select(node => new EngineEndpoint((string)node[0]!, (int)(long)node[1]!))
                .ToList()))
            .OrderBy(range => range.First)
            .ToList();
    }

    private sealed record ServedRange(long First, long Last, List<EngineEndpoint> Nodes);
}
