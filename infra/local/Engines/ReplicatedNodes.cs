using System.Globalization;

namespace CachingTier.Local.Engines;

/// <summary>
/// A primary and its replicas: starts them, promotes a replica when the primary dies, replaces the dead.
/// </summary>
/// <param name="source">Of a copy: the endpoint in the other region that its primary replicates from; else
/// null.</param>
internal sealed class ReplicatedNodes(
    IReadOnlyList<RedisNode> nodes,
    RedisNodeSettings settings,
    EngineEndpoint? source = null)
{
    private readonly EngineServices _services = settings.Services;
    private volatile RedisNode _primary = nodes[0];
    private uint _turn;

    private readonly List<MovingEndpoint> _moving = [];
    private readonly List<StableEndpoint> _relays = [];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _primary.StartAsync(Following(_primary), cancellationToken);
        // A replica that finds no primary tries again after a second, so they start after it.
        await Task.WhenAll(nodes.Skip(1).Select(node => node.StartAsync(Following(node), cancellationToken)));
    }

    /// <summary>
    /// Opens the endpoints for clients. The engines listen there themselves where they can.
    /// </summary>
    public async Task OpenAsync(
        EngineEndpoint primary,
        EngineEndpoint reader,
        NodeSupervision supervision,
        CancellationToken cancellationToken)
    {
        // Where clients come with and without TLS, what distinguishes them has the port of each node.
        var own = settings.Ports is null;
        if (own)
            _moving.Add(new MovingEndpoint(primary, Primary));
        else
            _relays.Add(supervision.Add(new StableEndpoint(primary, () => Primary()?.Endpoint)));
        // Only one engine can listen on an address.
        if (own && nodes.Count == 2)
            _moving.Add(new MovingEndpoint(reader, NextReplica));
        else
            _relays.Add(supervision.Add(new StableEndpoint(reader, () => NextReplica()?.Endpoint)));
        await MovingEndpoint.MoveAsync(_moving, nodes, cancellationToken);
    }

    public async Task RepairAsync(CancellationToken cancellationToken)
    {
        do
        {
            foreach (var node in nodes.Where(node => !node.IsRunning))
            {
                foreach (var relay in _relays)
                    relay.Cut(node.Endpoint);
            }

            if (!_primary.IsRunning)
                await FailOverAsync(cancellationToken);
            await MovingEndpoint.MoveAsync(_moving, nodes, cancellationToken);
            await Task.WhenAll(nodes
                .Where(node => !node.IsRunning)
                .Select(node => RecoverAsync(node, cancellationToken)));
            await MovingEndpoint.MoveAsync(_moving, nodes, cancellationToken);
        }
        while (!_primary.IsRunning);
    }

    private RedisNode? Primary() =>
        _primary.IsRunning && (source is null ? _primary.Reported.IsPrimary : _primary.IsAvailable)
            ? _primary
            : null;

    /// <summary>The replicas in turn. A replica that hangs stays in until it is known to.</summary>
    private RedisNode? NextReplica()
    {
        var replicas = nodes.Where(node => node != _primary && node.IsRunning && node.IsAvailable).ToList();
        return replicas.Count == 0
            ? null
            : replicas[(int)(Interlocked.Increment(ref _turn) % (uint)replicas.Count)];
    }

    private async Task FailOverAsync(CancellationToken cancellationToken)
    {
        var failed = _primary;
        if (nodes.Any(node => node.IsRunning))
            await Task.Delay(_services.Options.FailoverDelay, cancellationToken);
        if (await FindSuccessorAsync(cancellationToken) is not { } promoted)
        {
            // Nobody has the data any more: the group comes back empty, a copy with what its source has.
            await RecoverAsync(failed, cancellationToken);
            return;
        }

        await promoted.SendAsync(
            cancellationToken,
            [settings.Access.Command("REPLICAOF"), .. source is null ? ["NO", "ONE"] : Parts(source)]);
        await promoted.ProbeAsync(cancellationToken);
        _primary = promoted;
        // Those who read from it as a replica are to find another one.
        foreach (var relay in _relays)
            relay.Cut(promoted.Endpoint);
        await MovingEndpoint.MoveAsync(_moving, nodes, cancellationToken);
        _services.Report(
            $"Failover from primary node {failed.Name} to replica node {promoted.Name} completed");
        await Task.WhenAll(nodes
            .Where(node => node != promoted && node.IsRunning)
            .Select(node => RepointAsync(node, promoted.Endpoint, cancellationToken)));
    }

    /// <summary>
    /// The replica that has most of the data among those that answer; null when none runs any more.
    /// </summary>
    private async Task<RedisNode?> FindSuccessorAsync(CancellationToken cancellationToken)
    {
        // On a busy machine an answer may be late. A replica that hangs is killed by its watch.
        while (nodes.Where(node => node.IsRunning).ToList() is { Count: > 0 } running)
        {
            var answers = await Task.WhenAll(running.Select(node => node.AnswersAsync(cancellationToken)));
            if (running.Where((_, i) => answers[i]).MaxBy(node => node.Reported.Offset) is { } successor)
                return successor;
            await Task.Delay(10, cancellationToken);
        }

        return null;
    }

    private async Task RepointAsync(
        RedisNode node, EngineEndpoint primary, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_services.Options.ProbeTimeout);
        try
        {
            await node.SendAsync(limit.Token, [settings.Access.Command("REPLICAOF"), .. Parts(primary)]);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // A replica that does not take the command is of no use; it is replaced like a dead one.
            await node.Process!.KillAsync();
        }
    }

    private async Task RecoverAsync(RedisNode node, CancellationToken cancellationToken)
    {
        _services.Report($"Recovering cache nodes {node.Name}");
        if (node == _primary)
        {
            await node.StartAsync(Following(node), cancellationToken);
        }
        else if (!await _primary.WhileRunningAsync(
            token => node.StartAsync(Following(node), token),
            cancellationToken))
        {
            return;
        }

        _services.Report($"Finished recovery for cache nodes {node.Name}");
    }

    private string[] Following(RedisNode node)
    {
        var followed = node == _primary ? source : _primary.Endpoint;
        return followed is null ? [] : [$"replicaof {string.Join(' ', Parts(followed))}"];
    }

    private static string[] Parts(EngineEndpoint endpoint) =>
        [endpoint.Host, endpoint.Port.ToString(CultureInfo.InvariantCulture)];
}
