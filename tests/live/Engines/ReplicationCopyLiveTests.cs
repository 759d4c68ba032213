using CachingTier.Local.Engines;
using Live.Testing;

namespace Live.Engines;

public sealed class ReplicationCopyLiveTests
{
    private const string Token = "a-token-of-sixteen-or-more";

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task A_copy_has_what_its_source_was_given_and_takes_no_writes(string engine)
    {
        await using var tier = new EngineTier(engine);
        var (source, copy) = await StartAsync(tier, replicas: 1);

        await EngineTier.RolesAsync(copy, "replica", "replica");
        await tier.AskAsync(source.Primary, Token, "SET", "key", "value");
        await tier.UntilAsync(copy.Primary, Token, "value", "GET", "key");
        await tier.UntilAsync(copy.Reader!, Token, "value", "GET", "key");
        foreach (var endpoint in new[] { copy.Primary, copy.Reader! })
        {
            var refused = await Assert.ThrowsAsync<RespException>(
                () => tier.AskAsync(endpoint, Token, "SET", "key", "other"));
            Assert.Equal("READONLY You can't write against a read only replica.", refused.Message);
        }
    }

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task A_copy_lets_in_its_own_users_only(string engine)
    {
        await using var tier = new EngineTier(engine);
        var source = await tier.Host.StartReplicationGroupAsync(
            EngineTier.Group("sessions", 0) with
            {
                Users = [new CacheUser(
                "app",
                "on ~* +@all",
                ["password-of-the-source"])]
            });
        var copy = await tier.Host.StartReplicationGroupAsync(EngineTier.Group("copy", 0) with
        {
            Users = [new CacheUser("app", "on ~* +@all", ["password-of-the-copy"])],
            Source = source,
        });

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var connection = await EngineConnection.OpenAsync(
            copy.Primary,
            tier.Tls(copy.Primary),
            limit.Token);
        await Assert.ThrowsAsync<RespException>(
            () => connection.SendAsync(limit.Token, "AUTH", "app", "password-of-the-source"));
        Assert.Equal("OK", await connection.SendAsync(limit.Token, "AUTH", "app", "password-of-the-copy"));
    }

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task A_copy_follows_the_source_to_its_new_primary(string engine)
    {
        await using var tier = new EngineTier(engine);
        var (source, copy) = await StartAsync(tier, replicas: 0);
        await tier.AskAsync(source.Primary, Token, "SET", "kept", "0");
        await tier.ReplicatedAsync(source.Primary, Token, 2);

        for (var round = 1; round <= 2; round++)
        {
            EngineSignals.Kill(source.Nodes.Single(node => node.Role == "primary").Pid!.Value);
            await tier.UntilAsync(source.Primary, Token, (long)round, "INCR", "kept");
            await tier.UntilAsync(copy.Primary, Token, $"{round}", "GET", "kept");
            await EngineTier.AvailableAsync(source);
            await tier.ReplicatedAsync(source.Primary, Token, 2);
        }

        Assert.Equal("replica", Assert.Single(copy.Nodes).Role);
    }

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task A_copy_fails_over_to_its_own_replica_and_still_follows(string engine)
    {
        await using var tier = new EngineTier(engine);
        var (source, copy) = await StartAsync(tier, replicas: 1);

        EngineSignals.Kill(copy.Nodes[0].Pid!.Value);
        await Eventually.HoldsAsync(
            () => Assert.Contains("copy: Finished recovery for cache nodes copy-001", tier.Events));
        await tier.AskAsync(source.Primary, Token, "SET", "key", "value");

        await tier.UntilAsync(copy.Primary, Token, "value", "GET", "key");
        await tier.UntilAsync(copy.Reader!, Token, "value", "GET", "key");
        Assert.Equal(
            [
                "copy: Failover from primary node copy-001 to replica node copy-002 completed",
                "copy: Recovering cache nodes copy-001",
                "copy: Finished recovery for cache nodes copy-001",
            ],
            tier.Events);
        await EngineTier.RolesAsync(source, "primary", "replica");
        var refused = await Assert.ThrowsAsync<RespException>(
            () => tier.AskAsync(copy.Primary, Token, "SET", "key", "other"));
        Assert.StartsWith("READONLY", refused.Message, StringComparison.Ordinal);
    }

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task A_copy_whose_nodes_all_die_comes_back_with_what_its_source_has(string engine)
    {
        await using var tier = new EngineTier(engine);
        var (source, copy) = await StartAsync(tier, replicas: 1);
        await tier.AskAsync(source.Primary, Token, "SET", "key", "value");

        foreach (var node in copy.Nodes)
            EngineSignals.Kill(node.Pid!.Value);

        await tier.UntilAsync(copy.Primary, Token, "value", "GET", "key");
        await tier.UntilAsync(copy.Reader!, Token, "value", "GET", "key");
    }

    private static async Task<(LocalReplicationGroup Source, LocalReplicationGroup Copy)> StartAsync(
        EngineTier tier,
        int replicas)
    {
        var source = await tier.Host.StartReplicationGroupAsync(EngineTier.Group("sessions", 1, Token));
        return (source, await tier.Host
            .StartReplicationGroupAsync(EngineTier.Group("copy", replicas, Token) with { Source = source }));
    }
}
