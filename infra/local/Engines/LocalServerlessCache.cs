using CachingTier.Contract;

namespace CachingTier.Local.Engines;

/// <summary>
/// A serverless cache as clients see it: two ports of one name, the first to write, the second to read.
/// </summary>
internal sealed class LocalServerlessCache : ILocalCache
{
    private readonly NodeSupervision _supervision;

    private LocalServerlessCache(
        string id, EngineEndpoint endpoint, EngineEndpoint reader, NodeSupervision supervision)
    {
        Id = id;
        Endpoint = endpoint;
        Reader = reader;
        _supervision = supervision;
    }

    public string Id { get; }

    public CacheKind Kind => CacheKind.Serverless;

    public EngineEndpoint Endpoint { get; }

    public EngineEndpoint Reader { get; }

    public IReadOnlyList<NodeStatus> Nodes => _supervision.Statuses;

    public IEnumerable<EngineProcess> Processes => _supervision.Processes;

    public Task StopAsync() => _supervision.StopAsync();

    public static async Task<LocalServerlessCache> StartAsync(
        ServerlessSpec spec, EngineServices services, CancellationToken cancellationToken)
    {
        var (port, bus) = spec.Engine == CacheEngine.Memcached
            ? (11211, 0)
            : (6379, ClusterNodesFile.BusOffset);
        var host = services.Block.Allocate([port, port + 1, port + bus, port + 1 + bus]);
        var endpoint = new EngineEndpoint(host, port);
        var reader = new EngineEndpoint(host, port + 1);
        var certificate = services.Ca.Issue(services.Folder(spec.Name), [host, "localhost"]);
        var bytes = NodeTypeMemory.Scaled((long)spec.MaxDataGb << 30);
        return spec.Engine == CacheEngine.Memcached
            ? await StartMemcachedAsync(
                spec,
                endpoint,
                reader,
                bytes,
                certificate,
                services,
                cancellationToken)
            : await StartRedisAsync(spec, endpoint, reader, bytes, certificate, services, cancellationToken);
    }

    private static async Task<LocalServerlessCache> StartRedisAsync(
        ServerlessSpec spec,
        EngineEndpoint endpoint,
        EngineEndpoint reader,
        long bytes,
        ServerCertificate certificate,
        EngineServices services,
        CancellationToken cancellationToken)
    {
        // No parameter group: the engine is as AWS sets it. The AUTH token is for node-based caches only.
        var program = EngineExecutable.FindFor(spec.Engine, services.Options.SearchPath);
        var access = new RedisAccess([], spec.Users);
        var settings = new RedisNodeSettings(services, certificate, program, access, [
            "maxmemory-policy volatile-lru",
            "cluster-require-full-coverage no",
            "acl-pubsub-default allchannels",
            "latency-tracking no",
            "cluster-preferred-endpoint-type hostname",
            $"maxmemory {bytes + NodeTypeMemory.ClientBuffers}",
        ]);
        RedisNode[] nodes =
        [
            new($"{spec.Name}-001", endpoint, services.Folder(spec.Name, $"{spec.Name}-001"), settings),
            new($"{spec.Name}-002", reader, services.Folder(spec.Name, $"{spec.Name}-002"), settings),
        ];
        var supervision = new NodeSupervision(services, nodes);
        try
        {
            var pair = new ShardedNodes([nodes], settings, serverless: true);
            await pair.StartAsync(cancellationToken);
            supervision.Begin(pair.RepairAsync);
            return new LocalServerlessCache(spec.Name, endpoint, reader, supervision);
        }
        catch
        {
            await supervision.StopAsync();
            throw;
        }
    }

    private static async Task<LocalServerlessCache> StartMemcachedAsync(
        ServerlessSpec spec,
        EngineEndpoint endpoint,
        EngineEndpoint reader,
        long bytes,
        ServerCertificate certificate,
        EngineServices services,
        CancellationToken cancellationToken)
    {
        var settings = new MemcachedNodeSettings(services, certificate, ["-m", $"{bytes >> 20}"])
        {
            ReadPort = reader.Port,
        };
        var node = new MemcachedNode(
            $"{spec.Name}-001", endpoint, services.Folder(spec.Name, $"{spec.Name}-001"), settings);
        var supervision = new NodeSupervision(services, [node]);
        try
        {
            var members = new MemcachedNodes([node], services);
            await members.StartAsync(cancellationToken);
            supervision.Begin(members.RepairAsync);
            return new LocalServerlessCache(spec.Name, endpoint, reader, supervision);
        }
        catch
        {
            await supervision.StopAsync();
            throw;
        }
    }
}
