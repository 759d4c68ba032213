using CachingTier.Local.Engines;
using Live.Testing;

namespace Live.Engines;

public sealed class MemcachedClusterLiveTests
{
    private static readonly MemcachedSpec Spec =
        new("pages", 2, 11211, true, new Dictionary<string, string>(), "cache.t4g.micro");

    [Fact(Timeout = 60_000)]
    public async Task Discovery_lists_the_nodes_byte_for_byte_as_AWS_does()
    {
        await using var tier = new EngineTier();
        var cluster = await tier.Host.StartMemcachedAsync(Spec);

        var hosts = cluster.NodeEndpoints.Select(node => node.Host).Order(StringComparer.Ordinal).ToList();
        var nodes = string.Join(' ', hosts.Select(host => $"{host}|{host}|11211"));
        Assert.Equal(2, hosts.Distinct().Count());
        Assert.DoesNotContain(cluster.Discovery.Host, hosts);
        Assert.Equal(
            $"CONFIG cluster 0 {nodes.Length + 3}\r\n1\n{nodes}\n\r\nEND\r\n",
            await AskAsync(tier, cluster.Discovery, "config get cluster\r\n", "END\r\n"));
        Assert.Equal(
            $"CONFIG cluster 0 {nodes.Length + 3}\r\n1\n{nodes}\n\r\nEND\r\n",
            await AskAsync(tier, cluster.Discovery, "config get cluster\n", "END\r\n"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Everything_but_discovery_goes_to_a_node()
    {
        await using var tier = new EngineTier();
        var cluster = await tier.Host.StartMemcachedAsync(Spec);
        const string Value = "config get cluster\r\n";

        Assert.StartsWith("VERSION ", await AskAsync(tier, cluster.Discovery, "version\r\n", "\r\n"));
        Assert.Equal(
            $"STORED\r\nVALUE key 0 20\r\n{Value}\r\nEND\r\n",
            await AskAsync(tier, cluster.Discovery, $"set key 0 0 20\r\n{Value}\r\nget key\r\n", "END\r\n"));
        Assert.Equal(
            $"HD\r\nVA 20\r\n{Value}\r\n",
            await AskAsync(tier, cluster.Discovery, $"ms key 20\r\n{Value}\r\nmg key v\r\n", $"{Value}\r\n"));
        var large = new string('x', 900_000);
        Assert.Equal("STORED\r\n", await AskAsync(
            tier, cluster.Discovery, $"set large 0 0 900000\r\n{large}\r\n", "\r\n"));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_dead_node_comes_back_empty_and_stays_in_the_list()
    {
        await using var tier = new EngineTier();
        var cluster = await tier.Host.StartMemcachedAsync(Spec);
        var before = await AskAsync(tier, cluster.Discovery, "config get cluster\r\n", "END\r\n");
        var node = cluster.NodeEndpoints[0];
        await AskAsync(tier, node, "set key 0 0 5\r\nvalue\r\n", "\r\n");

        EngineSignals.Kill(cluster.Nodes[0].Pid!.Value);
        Assert.Equal(before, await AskAsync(tier, cluster.Discovery, "config get cluster\r\n", "END\r\n"));
        await Eventually.EqualAsync("END\r\n", () => AskAsync(tier, node, "get key\r\n", "END\r\n"));

        await Eventually.HoldsAsync(() => Assert.Equal(
            [
                "pages: Recovering cache nodes pages.0001",
                "pages: Finished recovery for cache nodes pages.0001",
            ],
            tier.Events));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_cluster_without_encryption_speaks_plaintext()
    {
        await using var tier = new EngineTier();
        var cluster = await tier.Host.StartMemcachedAsync(Spec with { Tls = false });

        Assert.StartsWith(
            "VERSION ",
            await EngineText.AskAsync(cluster.Discovery, null, "version\r\n", "\r\n"));
        Assert.EndsWith(
            "|11211\n\r\nEND\r\n", await EngineText.AskAsync(
                cluster.Discovery,
                null,
                "config get cluster\r\n",
                "END\r\n"));
        Assert.StartsWith(
            "VERSION ",
            await EngineText.AskAsync(cluster.NodeEndpoints[1], null, "version\r\n", "\r\n"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Plaintext_is_refused()
    {
        await using var tier = new EngineTier();
        var cluster = await tier.Host.StartMemcachedAsync(Spec);

        await Assert.ThrowsAnyAsync<IOException>(
            () => EngineText.AskAsync(cluster.Discovery, null, "version\r\n", "\r\n"));
        await Assert.ThrowsAnyAsync<IOException>(
            () => EngineText.AskAsync(cluster.NodeEndpoints[0], null, "version\r\n", "\r\n"));
    }

    private static Task<string> AskAsync(
        EngineTier tier, EngineEndpoint endpoint, string request, string end) =>
        EngineText.AskAsync(endpoint, tier.Tls(endpoint), request, end);
}
