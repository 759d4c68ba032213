using System.Net;
using System.Net.Sockets;
using CachingTier.Local.Engines;
using Live.Testing;

namespace Live.Engines;

public sealed class MovingEndpointLiveTests
{
    [Theory(Timeout = 60_000)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task The_engine_itself_listens_where_one_does(int replicas, bool reader)
    {
        await using var tier = new EngineTier();
        var group = await tier.Host.StartReplicationGroupAsync(EngineTier.Group("sessions", replicas));

        Assert.Equal($"{group.Primary}", await AddressAsync(tier, group.Primary));
        Assert.Equal(reader, $"{group.Reader}" == await AddressAsync(tier, group.Reader!));

        EngineSignals.Kill(group.Nodes[0].Pid!.Value);
        await tier.UntilAsync(group.Primary, null, "OK", "SET", "key", "value");
        Assert.Equal($"{group.Primary}", await AddressAsync(tier, group.Primary));
        await tier.UntilAsync(group.Reader!, null, "value", "GET", "key");
        Assert.Equal(reader, $"{group.Reader}" == await AddressAsync(tier, group.Reader!));
    }

    [Theory(Timeout = 60_000)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Who_reads_from_the_promoted_replica_is_disconnected(int replicas)
    {
        await using var tier = new EngineTier();
        var group = await tier.Host.StartReplicationGroupAsync(EngineTier.Group("sessions", replicas));
        var connections = new List<EngineConnection>();
        for (var i = 0; i < replicas; i++)
        {
            connections.Add(await EngineConnection.OpenAsync(
                group.Reader!, tier.Tls(group.Reader!), CancellationToken.None));
        }

        EngineSignals.Kill(group.Nodes[0].Pid!.Value);
        await tier.UntilAsync(group.Primary, null, "OK", "SET", "key", "value");

        var ended = 0;
        foreach (var connection in connections)
        {
            var role = await Record.ExceptionAsync(async () => Assert.Equal(
                "slave", ((object?[])(await connection.SendAsync(CancellationToken.None, "ROLE"))!)[0]));
            ended += role is IOException or SocketException ? 1 : 0;
            Assert.False(role is Xunit.Sdk.XunitException, role?.Message);
            connection.Dispose();
        }

        Assert.Equal(1, ended);
    }

    [Fact(Timeout = 60_000)]
    public async Task An_address_that_somebody_took_meanwhile_is_named_and_taken_back()
    {
        await using var tier = new EngineTier();
        var group = await tier.Host.StartReplicationGroupAsync(EngineTier.Group("sessions", 1));
        await tier.AskAsync(group.Primary, null, "SET", "key", "value");

        EngineSignals.Kill(group.Nodes[1].Pid!.Value);
        using (await ListenAsync(group.Reader!))
        {
            await Eventually.HoldsAsync(() => Assert.Contains(
                tier.Events, text => text.Contains(
                    $"The endpoint {group.Reader} could not be opened", StringComparison.Ordinal)));
            Assert.Equal("value", await tier.AskAsync(group.Primary, null, "GET", "key"));
        }

        await tier.UntilAsync(group.Reader!, null, "value", "GET", "key");
    }

    /// <summary>Where a connection to this endpoint has arrived.</summary>
    private static async Task<string> AddressAsync(EngineTier tier, EngineEndpoint endpoint)
    {
        var info = (string)(await tier.AskAsync(endpoint, null, "CLIENT", "INFO"))!;
        return info.Split(' ').Single(field => field.StartsWith("laddr=", StringComparison.Ordinal))[6..];
    }

    // Free from the end of the engine until its successor has the data.
    private static async Task<Socket> ListenAsync(EngineEndpoint endpoint)
    {
        while (true)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                socket.Bind(new IPEndPoint(IPAddress.Parse(endpoint.Host), endpoint.Port));
                socket.Listen(1);
                return socket;
            }
            catch (SocketException)
            {
                socket.Dispose();
                await Task.Yield();
            }
        }
    }
}
