using System.Net.Sockets;
using CachingTier.Local.Engines;
using Live.Testing;

namespace Live.Engines;

/// <summary>A group lets in clients with TLS, without, or both at the same endpoints.</summary>
public sealed class TransitEncryptionLiveTests
{
    private const string Token = "a-token-of-sixteen-or-more";

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task Every_endpoint_serves_clients_with_tls_and_without_while_both_are_let_in(string engine)
    {
        await using var tier = new EngineTier(engine);
        var group = await tier.Host.StartReplicationGroupAsync(Both("sessions", 1));

        var node = new EngineEndpoint(group.Nodes[0].Address.Split(':')[0], 6379);
        foreach (var endpoint in new[] { group.Primary, group.Reader!, node })
        {
            Assert.Equal(6379, endpoint.Port);
            Assert.Equal("PONG", await tier.AskAsync(endpoint, Token, "PING"));
            Assert.Equal("PONG", await EngineTier.AskPlainAsync(endpoint, Token, "PING"));
            var refused = await Assert.ThrowsAsync<RespException>(
                () => EngineTier.AskPlainAsync(endpoint, null, "PING"));
            Assert.Equal("NOAUTH Authentication required.", refused.Message);
        }

        Assert.Equal(
            "OK",
            await EngineTier.AskPlainAsync(group.Primary, Token, "SET", "key", "in the clear"));
        await tier.UntilAsync(group.Reader!, Token, "in the clear", "GET", "key");
        Assert.Equal("OK", await tier.AskAsync(group.Primary, Token, "SET", "key", "encrypted"));
        await Eventually.EqualAsync(
            "encrypted", () => EngineTier.AskPlainAsync(group.Reader!, Token, "GET", "key"));
        var replica = group.Nodes[1].Address.Split(':')[0];
        await Eventually.HoldsAsync(async () => Assert.Contains(
            $"ip={replica},port=6379,",
            (string)(await tier.AskAsync(group.Primary, Token, "INFO", "replication"))!,
            StringComparison.Ordinal));
    }

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task A_client_without_tls_finds_the_new_primary_at_the_same_endpoint(string engine)
    {
        await using var tier = new EngineTier(engine);
        var group = await tier.Host.StartReplicationGroupAsync(Both("sessions", 1));
        await EngineTier.AskPlainAsync(group.Primary, Token, "SET", "kept", "0");
        await tier.ReplicatedAsync(group.Primary, Token, 1);

        EngineSignals.Kill(group.Nodes.Single(node => node.Role == "primary").Pid!.Value);
        await Eventually.EqualAsync(
            1L, () => EngineTier.AskPlainAsync(group.Primary, Token, "INCR", "kept"));

        await EngineTier.RolesAsync(group, "replica", "primary");
        await tier.UntilAsync(group.Reader!, Token, "1", "GET", "kept");
    }

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task Shards_send_clients_on_to_a_port_that_speaks_as_they_do(string engine)
    {
        await using var tier = new EngineTier(engine);
        var group = await tier.Host.StartReplicationGroupAsync(
            Both("carts", 1) with { ClusterMode = true, Shards = 3 });

        List<EngineEndpoint> plain = [];
        await Eventually.HoldsAsync(async () =>
        {
            plain = Places(await EngineTier.AskPlainAsync(group.Primary, Token, "CLUSTER", "SLOTS"));
            Assert.Equal(plain, Places(await tier.AskAsync(group.Primary, Token, "CLUSTER", "SLOTS")));
            Assert.Equal(6, plain.Count);
        });
        Assert.All(plain, place => Assert.Equal(6379, place.Port));
        foreach (var place in plain)
        {
            Assert.Equal("PONG", await EngineTier.AskPlainAsync(place, Token, "PING"));
            Assert.Equal("PONG", await tier.AskAsync(place, Token, "PING"));
        }

        // Keys of each shard, written by one kind of client and read by the other.
        foreach (var key in new[] { "a", "b", "c" })
        {
            await Eventually.EqualAsync("OK", () => FollowAsync(
                (at, command) => EngineTier.AskPlainAsync(at, Token, command),
                group.Primary,
                "SET",
                key,
                "value"));
            await Eventually.EqualAsync("value", () => FollowAsync(
                (at, command) => tier.AskAsync(at, Token, command),
                group.Primary,
                "GET",
                key));
        }
    }

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task A_shard_fails_over_while_both_are_let_in(string engine)
    {
        await using var tier = new EngineTier(engine);
        var group = await tier.Host.StartReplicationGroupAsync(
            Both("carts", 1) with { ClusterMode = true, Shards = 1 });
        await FollowAsync(
            (at, command) => EngineTier.AskPlainAsync(at, Token, command),
            group.Primary,
            "SET",
            "a",
            "kept");

        EngineSignals.Kill(group.Nodes.Single(node => node.Role == "primary").Pid!.Value);
        await Eventually.EqualAsync("OK", () => FollowAsync(
            (at, command) => EngineTier.AskPlainAsync(at, Token, command),
            group.Primary,
            "SET",
            "a",
            "changed"));
        await EngineTier.AvailableAsync(group);

        await Eventually.EqualAsync("changed", () => FollowAsync(
            (at, command) => tier.AskAsync(at, Token, command), group.Primary, "GET", "a"));
    }

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task A_client_that_never_says_anything_ends_with_the_cache(string engine)
    {
        using var silent = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await using (var tier = new EngineTier(engine))
        {
            var group = await tier.Host.StartReplicationGroupAsync(Both("sessions", 0));
            await silent.ConnectAsync(group.Primary.Host, group.Primary.Port);
            // The one before it has been accepted by the time the next one is served.
            Assert.Equal("PONG", await EngineTier.AskPlainAsync(group.Primary, Token, "PING"));
        }

        Assert.True(await EndsAsync(silent));
    }

    private static ReplicationGroupSpec Both(string id, int replicas) =>
        EngineTier.Group(id, replicas, Token) with { Plaintext = true };

    /// <summary>Goes where the nodes send it, as a client of cluster mode does.</summary>
    private static async Task<object?> FollowAsync(
        Func<EngineEndpoint, string[], Task<object?>> ask, EngineEndpoint endpoint, params string[] command)
    {
        for (var hops = 0; ; hops++)
        {
            try
            {
                return await ask(endpoint, command);
            }
            catch (RespException moved) when (moved.Message.StartsWith("MOVED ", StringComparison.Ordinal)
                && hops < 5)
            {
                var place = moved.Message.Split(' ')[2].Split(':');
                endpoint = new EngineEndpoint(
                    place[0],
                    int.Parse(place[1], System.Globalization.CultureInfo.InvariantCulture));
            }
        }
    }

    private static List<EngineEndpoint> Places(object? slots) =>
    [
        .. ((object?[])slots!)
            .SelectMany(range => ((object?[])range!).Skip(2).Cast<object?[]>())
            .Select(server => new EngineEndpoint((string)server[0]!, (int)(long)server[1]!))
            .OrderBy(place => place.Host, StringComparer.Ordinal),
    ];

    private static async Task<bool> EndsAsync(Socket socket)
    {
        try
        {
            return await socket.ReceiveAsync(new byte[1]) == 0;
        }
        catch (SocketException)
        {
            return true;
        }
    }
}
