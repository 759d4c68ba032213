namespace CachingTier.Local.Engines;

internal sealed class MemcachedCluster : ILocalCache
{
    public required string Id { get; init; }

    public string Kind => "memcached";

    /// <summary>Answers <c>config get cluster</c>.</summary>
    public required Endpoint Discovery { get; init; }

    public required IReadOnlyList<Endpoint> NodeEndpoints { get; init; }

    public IReadOnlyList<NodeStatus> Nodes => [];

    public IEnumerable<EngineProcess> Processes => [];

    public Task StopAsync() => Task.CompletedTask;

    public static Task<MemcachedCluster> StartAsync(
        MemcachedSpec spec, EngineServices services, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
