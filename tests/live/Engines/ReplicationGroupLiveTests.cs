using CachingTier.Local.Engines;
using Live.Testing;

namespace Live.Engines;

public sealed class ReplicationGroupLiveTests
{
    private const string Token = "a-token-of-sixteen-or-more";

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task A_group_has_one_primary_and_its_replicas(string engine)
    {
        await using var tier = new EngineTier(engine);
        var group = await tier.Host.StartReplicationGroupAsync(EngineTier.Group("sessions", 2, Token));

        Assert.Equal(["sessions-001", "sessions-002", "sessions-003"], group.MemberIds);
        await EngineTier.RolesAsync(group, "primary", "replica", "replica");
        Assert.Equal(6379, group.Primary.Port);
        Assert.Equal(6379, group.Reader!.Port);
        Assert.NotEqual(group.Primary.Host, group.Reader.Host);
        Assert.Equal("OK", await tier.AskAsync(group.Primary, Token, "SET", "key", "value"));
        await tier.UntilAsync(group.Reader, Token, "value", "GET", "key");
        Assert.Empty(tier.Events);
    }

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task The_reader_spreads_connections_over_replicas_and_takes_no_writes(string engine)
    {
        await using var tier = new EngineTier(engine);
        var group = await tier.Host.StartReplicationGroupAsync(EngineTier.Group("sessions", 2));

        var runs = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            var info = (string)(await tier.AskAsync(group.Reader!, null, "INFO", "server"))!;
            runs.Add(info.Split("run_id:")[1][..40]);
        }

        Assert.Equal(2, runs.Distinct().Count());
        Assert.Equal(runs[..2], runs[2..]);
        var refused = await Assert.ThrowsAsync<RespException>(
            () => tier.AskAsync(group.Reader!, null, "SET", "key", "value"));
        Assert.Equal("READONLY You can't write against a read only replica.", refused.Message);
    }

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task Writes_go_on_through_the_same_endpoint_each_time_the_primary_is_killed(string engine)
    {
        await using var tier = new EngineTier(engine);
        var group = await tier.Host.StartReplicationGroupAsync(EngineTier.Group("sessions", 1, Token));
        await tier.AskAsync(group.Primary, Token, "SET", "kept", "0");
        await tier.ReplicatedAsync(group.Primary, Token, 1);

        for (var round = 1; round <= 3; round++)
        {
            var primary = group.Nodes.Single(node => node.Role == "primary");
            EngineSignals.Kill(primary.Pid!.Value);
            await tier.UntilAsync(group.Primary, Token, (long)round, "INCR", "kept");
            await EngineTier.AvailableAsync(group);

            await Eventually.HoldsAsync(() => Assert.NotEqual(
                primary.Name, Assert.Single(group.Nodes, node => node.Role == "primary").Name));
            await tier.UntilAsync(group.Reader!, Token, $"{round}", "GET", "kept");
        }

        Assert.Equal(
            [
                "sessions: Failover from primary node sessions-001 to replica node sessions-002 completed",
                "sessions: Recovering cache nodes sessions-001",
                "sessions: Finished recovery for cache nodes sessions-001",
                "sessions: Failover from primary node sessions-002 to replica node sessions-001 completed",
                "sessions: Recovering cache nodes sessions-002",
                "sessions: Finished recovery for cache nodes sessions-002",
            ],
            tier.Events.Take(6));
    }
}
