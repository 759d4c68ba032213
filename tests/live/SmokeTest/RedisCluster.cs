using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Live.Testing;

namespace Live.SmokeTest;

/// <summary>
/// Starts clusters from node lists that are written in advance: nothing has to be negotiated.
/// </summary>
internal static class RedisCluster
{
    private const int BusOffset = 10_000;
    private const string Patience = "cluster-node-timeout";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Starts shards of slots with a token; the primaries come first in the list.</summary>
    public static Task<IReadOnlyList<ServerProcess>> StartAsync(
        SmokeScene scene, (int First, int Last)[] shards, int replicas = 0)
    {
        var nodes = new List<Node>();
        for (var shard = 0; shard < shards.Length; shard++)
            nodes.Add(new Node(NewId(), LoopbackBlock.Next(), 6379, shard, null));
        foreach (var primary in nodes.ToList())
        {
            for (var replica = 0; replica < replicas; replica++)
                nodes.Add(new Node(NewId(), LoopbackBlock.Next(), 6379, primary.Shard, primary.Id));
        }

        return StartAsync(
            scene,
            nodes,
            shards,
            ["--requirepass", SmokeScene.Token, "--masterauth", SmokeScene.Token]);
    }

    /// <summary>
    /// Starts what a serverless cache looks like: one shard, its reader on the next port of the same host.
    /// </summary>
    public static async Task<(ServerProcess Primary, ServerProcess Reader)> StartServerlessAsync(
        SmokeScene scene)
    {
        var address = LoopbackBlock.Next();
        var primary = new Node(NewId(), address, 6379, 0, null);
        var servers = await StartAsync(
            scene, [primary, new Node(NewId(), address, 6380, 0, primary.Id)], [(0, 16383)], []);
        return (servers[0], servers[1]);
    }

    private static async Task<IReadOnlyList<ServerProcess>> StartAsync(
        SmokeScene scene, IReadOnlyList<Node> nodes, (int First, int Last)[] shards, string[] arguments)
    {
        var servers = await Task.WhenAll(
            nodes.Select(node => StartNodeAsync(scene, node, nodes, shards, arguments)));
        foreach (var server in servers)
            await Eventually.HoldsAsync(() => ServesAsync(scene, server, nodes), pause: Pause);
        // From now on a node may wait for a processor without being taken for a dead one.
        foreach (var server in servers)
            await AskAsync(scene, server, "CONFIG", "SET", Patience, "60000");
        return servers;
    }

    /// <summary>Kills a node and waits until the others agree that it failed.</summary>
    public static async Task FailAsync(
        SmokeScene scene, IReadOnlyList<ServerProcess> servers, ServerProcess failed)
    {
        await failed.DisposeAsync();
        var others = servers.Where(server => server != failed).ToList();
        foreach (var server in others)
            await AskAsync(scene, server, "CONFIG", "SET", Patience, "1000");
        foreach (var server in others)
        {
            await Eventually.HoldsAsync(
                async () => Assert.Matches(
                    $" {Regex.Escape(failed.Host)}:{failed.Port}@[0-9]+ master,fail[, ]",
                    await AskAsync(scene, server, "CLUSTER", "NODES")),
                pause: Pause);
            await AskAsync(scene, server, "CONFIG", "SET", Patience, "60000");
        }
    }

    private static async Task<ServerProcess> StartNodeAsync(
        SmokeScene scene, Node node, IReadOnlyList<Node> nodes, (int First, int Last)[] shards,
        string[] arguments)
    {
        var folder = Path.Combine(scene.Folder, $"{node.Address}-{node.Port}");
        var lines = nodes.Select(other => Line(other, node, shards));
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "nodes.conf"),
            string.Join('\n', lines) + $"\nvars currentEpoch {nodes.Count} lastVoteEpoch 0\n");
        return await scene.RedisAtAsync(
            node.Address,
            null,
            [
                "--repl-ping-replica-period", "1", "--cluster-enabled", "yes",
                "--cluster-config-file", "nodes.conf", $"--{Patience}", "1000",
                "--cluster-replica-no-failover", "yes", "--cluster-require-full-coverage", "no",
                "--cluster-announce-ip", $"{node.Address}", .. arguments,
            ],
            node.Port);
    }

    private static string Line(Node node, Node self, (int First, int Last)[] shards)
    {
        var flags = (node == self ? "myself," : "") + (node.PrimaryId is null ? "master" : "slave");
        var slots = node.PrimaryId is null ? $" {shards[node.Shard].First}-{shards[node.Shard].Last}" : "";
        return $"{node.Id} {node.Address}:{node.Port}@{node.Port + BusOffset} {flags} "
            + $"{node.PrimaryId ?? "-"} 0 0 {node.Shard + 1} connected{slots}";
    }

    // A node answers CLUSTERDOWN for its first two seconds, and leaves replicas out until it has heard of
    // them.
    private static async Task ServesAsync(
        SmokeScene scene, ServerProcess server, IReadOnlyList<Node> nodes)
    {
        Assert.Contains(
            "cluster_state:ok", await AskAsync(scene, server, "CLUSTER", "INFO"), StringComparison.Ordinal);
        var slots = await AskAsync(scene, server, "CLUSTER", "SLOTS");
        Assert.All(nodes, node => Assert.Contains(
            $"{node.Address}\n{node.Port}\n", slots, StringComparison.Ordinal));
        Assert.DoesNotMatch("[, ]fail", await AskAsync(scene, server, "CLUSTER", "NODES"));
    }

    private static Task<string> AskAsync(SmokeScene scene, ServerProcess server, params string[] command) =>
        RedisCli.AskAsync(server, scene.Authority, command);

    private static string NewId() => RandomNumberGenerator.GetHexString(40, lowercase: true);

    private sealed record Node(string Id, IPAddress Address, int Port, int Shard, string? PrimaryId);
}
