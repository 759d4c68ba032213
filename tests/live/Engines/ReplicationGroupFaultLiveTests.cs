using CachingTier.Local.Engines;
using Live.Testing;

namespace Live.Engines;

public sealed class ReplicationGroupFaultLiveTests
{
    [Fact(Timeout = 60_000)]
    public async Task A_killed_replica_is_replaced_and_the_others_serve_meanwhile()
    {
        await using var tier = new EngineTier();
        var group = await tier.Host.StartReplicationGroupAsync(EngineTier.Group("sessions", 2));
        await tier.AskAsync(group.Primary, null, "SET", "key", "value");

        var killed = group.Nodes[2];
        EngineSignals.Kill(killed.Pid!.Value);
        await tier.UntilAsync(group.Reader!, null, "value", "GET", "key");
        await EngineTier.EventuallyAsync(
            () => group.Nodes[2] is { State: "available" } node && node.Pid != killed.Pid);

        Assert.Equal("primary", group.Nodes[0].Role);
        Assert.Equal("replica", group.Nodes[2].Role);
        await tier.UntilAsync(group.Primary, null, 2L, "WAIT", "2", "1000");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_primary_that_hangs_is_replaced()
    {
        await using var tier = new EngineTier(missedProbes: 3);
        var group = await tier.Host.StartReplicationGroupAsync(EngineTier.Group("sessions", 1));

        var hung = group.Nodes[0];
        EngineSignals.Freeze(hung.Pid!.Value);
        await EngineTier.EventuallyAsync(() => group.Nodes[1] is { Role: "primary", State: "available" });
        await tier.UntilAsync(group.Primary, null, "OK", "SET", "key", "value");
        await EngineTier.EventuallyAsync(() => group.Nodes[0] is { Role: "replica", State: "available" });

        Assert.False(EngineSignals.IsAlive(hung.Pid.Value));
        Assert.Equal("sessions: Node sessions-001 does not answer and is replaced", tier.Events.First());
    }

    [Fact(Timeout = 60_000)]
    public async Task The_reader_leads_to_a_stopped_replica_until_it_is_known_to_hang()
    {
        await using var tier = new EngineTier();
        var group = await tier.Host.StartReplicationGroupAsync(EngineTier.Group("sessions", 1));

        EngineSignals.Freeze(group.Nodes[1].Pid!.Value);
        await EngineTier.EventuallyAsync(() => group.Nodes[1].State == "not answering");

        using var limit = new CancellationTokenSource(500);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => RespConnection.OpenAsync(group.Reader!, tier.Tls(group.Reader!), limit.Token));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_group_whose_nodes_all_die_comes_back_empty()
    {
        await using var tier = new EngineTier();
        var group = await tier.Host.StartReplicationGroupAsync(EngineTier.Group("sessions", 1));
        await tier.AskAsync(group.Primary, null, "SET", "key", "value");

        foreach (var node in group.Nodes)
            EngineSignals.Kill(node.Pid!.Value);
        await EngineTier.EventuallyAsync(async () =>
            group.Nodes.All(node => node.State == "available")
            && await tier.AskAsync(group.Primary, null, "SET", "key", "again") is "OK");
        await tier.UntilAsync(group.Reader!, null, "again", "GET", "key");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_single_node_comes_back_at_its_address()
    {
        await using var tier = new EngineTier();
        var group = await tier.Host.StartReplicationGroupAsync(EngineTier.Group("sessions", 0));
        Assert.Equal(group.Primary, group.Reader);

        EngineSignals.Kill(group.Nodes[0].Pid!.Value);
        await tier.UntilAsync(group.Primary, null, "OK", "SET", "key", "value");

        await EngineTier.EventuallyAsync(() => tier.Events.Count == 2);
        Assert.Equal(
            [
                "sessions: Recovering cache nodes sessions-001",
                "sessions: Finished recovery for cache nodes sessions-001",
            ],
            tier.Events);
    }
}
