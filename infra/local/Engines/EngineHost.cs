namespace CachingTier.Local.Engines;

/// <summary>Starts caches, keeps them alive and ends them.</summary>
internal sealed class EngineHost(EngineHostOptions options) : IAsyncDisposable
{
    private readonly List<ILocalCache> _caches = [];

    /// <summary>What the hosts of the tier did, in the words of ElastiCache's events.</summary>
    public event Action<string>? Happened;

    /// <summary>The only authority clients of this tier trust.</summary>
    public string CaCertificatePath => Path.Combine(options.DataFolder, "ca.pem");

    public IReadOnlyList<ILocalCache> Caches => _caches;

    public IReadOnlyList<EngineProcess> Processes => [];

    public Task<ReplicationGroup> StartReplicationGroupAsync(
        ReplicationGroupSpec spec, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();

    public Task<MemcachedCluster> StartMemcachedAsync(
        MemcachedSpec spec, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    public Task<ServerlessCache> StartServerlessAsync(
        ServerlessSpec spec, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    public ValueTask DisposeAsync()
    {
        Happened?.Invoke("Stopped.");
        return ValueTask.CompletedTask;
    }
}
