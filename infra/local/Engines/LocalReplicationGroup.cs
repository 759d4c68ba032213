using CachingTier.Contract;

namespace CachingTier.Local.Engines;

/// <summary>A replication group, with cluster mode disabled or enabled.</summary>
internal sealed class LocalReplicationGroup : ILocalCache
{
    private readonly NodeSupervision _supervision;
    private readonly RedisNodeSettings _settings;

    private LocalReplicationGroup(
        string id,
        NodeSupervision supervision,
        RedisNodeSettings settings,
        IReadOnlyList<RedisNode> nodes)
    {
        Id = id;
        _supervision = supervision;
        _settings = settings;
        MemberIds = nodes.Select(node => node.Name).ToList();
    }

    public string Id { get; }

    public CacheKind Kind => CacheKind.ReplicationGroup;

    /// <summary>The primary endpoint; the configuration endpoint in cluster mode.</summary>
    public required EngineEndpoint Primary { get; init; }

    /// <summary>Absent in cluster mode.</summary>
    public EngineEndpoint? Reader { get; init; }

    public IReadOnlyList<string> MemberIds { get; }

    public IReadOnlyList<NodeStatus> Nodes => _supervision.Statuses;

    public IEnumerable<EngineProcess> Processes => _supervision.Processes;

    public Task StopAsync() => _supervision.StopAsync();

    public static async Task<LocalReplicationGroup> StartAsync(
        ReplicationGroupSpec spec, EngineServices services, CancellationToken cancellationToken) =>
        spec.ClusterMode
            ? await StartShardedAsync(spec, services, cancellationToken)
            : await StartReplicatedAsync(spec, services, cancellationToken);

    private static async Task<LocalReplicationGroup> StartReplicatedAsync(
        ReplicationGroupSpec spec, EngineServices services, CancellationToken cancellationToken)
    {
        // On AWS a group of one node is reached at the node.
        var single = spec.ReplicasPerShard == 0;
        var addresses = Addresses(1 + spec.ReplicasPerShard, services, spec);
        EngineEndpoint Address() => new(services.Block.Allocate(spec.Port), spec.Port);
        var primary = single ? addresses[0] : Address();
        var reader = single ? addresses[0] : Address();
        var settings = Settings(spec, services, [.. addresses, primary, reader]);
        var nodes = addresses
            .Select((address, i) => Node($"{spec.Id}-{i + 1:000}", address, spec, settings))
            .ToList();

        var supervision = new NodeSupervision(services, nodes);
        try
        {
            Open(nodes, settings, supervision);
            var replicated = new ReplicatedNodes(nodes, settings, spec.Source?.Primary);
            await replicated.StartAsync(cancellationToken);
            if (!single)
                await replicated.OpenAsync(primary, reader, supervision, cancellationToken);
            supervision.Begin(replicated.RepairAsync);
            return new LocalReplicationGroup(spec.Id, supervision, settings, nodes)
            {
                Primary = primary,
                Reader = reader
            };
        }
        catch
        {
            await supervision.StopAsync();
            throw;
        }
    }

    private static async Task<LocalReplicationGroup> StartShardedAsync(
        ReplicationGroupSpec spec, EngineServices services, CancellationToken cancellationToken)
    {
        var layout = spec.Layout.Count > 0
            ? spec.Layout
            : [.. Enumerable.Repeat(new ShardSpec(null, spec.ReplicasPerShard), spec.Shards)];
        var addresses = Addresses(
            layout.Sum(shard => 1 + shard.Replicas), services, spec, spec.Port + ClusterNodesFile.BusOffset);
        var configuration = new EngineEndpoint(services.Block.Allocate(spec.Port), spec.Port);
        var settings = Settings(spec, services, [.. addresses, configuration]);
        var shards = new List<RedisNode[]>();
        foreach (var shard in layout)
        {
            shards.Add(addresses
                .Skip(shards.Sum(earlier => earlier.Length))
                .Take(1 + shard.Replicas)
                .Select((address, i) => Node(
                    $"{spec.Id}-{shards.Count + 1:0000}-{i + 1:000}",
                    address,
                    spec,
                    settings))
                .ToArray());
        }

        var nodes = shards.SelectMany(shard => shard).ToList();
        var supervision = new NodeSupervision(services, nodes);
        try
        {
            Open(nodes, settings, supervision);
            var sharded = new ShardedNodes(shards, settings, slots: [.. layout.Select(shard => shard.Slots)]);
            await sharded.StartAsync(cancellationToken);
            supervision.Add(new StableEndpoint(configuration, sharded.AnyTarget));
            supervision.Begin(sharded.RepairAsync);
            return new LocalReplicationGroup(spec.Id, supervision, settings, nodes)
            {
                Primary = configuration,
            };
        }
        catch
        {
            await supervision.StopAsync();
            throw;
        }
    }

    // The nodes find each other, too, by what is opened here.
    private static void Open(
        IEnumerable<RedisNode> nodes, RedisNodeSettings settings, NodeSupervision supervision)
    {
        if (settings.Ports is not { } ports)
            return;
        foreach (var node in nodes)
            supervision.Add(new EitherEndpoint(node.Endpoint, ports, settings.Door));
    }

    private static List<EngineEndpoint> Addresses(
        int count, EngineServices services, ReplicationGroupSpec spec, params int[] more)
    {
        int?[] own = PortsOf(spec) is { } ports ? [ports.Tls, ports.Plain] : [];
        return Enumerable.Range(0, count)
            .Select(_ => new EngineEndpoint(
                services.Block.Allocate([spec.Port, .. own.OfType<int>(), .. more]),
                spec.Port))
            .ToList();
    }

    private static TransportPorts? PortsOf(ReplicationGroupSpec spec) =>
        spec.Tls && (spec.Plaintext || spec.NoLogin)
            ? TransportPorts.Beside(spec.Port, spec.Plaintext)
            : null;

    private static RedisNodeSettings Settings(
        ReplicationGroupSpec spec, EngineServices services, IReadOnlyList<EngineEndpoint> endpoints)
    {
        var certificate = spec.Tls
            ? services.Ca.Issue(
                services.Folder(spec.Id),
                [.. endpoints.Select(endpoint => endpoint.Host), "localhost"])
            : null;
        string?[] tokens = [spec.TokenBefore, spec.AuthToken];
        return new RedisNodeSettings(
            services,
            certificate,
            // Neither engine reads what a newer other one sends to its replicas.
            spec.Source?._settings.Program
                ?? EngineExecutable.FindFor(spec.Engine, services.Options.SearchPath),
            new RedisAccess([.. tokens.OfType<string>()], spec.Users, spec.Source?._settings.Access),
            RedisParameters.Translate(spec.Parameters, spec.NodeType, services.Report))
        {
            Ports = PortsOf(spec),
            Door = spec is { NoLogin: true, AuthToken: { } token } && certificate is not null
                ? new OpenDoor(token, certificate, services.Ca.Certificate)
                : null,
        };
    }

    private static RedisNode Node(
        string name,
        EngineEndpoint address,
        ReplicationGroupSpec spec,
        RedisNodeSettings settings) =>
        new(name, address, settings.Services.Folder(spec.Id, name), settings);
}
