using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using CachingTier.Local.Reachability;
using CachingTier.Local.Resources;

namespace Live.Cloud;

public sealed class NetworkViewTests : IDisposable
{
    private const string Request =
        """{"caches":{"sessions":{"host":"127.0.0.1","port":6379,"readerHost":"127.0.0.1","reader"""
        + """Port":6379}}}""";

    private readonly PacketSink _blackHole = new();

    public void Dispose() => _blackHole.Dispose();

    [Fact]
    public void What_the_network_lets_through_is_handed_on_as_it_is()
    {
        var view = CreateView(NetworkBuilder.Tier());

        Assert.Equal(Request, view.Apply(Request));
        Assert.Empty(view.Reasons);
    }

    [Fact]
    public async Task A_blocked_endpoint_swallows_packets_and_its_reason_is_known()
    {
        var view = CreateView(NetworkBuilder.Tier().Without("into-cache"));

        var seen = JsonNode.Parse(view.Apply(Request))!["caches"]!["sessions"]!;
        var host = (string)seen["host"]!;
        Assert.NotEqual("127.0.0.1", host);
        Assert.Equal(6379, (int)seen["port"]!);
        Assert.Equal(host, (string)seen["readerHost"]!);
        Assert.Equal("127.0.0.1:6379", view.Restore($"{host}:6379"));
        Assert.Equal(
            ["The network does not let Function 'smoke-test' reach ReplicationGroup 'sessions' on port 6379: "
                + "security group sg-cache of ReplicationGroup 'sessions' has no ingress rule for port 6379 "
                + "from sg-test."],
            view.Reasons.ToArray());

        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await socket.ConnectAsync(IPAddress.Parse(host), 6379, limit.Token));
    }

    [Fact]
    public void Secrets_are_out_of_reach_only_for_requests_that_need_one()
    {
        var view = CreateView(NetworkBuilder.Tier().Without("vpce"));

        Assert.Equal("http://127.0.0.1:8000", view.SecretsEndpoint(Request, "http://127.0.0.1:8000"));
        Assert.NotEqual("http://127.0.0.1:8000",
            view.SecretsEndpoint(
                """{"secretArn":"arn:aws:secretsmanager:eu-west-1:000000000000:secret:x"}""",
                "http://127.0.0.1:8000"));
        Assert.Equal(
            ["The network does not let Function 'smoke-test' reach Secrets Manager: "
                + "VPC vpc of Function 'smoke-test' has no interface endpoint for Secrets Manager; "
                + "subnet subnet has no route to a NAT gateway either."],
            view.Reasons.ToArray());
    }

    private NetworkView CreateView(NetworkBuilder network)
    {
        var graph = network.Build();
        return new NetworkView(graph, _blackHole, graph.Find(TypeTokens.Function, "smoke-test")!);
    }
}
