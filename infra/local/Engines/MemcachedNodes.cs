namespace CachingTier.Local.Engines;

/// <summary>The nodes of a memcached cache: starts them and replaces the dead by empty ones.</summary>
internal sealed class MemcachedNodes(IReadOnlyList<MemcachedNode> nodes, EngineServices services)
{
    private uint _turn;

    public Task StartAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(nodes.Select(node => node.StartAsync(cancellationToken)));

    /// <summary>Any live node, in turn.</summary>
    public EngineEndpoint? AnyTarget()
    {
        var live = nodes.Where(node => node.IsRunning && node.IsAvailable).ToList();
        return live.Count == 0
            ? null
            : live[(int)(Interlocked.Increment(ref _turn) % (uint)live.Count)].Endpoint;
    }

    public Task RepairAsync(CancellationToken cancellationToken) => Task.WhenAll(
        nodes.Where(node => !node.IsRunning).Select(node => RecoverAsync(node, cancellationToken)));

    private async Task RecoverAsync(MemcachedNode node, CancellationToken cancellationToken)
    {
        services.Report($"Recovering cache nodes {node.Name}");
        await node.StartAsync(cancellationToken);
        services.Report($"Finished recovery for cache nodes {node.Name}");
    }
}
