using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using CachingTier.Local.Engines;
using Live.Testing;
using StackExchange.Redis;

namespace Live.Engines;

/// <summary>
/// While a first token is on its way, a group lets in clients with it and clients that do not log in.
/// </summary>
public sealed class TokenOrNoLoginLiveTests
{
    private const string Token = "a-token-of-sixteen-or-more";
    private const string WrongPass = "WRONGPASS invalid username-password pair or user is disabled.";

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task Every_endpoint_lets_in_both_and_refuses_a_wrong_token(string engine)
    {
        await using var tier = new EngineTier(engine);
        var group = await tier.Host.StartReplicationGroupAsync(Open("sessions", 1));

        foreach (var endpoint in new[] { group.Primary, group.Reader!, Node(group, 0), Node(group, 1) })
        {
            Assert.Equal(6379, endpoint.Port);
            Assert.Equal("default", await tier.AskAsync(endpoint, null, "ACL", "WHOAMI"));
            Assert.Equal("default", await tier.AskAsync(endpoint, Token, "ACL", "WHOAMI"));
            Assert.Equal(WrongPass, (await Assert.ThrowsAsync<RespException>(
                () => tier.AskAsync(endpoint, "another-token-of-nobody", "PING"))).Message);
        }

        Assert.Equal("OK", await tier.AskAsync(group.Primary, null, "SET", "key", "without"));
        await tier.UntilAsync(group.Reader!, Token, "without", "GET", "key");
        Assert.Equal("OK", await tier.AskAsync(group.Primary, Token, "SET", "key", "with"));
        await tier.UntilAsync(group.Reader!, null, "with", "GET", "key");
    }

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task Tls_stays_required(string engine)
    {
        await using var tier = new EngineTier(engine);
        var group = await tier.Host.StartReplicationGroupAsync(Open("sessions", 0));

        foreach (var port in new[] { 6379, 6380, 6381 })
        {
            await Assert.ThrowsAnyAsync<Exception>(
                () => EngineTier.AskPlainAsync(group.Primary with { Port = port }, null, "PING"));
        }

        await Assert.ThrowsAsync<RespException>(
            () => tier.AskAsync(group.Primary with { Port = 6380 }, null, "PING"));
    }

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task Clients_without_tls_need_no_login_either_while_both_are_let_in(string engine)
    {
        await using var tier = new EngineTier(engine);
        var group = await tier.Host.StartReplicationGroupAsync(Open("sessions", 1) with { Plaintext = true });

        foreach (var endpoint in new[] { group.Primary, group.Reader! })
        {
            Assert.Equal("PONG", await EngineTier.AskPlainAsync(endpoint, null, "PING"));
            Assert.Equal("PONG", await EngineTier.AskPlainAsync(endpoint, Token, "PING"));
            Assert.Equal("PONG", await tier.AskAsync(endpoint, null, "PING"));
            await Assert.ThrowsAsync<RespException>(
                () => EngineTier.AskPlainAsync(endpoint, "another-token-of-nobody", "PING"));
        }
    }

    [Theory(Timeout = 60_000)]
    [InlineData("*1\r\n$4\r\nPING\r\n*1\r\n$4\r\nPING\r\n", "+PONG\r\n+PONG\r\n")]
    [InlineData("PING\r\n", "+PONG\r\n")]
    [InlineData(
        $"*2\r\n$4\r\nAUTH\r\n$26\r\n{Token}\r\n*3\r\n$3\r\nSET\r\n$1\r\na\r\n$1\r\n1\r\n"
            + "*2\r\n$3\r\nGET\r\n$1\r\na\r\n",
        "+OK\r\n+OK\r\n$1\r\n1\r\n")]
    [InlineData($"*3\r\n$4\r\nAUTH\r\n$7\r\ndefault\r\n$26\r\n{Token}\r\nPING\r\n", "+OK\r\n+PONG\r\n")]
    [InlineData("*2\r\n$4\r\nAUTH\r\n$5\r\nwrong\r\nPING\r\n", $"-{WrongPass}\r\n+PONG\r\n")]
    [InlineData("HELLO 2 AUTH default wrong\r\nPING\r\n", $"-{WrongPass}\r\n+PONG\r\n")]
    [InlineData(
        $"HELLO 2 AUTH default {Token} SETNAME both\r\nCLIENT GETNAME\r\n",
        "*14\r\n*+$4\r\nboth\r\n")]
    public async Task What_a_client_sends_first_is_answered_in_order(string sent, string received)
    {
        await using var tier = new EngineTier();
        var group = await tier.Host.StartReplicationGroupAsync(Open("sessions", 0));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var (socket, stream) = await EngineStream.OpenAsync(
            group.Primary,
            tier.Tls(group.Primary),
            limit.Token);
        using var connection = socket;

        await stream.WriteAsync(Encoding.ASCII.GetBytes(sent), limit.Token);
        // The server ends once it has answered all, as the client has nothing more to say.
        await ((SslStream)stream).ShutdownAsync();
        socket.Shutdown(SocketShutdown.Send);
        using var reader = new StreamReader(stream, Encoding.ASCII);
        var answer = await reader.ReadToEndAsync(limit.Token);

        var parts = received.Split("*+");
        Assert.StartsWith(parts[0], answer, StringComparison.Ordinal);
        Assert.EndsWith(parts[^1], answer, StringComparison.Ordinal);
        if (parts.Length == 1)
            Assert.Equal(received, answer);
    }

    [Theory(Timeout = 60_000)]
    [InlineData(null)]
    [InlineData(Token)]
    public async Task The_usual_client_library_writes_and_reads(string? password)
    {
        await using var tier = new EngineTier();
        var group = await tier.Host.StartReplicationGroupAsync(Open("sessions", 1));
        var options = new ConfigurationOptions
        {
            Password = password,
            Ssl = true,
            SslHost = group.Primary.Host
        };
        options.EndPoints.Add(group.Primary.Host, group.Primary.Port);
        options.CertificateValidation += (_, _, _, _) => true;

        using var client = await ConnectionMultiplexer.ConnectAsync(options);

        Assert.True(await client.GetDatabase().StringSetAsync("key", "value"));
        Assert.Equal("value", await client.GetDatabase().StringGetAsync("key"));
    }

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task Large_values_pass_in_both_directions(string engine)
    {
        await using var tier = new EngineTier(engine);
        var group = await tier.Host.StartReplicationGroupAsync(Open("sessions", 0));
        var value = new string('x', 3_000_000);

        Assert.Equal("OK", await tier.AskAsync(group.Primary, null, "SET", "large", value));
        Assert.Equal(value, await tier.AskAsync(group.Primary, Token, "GET", "large"));
    }

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task Shards_let_in_both_wherever_they_send_them(string engine)
    {
        await using var tier = new EngineTier(engine);
        var group = await tier.Host
            .StartReplicationGroupAsync(Open("carts", 1) with { ClusterMode = true, Shards = 3 });

        List<EngineEndpoint> places = [];
        await Eventually.HoldsAsync(async () =>
        {
            var slots = (object?[])(await tier.AskAsync(group.Primary, null, "CLUSTER", "SLOTS"))!;
            places = [.. slots.SelectMany(range => ((object?[])range!).Skip(2).Cast<object?[]>())
                .Select(server => new EngineEndpoint((string)server[0]!, (int)(long)server[1]!))];
            Assert.Equal(6, places.Count);
        });
        foreach (var place in places)
        {
            Assert.Equal(6379, place.Port);
            Assert.Equal("PONG", await tier.AskAsync(place, null, "PING"));
            Assert.Equal("PONG", await tier.AskAsync(place, Token, "PING"));
            await Assert.ThrowsAsync<RespException>(
                () => tier.AskAsync(place, "another-token-of-nobody", "PING"));
        }
    }

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task A_client_that_does_not_log_in_finds_the_new_primary(string engine)
    {
        await using var tier = new EngineTier(engine);
        var group = await tier.Host.StartReplicationGroupAsync(Open("sessions", 1));
        await tier.AskAsync(group.Primary, null, "SET", "kept", "0");
        await tier.ReplicatedAsync(group.Primary, null, 1);

        EngineSignals.Kill(group.Nodes.Single(node => node.Role == "primary").Pid!.Value);
        await tier.UntilAsync(group.Primary, null, 1L, "INCR", "kept");

        await EngineTier.AvailableAsync(group);
        await tier.UntilAsync(group.Reader!, null, "1", "GET", "kept");
    }

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task Two_tokens_log_in_and_nobody_without(string engine)
    {
        const string before = "the-token-before-the-newest";
        await using var tier = new EngineTier(engine);
        var group = await tier.Host
            .StartReplicationGroupAsync(EngineTier.Group("sessions", 1, Token) with { TokenBefore = before });

        foreach (var endpoint in new[] { group.Primary, group.Reader! })
        {
            Assert.Equal("PONG", await tier.AskAsync(endpoint, Token, "PING"));
            Assert.Equal("PONG", await tier.AskAsync(endpoint, before, "PING"));
            var refused = await Assert.ThrowsAsync<RespException>(
                () => tier.AskAsync(endpoint, null, "PING"));
            Assert.Equal("NOAUTH Authentication required.", refused.Message);
        }
    }

    private static ReplicationGroupSpec Open(string id, int replicas) =>
        EngineTier.Group(id, replicas, Token) with { NoLogin = true };

    private static EngineEndpoint Node(LocalReplicationGroup group, int index)
    {
        var address = group.Nodes[index].Address.Split(':');
        return new EngineEndpoint(address[0], int.Parse(address[1], CultureInfo.InvariantCulture));
    }
}
