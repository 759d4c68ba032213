using CachingTier.Contract;

namespace CachingTier.Local.Engines;

/// <summary>Memcached nodes and the endpoint at which clients learn about them.</summary>
internal sealed class LocalMemcachedCluster : ILocalCache
{
    private readonly NodeSupervision _supervision;

    private LocalMemcachedCluster(
        string id,
        EngineEndpoint discovery,
        IReadOnlyList<EngineEndpoint> nodes,
        NodeSupervision supervision)
    {
        Id = id;
        Discovery = discovery;
        NodeEndpoints = nodes;
        _supervision = supervision;
    }

    public string Id { get; }

    public CacheKind Kind => CacheKind.Memcached;

    /// <summary>Answers <c>config get cluster</c>.</summary>
    public EngineEndpoint Discovery { get; }

    public IReadOnlyList<EngineEndpoint> NodeEndpoints { get; }

    public IReadOnlyList<NodeStatus> Nodes => _supervision.Statuses;

    public IEnumerable<EngineProcess> Processes => _supervision.Processes;

    public Task StopAsync() => _supervision.StopAsync();

    public static async Task<LocalMemcachedCluster> StartAsync(
        MemcachedSpec spec, EngineServices services, CancellationToken cancellationToken)
    {
        var discovery = new EngineEndpoint(services.Block.Allocate(spec.Port), spec.Port);
        var addresses = Enumerable.Range(0, spec.Nodes)
            .Select(_ => new EngineEndpoint(services.Block.Allocate(spec.Port), spec.Port))
            .ToList();
        var certificate = spec.Tls
            ? services.Ca.Issue(
                services.Folder(spec.Id), [discovery.Host, .. addresses.Select(
                    address => address.Host), "localhost"])
            : null;
        var settings = new MemcachedNodeSettings(
            services, certificate, MemcachedArguments.Translate(
                spec.Parameters,
                spec.NodeType,
                services.Report));
        // AWS names the nodes of a cluster by number alone.
        var nodes = addresses
            .Select((address, i) => new MemcachedNode(
                $"{spec.Id}.{i + 1:0000}", address, services.Folder(spec.Id, $"{i + 1:0000}"), settings))
            .ToList();

        var supervision = new NodeSupervision(services, nodes);
        try
        {
            var members = new MemcachedNodes(nodes, services);
            await members.StartAsync(cancellationToken);
            supervision.Add(new DiscoveryEndpoint(discovery, addresses, members.AnyTarget, settings));
            supervision.Begin(members.RepairAsync);
            return new LocalMemcachedCluster(spec.Id, discovery, addresses, supervision);
        }
        catch
        {
            await supervision.StopAsync();
            throw;
        }
    }
}
