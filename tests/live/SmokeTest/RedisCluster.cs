using System.Net;
using System.Security.Cryptography;
using Live.Testing;

namespace Live.SmokeTest;

/// <summary>
/// Starts clusters from node lists that are written in advance: nothing has to be negotiated.
/// </summary>
internal static class RedisCluster
{
    private const int BusOffset = 10_000;

    /// <summary>Starts shards of slots with a token; the primaries come first in the list.</summary>
    public static Task<IReadOnlyList<ServerProcess>> StartAsync(
        SmokeScene scene, (int First, int Last)[] shards, int replicas)
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
            await WaitUntilItServesAsync(scene, server, nodes);
        return servers;
    }

    private static async Task<ServerProcess> StartNodeAsync(
        SmokeScene scene, Node node, IReadOnlyList<Node> nodes, (int First, int Last)[] shards,
        string[] arguments)
    {
        var folder = Directory.CreateDirectory(Path.Combine(scene.Folder, $"{node.Address}-{node.Port}"))
            .FullName;
        var lines = nodes.Select(other => Line(other, node, shards));
        await File.WriteAllTextAsync(Path.Combine(folder, "nodes.conf"),
            string.Join('\n', lines) + $"\nvars currentEpoch {nodes.Count} lastVoteEpoch 0\n");
        var (certificate, key) = scene.Authority.Issue(null, $"{node.Address}");
        return scene.Keep(await ServerProcess.StartAsync("redis-server",
            [
                "--bind", $"{node.Address}", "--dir", folder, "--save", "", "--port", "0", "--tls-port",
                $"{node.Port}",
                "--tls-cert-file", certificate, "--tls-key-file", key, "--tls-ca-cert-file", scene.Authority
                    .RootFile,
                "--tls-auth-clients", "no", "--tls-replication", "yes", "--tls-cluster", "yes",
                "--repl-diskless-sync-delay", "0", "--repl-ping-replica-period", "1",
                "--cluster-enabled", "yes", "--cluster-config-file", "nodes.conf", "--cluster-node-timeout",
                "1000",
                "--cluster-require-full-coverage", "no", "--cluster-announce-ip", $"{node.Address}",
                .. arguments,
            ],
            folder, new IPEndPoint(node.Address, node.Port)));
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
    private static async Task WaitUntilItServesAsync(
        SmokeScene scene,
        ServerProcess server,
        IReadOnlyList<Node> nodes)
    {
        while (true)
        {
            var state = await AskAsync(scene, server, "CLUSTER", "INFO");
            var slots = await AskAsync(scene, server, "CLUSTER", "SLOTS");
            if (state.Contains("cluster_state:ok")
                && nodes.All(node => slots.Contains($"{node.Address}\n{node.Port}\n")))
            {
                return;
            }

            await Task.Delay(50);
        }
    }

    private static Task<string> AskAsync(SmokeScene scene, ServerProcess server, params string[] command) =>
        RedisCli.AskAsync(server, scene.Authority, command);

    private static string NewId() => RandomNumberGenerator.GetHexString(40, lowercase: true);

    private sealed record Node(string Id, IPAddress Address, int Port, int Shard, string? PrimaryId);
}
