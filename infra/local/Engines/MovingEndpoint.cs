namespace CachingTier.Local.Engines;

/// <summary>
/// An address that stays while the engine that listens there changes. Nothing stands between client and
/// engine, so a connection costs what one to the node itself costs. Without an engine it is refused.
/// </summary>
/// <param name="Endpoint">Has the port of the nodes.</param>
/// <param name="Owner">The node that is to listen at the moment; null for none.</param>
internal sealed record MovingEndpoint(EngineEndpoint Endpoint, Func<RedisNode?> Owner)
{
    /// <summary>Has the nodes listen where they are to; what one gives up, another one can take.</summary>
    public static async Task MoveAsync(
        IReadOnlyList<MovingEndpoint> endpoints,
        IEnumerable<RedisNode> nodes,
        CancellationToken cancellationToken)
    {
        var owners = endpoints.Select(moving => (moving.Endpoint, Owner: moving.Owner())).ToList();
        var wanted = owners.ToLookup(moving => moving.Owner, moving => moving.Endpoint);
        foreach (var node in nodes.Where(node => node.IsRunning))
            await ListenAsync(node, node.Entrances.Intersect(wanted[node]));
        foreach (var node in owners.Select(moving => moving.Owner).OfType<RedisNode>().Distinct())
            await ListenAsync(node, wanted[node]);

        // One that hangs takes no command; it is killed by its watch, and moving begins anew.
        Task ListenAsync(RedisNode node, IEnumerable<EngineEndpoint> entrances) => node.WhileRunningAsync(
            token => node.ListenAsync([.. entrances], token), cancellationToken);
    }
}
