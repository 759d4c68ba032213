using Live.Testing;

namespace Live.SmokeTest;

public sealed class MemcachedFaultLiveTests
{
    [Fact(Timeout = 60_000)]
    public async Task A_plain_server_instead_of_the_configuration_endpoint_fails_at_discovery()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var server = await scene.MemcachedAsync();

        var result = await scene.RunAsync(new { pages = Contracts.Memcached(server.Host, server.Port) });

        result.AssertOnlyFailure(
            "pages",
            "discovery",
            $"{server.EndPoint}",
            "The server answered 'ERROR' to config get cluster.");
        Assert.Equal("not run", Assert.Single(result.Checks, check => check.Layer == "node").Outcome);
    }

    [Fact(Timeout = 60_000)]
    public async Task Discovery_that_does_not_answer_fails_in_bounded_time()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var discovery = scene.Keep(DiscoveryServer.Start(scene.Authority, null));

        var result = await scene.RunAsync(
            new { pages = Contracts.Memcached(discovery.Host, DiscoveryServer.Port) });

        result.AssertOnlyFailure("pages", "discovery", $"{discovery.Host}:11211",
            "No answer in 2 s. The server took the connection but does not answer config get cluster.");
    }

    [Theory(Timeout = 60_000)]
    [InlineData(
        "CONFIG cluster 0 9\r\n1\n/a:1/b\n\r\nEND\r\n",
        "A node must be listed as host|address|port, but was '/a:1/b'.")]
    [InlineData(
        "CONFIG cluster 0 2\r\n1\n\r\nEND\r\n",
        "The node list must be a version and a line of nodes, but is not.")]
    [InlineData("CONFIG cluster\r\n", "The server answered 'CONFIG cluster' to config get cluster.")]
    [InlineData("END\r\n", "The node list must be a version and a line of nodes, but is not.")]
    public async Task A_node_list_that_clients_cannot_read_fails_at_discovery(string answer, string cause)
    {
        await using var scene = await SmokeScene.OpenAsync();
        var discovery = scene.Keep(DiscoveryServer.Start(scene.Authority, answer));

        var result = await scene.RunAsync(
            new { pages = Contracts.Memcached(discovery.Host, DiscoveryServer.Port) });

        result.AssertOnlyFailure("pages", "discovery", $"{discovery.Host}:11211", cause);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_node_that_is_down_is_named_and_the_others_are_proven()
    {
        await using var scene = await SmokeScene.OpenAsync();
        var up = await scene.MemcachedAsync();
        var down = await scene.MemcachedAsync();
        await down.DisposeAsync();
        var discovery = scene.Keep(
            DiscoveryServer.Start(scene.Authority, DiscoveryServer.Listing(3, down, up)));

        var result = await scene.RunAsync(
            new { pages = Contracts.Memcached(discovery.Host, DiscoveryServer.Port) });

        result.AssertOnlyFailure("pages", "node", $"{down.EndPoint}", $"Nothing listens at {down.EndPoint}");
        Assert.Contains(
            result.Checks,
            check => check.Layer == "node" && check.Target == $"{up.EndPoint}" && check.Outcome == "passed");
    }
}
