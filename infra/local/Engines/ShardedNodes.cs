using System.Diagnostics;
using System.Security.Cryptography;

namespace CachingTier.Local.Engines;

/// <summary>
/// The shards of a cluster. The nodes elect among themselves, as on ElastiCache; the supervisor decides where
/// they cannot because fewer than half of the primaries are left, and replaces the dead.
/// </summary>
/// <param name="slots">Of each shard; null where the shards have equal parts.</param>
internal sealed class ShardedNodes(
    IReadOnlyList<RedisNode[]> shards, RedisNodeSettings settings, bool serverless = false,
    IReadOnlyList<string?>? slots = null)
{
    private static readonly TimeSpan ElectionTimeout = TimeSpan.FromSeconds(10);

    // A node gives up a handover that takes longer than 5 s.
    private static readonly TimeSpan HandoverTimeout = TimeSpan.FromSeconds(6);

    private readonly EngineServices _services = settings.Services;
    private readonly List<RedisNode> _nodes = [.. shards.SelectMany(shard => shard)];
    private readonly RedisNode[] _primaries = [.. shards.Select(shard => shard[0])];

    // Serverless caches have node ids that end in eight zeros.
    private readonly Dictionary<RedisNode, string> _ids = shards.SelectMany(shard => shard).ToDictionary(
        node => node,
        _ => serverless
            ? RandomNumberGenerator.GetHexString(32, true) + "00000000"
            : RandomNumberGenerator.GetHexString(40, true));

    private uint _turn;

    /// <summary>Returns when every shard accepts writes and every node knows all others.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var node in _nodes)
            PrivateFile.Write(NodesFile(node), ClusterNodesFile.Initial(shards, slots, _ids, node));
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAll(_nodes.Select(async node =>
        {
            try
            {
                await node.StartAsync(Lines(node), failed.Token);
                await node.Process!.WaitUntilReadyAsync(
                    token => SeesAllAsync(node, token), _services.Options.StartTimeout, failed.Token);
            }
            catch
            {
                // The others would wait in vain for this one.
                await failed.CancelAsync();
                throw;
            }
        }));
    }

    /// <summary>Any live node, in turn.</summary>
    public EngineEndpoint? AnyTarget()
    {
        var live = _nodes.Where(node => node.IsRunning && node.IsAvailable).ToList();
        return live.Count == 0
            ? null
            : live[(int)(Interlocked.Increment(ref _turn) % (uint)live.Count)].Endpoint;
    }

    public Task RepairAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(
            Enumerable.Range(0, shards.Count).Select(shard => RepairAsync(shard, cancellationToken)));

    private async Task RepairAsync(int shard, CancellationToken cancellationToken)
    {
        var nodes = shards[shard];
        // After an election that the supervisor did not start, the dead primary is not the one it knows.
        _primaries[shard] = nodes.FirstOrDefault(node => !node.IsRunning && node.Reported.IsPrimary)
            ?? _primaries[shard];
        while (nodes.Any(node => !node.IsRunning))
            await RepairOnceAsync(shard, nodes, cancellationToken);
        if (serverless && _primaries[shard] != nodes[0])
            await HandBackAsync(nodes[0], cancellationToken);
    }

    private async Task RepairOnceAsync(int shard, RedisNode[] nodes, CancellationToken cancellationToken)
    {
        if (nodes.Any(node => node.IsRunning))
            await FindPrimaryAsync(shard, cancellationToken);
        if (!_primaries[shard].IsRunning)
            await RecoverAsync(_primaries[shard], null, cancellationToken);

        var primary = _primaries[shard];
        await Task.WhenAll(nodes
            .Where(node => !node.IsRunning)
            .Select(node => RecoverAsync(node, primary, cancellationToken)));
    }

    /// <summary>Waits for the shard's live nodes to have a primary among them, or names one.</summary>
    private async Task FindPrimaryAsync(int shard, CancellationToken cancellationToken)
    {
        var failed = _primaries[shard];
        var clock = Stopwatch.StartNew();
        var electable = _primaries.Count(primary => primary.IsRunning) * 2 > shards.Count;
        var patience = failed.IsRunning || electable ? ElectionTimeout : _services.Options.FailoverDelay;
        while (true)
        {
            var live = shards[shard].Where(node => node.IsRunning).ToList();
            if (live.Count == 0)
                return;
            var answers = await Task.WhenAll(live.Select(node => node.AnswersAsync(cancellationToken)));
            var answering = live.Where((_, i) => answers[i]).ToList();
            // A primary that was voted out may not know it yet.
            var promoted = answering.Where(node => node.Reported.IsPrimary).MaxBy(node => node != failed);
            if (promoted is null && answering.Count > 0 && clock.Elapsed >= patience)
            {
                promoted = answering.MaxBy(node => node.Reported.Offset)!;
                await promoted.SendAsync(cancellationToken, "CLUSTER", "FAILOVER", "TAKEOVER");
                await promoted.ProbeAsync(cancellationToken);
            }

            if (promoted is not null)
            {
                _primaries[shard] = promoted;
                if (promoted != failed)
                    ReportFailover(failed, promoted);
                return;
            }

            await Task.Delay(20, cancellationToken);
        }
    }

    // A serverless cache always writes on its first port.
    private async Task HandBackAsync(RedisNode node, CancellationToken cancellationToken)
    {
        var failed = _primaries[0];
        // Asked before the other one has heard of its return, it would not get its vote and try again after 4
        // s.
        await node.Process!.WaitUntilReadyAsync(
            async token => await SeesAllAsync(node, token) && await SeesAllAsync(failed, token),
            _services.Options.StartTimeout,
            cancellationToken);
        await node.SendAsync(cancellationToken, "CLUSTER", "FAILOVER");
        var asked = Stopwatch.StartNew();
        await node.Process!.WaitUntilReadyAsync(
            async token =>
            {
                if (await node.TryProbeAsync(token) && node.Reported.IsPrimary
                    && await failed.TryProbeAsync(token) && !failed.Reported.IsPrimary)
                {
                    return true;
                }

                if (asked.Elapsed > HandoverTimeout && !node.Reported.IsPrimary)
                {
                    await node.SendAsync(token, "CLUSTER", "FAILOVER");
                    asked.Restart();
                }

                return false;
            },
            _services.Options.StartTimeout,
            cancellationToken);
        _primaries[0] = node;
        ReportFailover(failed, node);
    }

    private async Task RecoverAsync(RedisNode node, RedisNode? primary, CancellationToken cancellationToken)
    {
        _services.Report($"Recovering cache nodes {node.Name}");
        if (primary is not null)
        {
            var known = (string)(await primary.SendAsync(cancellationToken, "CLUSTER", "NODES"))!;
            PrivateFile.Write(NodesFile(node), ClusterNodesFile.Replica(known, _ids, node, primary));
        }

        if (primary is null)
        {
            await node.StartAsync(Lines(node), cancellationToken);
        }
        else if (!await primary.WhileRunningAsync(
            token => node.StartAsync(Lines(node), token),
            cancellationToken))
        {
            return;
        }

        _services.Report($"Finished recovery for cache nodes {node.Name}");
    }

    private async Task<bool> SeesAllAsync(RedisNode node, CancellationToken cancellationToken)
    {
        var state = (string)(await node.SendAsync(cancellationToken, "CLUSTER", "INFO"))!;
        if (!state.Contains("cluster_state:ok", StringComparison.Ordinal))
            return false;
        // Each range: first slot, last slot, then the nodes that serve it.
        var ranges = (object?[])(await node.SendAsync(cancellationToken, "CLUSTER", "SLOTS"))!;
        return ranges
            .SelectMany(range => ((object?[])range!).Skip(2))
            .Select(server => ((object?[])server!)[2])
            .Distinct()
            .Count() == _nodes.Count;
    }

    private void ReportFailover(RedisNode from, RedisNode to) =>
        _services.Report($"Failover from primary node {from.Name} to replica node {to.Name} completed");

    private static string NodesFile(RedisNode node) => Path.Combine(node.Folder, "nodes.conf");

    private string[] Lines(RedisNode node) =>
    [
        "cluster-enabled yes",
        "cluster-config-file nodes.conf",
        $"cluster-announce-ip {node.Endpoint.Host}",
        $"cluster-announce-hostname {node.Endpoint.Host}",
        // With the 15 s of redis, a replica stays invisible for 12 s and a failover takes 18.
        "cluster-node-timeout 1000",
        "repl-ping-replica-period 1",
        "cluster-allow-replica-migration no",
        .. settings.Ports is null ? [] : OnePort(node.Endpoint.Port),
    ];

    // Clients with and without TLS are sent from node to node by the same port.
    private static string[] OnePort(int port) =>
    [
        $"cluster-announce-port {port}",
        $"cluster-announce-tls-port {port}",
        $"cluster-port {port + ClusterNodesFile.BusOffset}",
    ];
}
