using CachingTier.Contract;

namespace CachingTier.Local.Engines;

/// <summary>
/// A serverless cache as clients see it: two ports of one name, the first to write, the second to read.
/// </summary>
internal sealed class ServerlessCache : ILocalCache
{
    private readonly Supervision _supervision;

    private ServerlessCache(string id, Endpoint endpoint, Endpoint reader, Supervision supervision)
    {
        Id = id;
        Endpoint = endpoint;
        Reader = reader;
        _supervision = supervision;
    }

    public string Id { get; }

    public CacheKind Kind => CacheKind.Serverless;

    public Endpoint Endpoint { get; }

    public Endpoint Reader { get; }

    public IReadOnlyList<NodeStatus> Nodes => _supervision.Statuses;

    public IEnumerable<EngineProcess> Processes => _supervision.Processes;

    public Task StopAsync() => _supervision.StopAsync();

    public static async Task<ServerlessCache> StartAsync(
        ServerlessSpec spec, EngineServices services, CancellationToken cancellationToken)
    {
        var (port, bus) = spec.Engine == "memcached" ? (11211, 0) : (6379, ClusterTopology.BusOffset);
        var host = services.Block.Allocate([port, port + 1, port + bus, port + 1 + bus]);
        var endpoint = new Endpoint(host, port);
        var reader = new Endpoint(host, port + 1);
        var certificate = services.Ca.Issue(services.Folder(spec.Name), [host, "localhost"]);
        var bytes = NodeTypeMemory.Scaled((long)spec.MaxDataGb << 30);
        return spec.Engine == "memcached"
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

    private static async Task<ServerlessCache> StartRedisAsync(
        ServerlessSpec spec,
        Endpoint endpoint,
        Endpoint reader,
        long bytes,
        ServerCertificate certificate,
        EngineServices services,
        CancellationToken cancellationToken)
    {
        // No parameter group: the engine is as AWS sets it. The AUTH token is for node-based caches only.
        var settings = new RedisSettings(services, certificate, new RedisAccess([], spec.Users), [
            "maxmemory-policy volatile-lru",
            "cluster-require-full-coverage no",
            "acl-pubsub-default allchannels",
            "latency-tracking no",
            "cluster-preferred-endpoint-type hostname",
            $"maxmemory {bytes}",
        ]);
        RedisNode[] nodes =
        [
            new($"{spec.Name}-001", endpoint, services.Folder(spec.Name, $"{spec.Name}-001"), settings),
            new($"{spec.Name}-002", reader, services.Folder(spec.Name, $"{spec.Name}-002"), settings),
        ];
        var supervision = new Supervision(services, nodes);
        try
        {
            var pair = new ShardedNodes([nodes], settings, serverless: true);
            await pair.StartAsync(cancellationToken);
            supervision.Begin(pair.RepairAsync);
            return new ServerlessCache(spec.Name, endpoint, reader, supervision);
        }
        catch
        {
            await supervision.StopAsync();
            throw;
        }
    }

    private static async Task<ServerlessCache> StartMemcachedAsync(
        ServerlessSpec spec,
        Endpoint endpoint,
        Endpoint reader,
        long bytes,
        ServerCertificate certificate,
        EngineServices services,
        CancellationToken cancellationToken)
    {
        var settings = new MemcachedSettings(services, certificate, ["-m", $"{bytes >> 20}"]);
        var node = new MemcachedNode(
            $"{spec.Name}-001", endpoint, services.Folder(spec.Name, $"{spec.Name}-001"), settings);
        var supervision = new Supervision(services, [node]);
        try
        {
            var members = new MemcachedNodes([node], services);
            await members.StartAsync(cancellationToken);
            supervision.Add(new StableEndpoint(reader, members.AnyTarget));
            supervision.Begin(members.RepairAsync);
            return new ServerlessCache(spec.Name, endpoint, reader, supervision);
        }
        catch
        {
            await supervision.StopAsync();
            throw;
        }
    }
}
