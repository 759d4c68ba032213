using CachingTier.Local.Engines;
using Live.Testing;

namespace Live.Engines;

public sealed class ReplicationGroupFaultLiveTests
{
    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task A_killed_replica_is_replaced_and_the_others_serve_meanwhile(string engine)
    {
        await using var tier = new EngineTier(engine);
        var group = await tier.Host.StartReplicationGroupAsync(EngineTier.Group("sessions", 2));
        await tier.AskAsync(group.Primary, null, "SET", "key", "value");

        var killed = group.Nodes[2];
        EngineSignals.Kill(killed.Pid!.Value);
        await tier.UntilAsync(group.Reader!, null, "value", "GET", "key");
        await EngineTier.ReplacedAsync(group, 2, killed.Pid.Value);

        await EngineTier.RolesAsync(group, "primary", "replica", "replica");
        await tier.UntilAsync(group.Primary, null, 2L, "WAIT", "2", "1000");
    }

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task A_primary_that_hangs_is_replaced(string engine)
    {
        // So many that only the frozen node misses them, however busy the machine is.
        await using var tier = new EngineTier(engine, missedProbes: 8);
        var group = await tier.Host.StartReplicationGroupAsync(EngineTier.Group("sessions", 1));

        var hung = group.Nodes[0];
        EngineSignals.Freeze(hung.Pid!.Value);
        await Eventually.EqualAsync("primary", () => group.Nodes[1].Role);
        await tier.UntilAsync(group.Primary, null, "OK", "SET", "key", "value");
        await EngineTier.RolesAsync(group, "replica", "primary");

        Assert.False(EngineSignals.IsAlive(hung.Pid.Value));
        Assert.Equal("sessions: Node sessions-001 does not answer and is replaced", tier.Events.First());
    }

    [Fact(Timeout = 60_000)]
    public async Task A_primary_that_hangs_at_rest_is_replaced_before_one_at_work()
    {
        await using var tier = new EngineTier(missedProbes: 1_000, missedAtRest: 8);
        var working = await tier.Host.StartReplicationGroupAsync(EngineTier.Group("working", 0));
        var resting = await tier.Host.StartReplicationGroupAsync(EngineTier.Group("resting", 0));
        var pid = working.Nodes[0].Pid!.Value;
        // Without end, so longer than a primary at rest is waited for.
        var script = tier.AskAsync(working.Primary, null, "EVAL", "while true do end", "0");
        await Eventually.EqualAsync("not answering", () => working.Nodes[0].State);

        EngineSignals.Freeze(resting.Nodes[0].Pid!.Value);
        await Eventually.HoldsAsync(() => Assert.Contains(
            "resting: Node resting-001 does not answer and is replaced", tier.Events));

        Assert.Equal(pid, working.Nodes[0].Pid);
        Assert.Single(tier.Events, text => text.Contains("does not answer", StringComparison.Ordinal));
        EngineSignals.Kill(pid);
        await Assert.ThrowsAnyAsync<Exception>(() => script);
        await EngineTier.AvailableAsync(working);
    }

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task The_reader_leads_to_a_stopped_replica_until_it_is_known_to_hang(string engine)
    {
        await using var tier = new EngineTier(engine);
        var group = await tier.Host.StartReplicationGroupAsync(EngineTier.Group("sessions", 1));

        EngineSignals.Freeze(group.Nodes[1].Pid!.Value);
        await Eventually.EqualAsync("not answering", () => group.Nodes[1].State);

        using var limit = new CancellationTokenSource(500);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => EngineConnection.OpenAsync(group.Reader!, tier.Tls(group.Reader!), limit.Token));
    }

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task A_group_whose_nodes_all_die_comes_back_empty(string engine)
    {
        await using var tier = new EngineTier(engine);
        var group = await tier.Host.StartReplicationGroupAsync(EngineTier.Group("sessions", 1));
        await tier.AskAsync(group.Primary, null, "SET", "key", "value");

        foreach (var node in group.Nodes)
            EngineSignals.Kill(node.Pid!.Value);
        await Eventually.HoldsAsync(async () =>
        {
            Assert.All(group.Nodes, node => Assert.Equal("available", node.State));
            Assert.Equal("OK", await tier.AskAsync(group.Primary, null, "SET", "key", "again"));
        });
        await tier.UntilAsync(group.Reader!, null, "again", "GET", "key");
    }

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task A_single_node_comes_back_at_its_address(string engine)
    {
        await using var tier = new EngineTier(engine);
        var group = await tier.Host.StartReplicationGroupAsync(EngineTier.Group("sessions", 0));
        Assert.Equal(group.Primary, group.Reader);

        EngineSignals.Kill(group.Nodes[0].Pid!.Value);
        await tier.UntilAsync(group.Primary, null, "OK", "SET", "key", "value");

        await Eventually.HoldsAsync(() => Assert.Equal(
            [
                "sessions: Recovering cache nodes sessions-001",
                "sessions: Finished recovery for cache nodes sessions-001",
            ],
            tier.Events));
    }
}
