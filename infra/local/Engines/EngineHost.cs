namespace CachingTier.Local.Engines;

/// <summary>
/// Starts caches, keeps them alive and ends them. What it started ends with it, however it ends.
/// </summary>
internal sealed class EngineHost : IAsyncDisposable
{
    private readonly AddressBlock _block;
    private readonly LocalCa _ca;
    private readonly Guard _guard;
    private readonly EngineServices _services;
    private readonly List<ILocalCache> _caches = [];
    private bool _disposed;

    public EngineHost(EngineHostOptions options)
    {
        options = options with { DataFolder = Path.GetFullPath(options.DataFolder) };
        _block = AddressBlock.Claim(options.DataFolder);
        PrivateFile.CreateFolder(options.DataFolder);
        _guard = Guard.Start(options.DataFolder);
        _ca = LocalCa.Create(options.DataFolder);
        _services = new EngineServices(_block, _ca, _guard, options, text => Happened?.Invoke(text));
    }

    /// <summary>
    /// What became of nodes, in the words of ElastiCache's events, each after the id of its cache.
    /// </summary>
    public event Action<string>? Happened;

    /// <summary>The only authority clients of this tier trust, PEM.</summary>
    public string CaCertificatePath => _ca.CertificatePath;

    public IReadOnlyList<ILocalCache> Caches
    {
        get
        {
            lock (_caches)
                return [.. _caches];
        }
    }

    public IReadOnlyList<EngineProcess> Processes => Caches.SelectMany(cache => cache.Processes).ToList();

    public Task<LocalReplicationGroup> StartReplicationGroupAsync(
        ReplicationGroupSpec spec, CancellationToken cancellationToken = default) =>
        AddAsync(LocalReplicationGroup.StartAsync(spec, _services.For(spec.Id), cancellationToken));

    public Task<LocalMemcachedCluster> StartMemcachedAsync(
        MemcachedSpec spec, CancellationToken cancellationToken = default) =>
        AddAsync(LocalMemcachedCluster.StartAsync(spec, _services.For(spec.Id), cancellationToken));

    public Task<LocalServerlessCache> StartServerlessAsync(
        ServerlessSpec spec, CancellationToken cancellationToken = default) =>
        AddAsync(LocalServerlessCache.StartAsync(spec, _services.For(spec.Name), cancellationToken));

    /// <summary>Stops every cache and removes the data folder.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
            return;
        _disposed = true;
        try
        {
            await Task.WhenAll(Caches.Select(cache => cache.StopAsync()));
        }
        finally
        {
            await _guard.FinishAsync();
            _guard.Dispose();
            _ca.Dispose();
            _block.Dispose();
        }
    }

    private async Task<T> AddAsync<T>(Task<T> starting)
        where T : ILocalCache
    {
        var cache = await starting;
        lock (_caches)
            _caches.Add(cache);
        return cache;
    }
}
