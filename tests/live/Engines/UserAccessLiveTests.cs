using CachingTier.Contract;
using CachingTier.Local.Engines;
using Live.Testing;

namespace Live.Engines;

/// <summary>
/// Users of a group are the only ones that get into a cache, and only as far as their access strings say.
/// </summary>
public sealed class UserAccessLiveTests
{
    private const string Password = "the-first-password!";
    private const string NextPassword = "the-second-password";

    private static readonly CacheUser[] Users =
    [
        new("app", "on ~app:* +@all", [Password, NextPassword]),
        new("reports", "on %R~* -@all +@read +ping +readonly", [Password]),
        new("picky", "on ~own:* +get (+@all ~shared:*)", [Password]),
        new("gone", "off ~* +@all", [Password]),
    ];

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task A_user_logs_in_with_either_password(string engine)
    {
        await using var tier = new EngineTier(engine);
        var group = await tier.Host.StartReplicationGroupAsync(Group(1));

        foreach (var password in new[] { Password, NextPassword })
        {
            Assert.Equal("app", await AskAsync(tier, group.Primary, "app", password, "ACL", "WHOAMI"));
            Assert.Equal("OK", await AskAsync(tier, group.Primary, "app", password, "SET", "app:1", "value"));
        }
    }

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task Nobody_else_gets_in(string engine)
    {
        await using var tier = new EngineTier(engine);
        var group = await tier.Host.StartReplicationGroupAsync(Group(0));

        var none = await Assert.ThrowsAsync<RespException>(() => tier.AskAsync(group.Primary, null, "PING"));
        Assert.Equal("NOAUTH Authentication required.", none.Message);
        foreach (var (user, password) in new[]
        {
            ("app", "not-the-password"), ("gone", Password), ("nobody", Password), ("default", Password),
            ("default", ""),
        })
        {
            var refused = await Assert.ThrowsAsync<RespException>(
                () => AskAsync(tier, group.Primary, user, password, "PING"));
            Assert.Equal("WRONGPASS invalid username-password pair or user is disabled.", refused.Message);
        }
    }

    [Theory(Timeout = 60_000)]
    [InlineData("app", "GET other:1", "to access one of the keys")]
    [InlineData("reports", "SET app:1 value", "to run the 'set' command")]
    [InlineData("picky", "SET own:1 value", "to access one of the keys")]
    public async Task What_the_access_string_does_not_allow_is_refused(
        string user,
        string command,
        string reason)
    {
        await using var tier = new EngineTier();
        var group = await tier.Host.StartReplicationGroupAsync(Group(0));

        var refused = await Assert.ThrowsAsync<RespException>(
            () => AskAsync(tier, group.Primary, user, Password, command.Split(' ')));

        Assert.StartsWith("NOPERM ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("app", "ACL SETUSER app allkeys", "NOPERM ")]
    [InlineData("app", "CONFIG GET maxmemory", "ERR unknown command 'CONFIG'")]
    [InlineData("picky", "ACL SETUSER picky allkeys", "NOPERM ")]
    [InlineData("picky", "REPLCONF listening-port 1", "NOPERM ")]
    public async Task No_access_string_allows_what_AWS_keeps_for_itself(
        string user,
        string command,
        string error)
    {
        await using var tier = new EngineTier();
        var group = await tier.Host.StartReplicationGroupAsync(Group(0));
        Assert.Equal(
            "OK",
            await AskAsync(tier, group.Primary, "picky", Password, "SET", "shared:1", "value"));

        var refused = await Assert.ThrowsAsync<RespException>(
            () => AskAsync(tier, group.Primary, user, Password, command.Split(' ')));

        Assert.StartsWith(error, refused.Message, StringComparison.Ordinal);
    }

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task A_default_user_of_the_group_is_as_the_group_has_it(string engine)
    {
        await using var tier = new EngineTier(engine);
        var open = await tier.Host.StartReplicationGroupAsync(
            Group(0) with
            {
                Id = "open",
                Users = [.. Users, new CacheUser(
                "default",
                "on ~* +@read +ping",
                [])]
            });
        var locked = await tier.Host.StartReplicationGroupAsync(
            Group(0) with
            {
                Id = "locked",
                Users = [.. Users, new CacheUser(
                "default",
                "off ~* -@all",
                [])]
            });

        Assert.Equal("PONG", await tier.AskAsync(open.Primary, null, "PING"));
        await Assert.ThrowsAsync<RespException>(
            () => tier.AskAsync(open.Primary, null, "SET", "app:1", "value"));
        var refused = await Assert.ThrowsAsync<RespException>(
            () => tier.AskAsync(locked.Primary, null, "PING"));
        Assert.Equal("NOAUTH Authentication required.", refused.Message);
    }

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task Replicas_share_the_users_and_a_failover_keeps_them(string engine)
    {
        await using var tier = new EngineTier(engine);
        var group = await tier.Host.StartReplicationGroupAsync(Group(1));
        await AskAsync(tier, group.Primary, "app", Password, "SET", "app:1", "value");
        await EventuallyReadsAsync(tier, group.Reader!, "value");

        EngineSignals.Kill(group.Nodes[0].Pid!.Value);
        await Eventually.EqualAsync(
            "OK", () => AskAsync(tier, group.Primary, "app", Password, "SET", "app:1", "again"));
        await EngineTier.AvailableAsync(group);

        await EventuallyReadsAsync(tier, group.Reader!, "again");
        foreach (var endpoint in new[] { group.Primary, group.Reader! })
        {
            await Assert.ThrowsAsync<RespException>(() => tier.AskAsync(endpoint, null, "PING"));
            await Assert.ThrowsAsync<RespException>(
                () => AskAsync(tier, endpoint, "reports", "not-the-password", "PING"));
        }
    }

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task Every_node_of_a_cluster_knows_the_users(string engine)
    {
        await using var tier = new EngineTier(engine);
        var group = await tier.Host
            .StartReplicationGroupAsync(Group(1) with { ClusterMode = true, Shards = 3 });

        foreach (var node in group.Nodes)
        {
            var endpoint = new EngineEndpoint(node.Address.Split(':')[0], 6379);
            Assert.Equal("PONG", await AskAsync(tier, endpoint, "reports", Password, "PING"));
            var refused = await Assert.ThrowsAsync<RespException>(
                () => tier.AskAsync(endpoint, null, "PING"));
            Assert.Equal("NOAUTH Authentication required.", refused.Message);
        }
    }

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task A_serverless_cache_lets_in_its_users_alone(string engine)
    {
        await using var tier = new EngineTier(engine);
        var cache = await tier.Host
            .StartServerlessAsync(new ServerlessSpec("leaderboard", CacheEngine.Valkey, 1) { Users = Users });

        Assert.Equal("OK", await AskAsync(tier, cache.Endpoint, "app", Password, "SET", "app:1", "value"));
        Assert.Equal("PONG", await AskAsync(tier, cache.Reader, "reports", Password, "PING"));
        var write = await Assert.ThrowsAsync<RespException>(
            () => AskAsync(tier, cache.Endpoint, "reports", Password, "SET", "app:1", "value"));
        Assert.StartsWith("NOPERM ", write.Message, StringComparison.Ordinal);
        var none = await Assert.ThrowsAsync<RespException>(() => tier.AskAsync(cache.Reader, null, "PING"));
        Assert.Equal("NOAUTH Authentication required.", none.Message);
    }

    private static ReplicationGroupSpec Group(int replicas) =>
        EngineTier.Group("sessions", replicas) with { Users = Users };

    private static Task EventuallyReadsAsync(EngineTier tier, EngineEndpoint endpoint, string value) =>
        Eventually.EqualAsync(
            value, () => AskAsync(tier, endpoint, "reports", Password, "GET", "app:1"));

    private static async Task<object?> AskAsync(
        EngineTier tier, EngineEndpoint endpoint, string user, string password, params string[] command)
    {
        using var limit = new CancellationTokenSource(10_000);
        using var connection = await EngineConnection.OpenAsync(endpoint, tier.Tls(endpoint), limit.Token);
        await connection.SendAsync(limit.Token, "AUTH", user, password);
        return await connection.SendAsync(limit.Token, command);
    }
}
