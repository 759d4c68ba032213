using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using CachingTier.Contract;
using CachingTier.Local.Engines;
using CachingTier.Local.Resources;
using Pulumi;

namespace CachingTier.Local.Cloud;

/// <summary>ElastiCache: caches become engine processes.</summary>
internal sealed class CacheFamily(
    Account account, ResourceGraph graph, EngineHost engines, Action<string> note)
    : IResourceFamily
{
    private readonly CacheUserGroups _groups = new(graph);
    private readonly TokenHistory _tokens = new(graph);
    private readonly GlobalDatastores _datastores = new(account, graph.Everywhere, engines);

    public bool Owns(CloudRequest request) => request.Module == "elasticache";

    public Task<CloudAnswer> CreateAsync(
        CloudRequest request,
        CancellationToken cancellationToken) => request.Type switch
        {
            TypeTokens.GlobalReplicationGroup => Task.FromResult(_datastores.Create(request)),
            TypeTokens.ReplicationGroup => ReplicationGroupAsync(request, cancellationToken),
            TypeTokens.Cluster => ClusterAsync(request, cancellationToken),
            TypeTokens.ServerlessCache => ServerlessAsync(request, cancellationToken),
            TypeTokens.SubnetGroup => Task.FromResult(SubnetGroup(request)),
            TypeTokens.ParameterGroup => Task.FromResult(Named(request, "parametergroup", "name")),
            _ => throw new CloudException(
                $"{request.Kind} is not offered on this machine. Use it in a stack on AWS."),
        };

    public static bool HasClusterMode(WireInputs group) =>
        group.Word<ClusterMode>("clusterMode") == ClusterMode.Enabled || group.Int("numNodeGroups") > 1;

    private async Task<T> StartAsync<T>(CloudRequest request, WireInputs inputs, Task<T> start)
        where T : ILocalCache
    {
        var watch = Stopwatch.StartNew();
        var cache = await start;
        var nodes = cache.Nodes.Count == 1 ? "node" : "nodes";
        var seconds = watch.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        note($"{request.Kind} '{request.Name}': {cache.Nodes.Count} {nodes} of "
            + $"{Describe(inputs, cache.Nodes)} started in {seconds} s.");
        return cache;
    }

    private static string Describe(WireInputs inputs, IEnumerable<NodeStatus> nodes) => NodeEngine.Describe(
        inputs.Word<CacheEngine>("engine") ?? CacheEngine.Redis, VersionOf(inputs), nodes);

    /// <summary>The version of the engine that is asked for; null for AWS's choice.</summary>
    public static string? VersionOf(WireInputs inputs) =>
        inputs.Text("engineVersion") ?? inputs.Text("majorEngineVersion");

    private async Task<CloudAnswer> ReplicationGroupAsync(
        CloudRequest request,
        CancellationToken cancellationToken)
    {
        var (inputs, source) = _datastores.Complete(request.Inputs);
        var answer = Named(request, "replicationgroup", "replicationGroupId");
        var tls = inputs.Flag("transitEncryptionEnabled");
        var token = inputs.Text("authToken");
        var mode = TransitEncryptionOf(inputs);
        var users = UsersOf(inputs);
        var shards = inputs.Int("numNodeGroups") ?? 1;
        var cluster = HasClusterMode(inputs);
        if (inputs.Word<ClusterMode>("clusterMode") == ClusterMode.Compatible)
        {
            note($"{request.Kind} '{request.Name}': with clusterMode "
                + $"{Choice<ClusterMode>.Name(ClusterMode.Compatible)} clients may speak the "
                + "cluster protocol on AWS; on this machine they may not yet.");
        }

        var replicas = inputs.Int("replicasPerNodeGroup") ?? (inputs.Int("numCacheClusters") ?? 1) - 1;
        ImmutableArray<ShardSpec> layout = [.. inputs.Blocks("nodeGroupConfigurations")
            .Select(shard => new ShardSpec(shard.Text("slots"), shard.Int("replicaCount") ?? replicas))];
        var port = inputs.Int("port") ?? 6379;
        CheckSubnetGroup(inputs);
        // What logged in before still does.
        var strategy = Choice<TokenUpdateStrategy>.TryParse(inputs.Text("authTokenUpdateStrategy"));
        var isAdded = token is not null && strategy == TokenUpdateStrategy.Rotate;
        var before = isAdded ? _tokens.Before(token!) : null;
        var group = await StartAsync(request, inputs, engines.StartReplicationGroupAsync(
            new ReplicationGroupSpec(
                answer.PhysicalName, shards, replicas, cluster, port, tls, token,
                ParametersOf(inputs, source is null ? graph : graph.Everywhere),
                inputs.Text("nodeType") ?? "")
            {
                // Without one AWS makes it Redis OSS.
                Engine = inputs.Word<CacheEngine>("engine") ?? CacheEngine.Redis,
                Users = users,
                Layout = layout,
                Plaintext = mode == TransitEncryption.Preferred,
                TokenBefore = before,
                NoLogin = isAdded && before is null,
                Source = source,
            },
            cancellationToken));
        answer = answer.With(
            ("port", group.Primary.Port),
            ("clusterEnabled", cluster),
            ("memberClusters", group.MemberIds.Select(id => (object?)id).ToImmutableArray()),
            ("engineVersionActual", inputs.Text("engineVersion")),
            ("authToken", token is null ? null : Output.CreateSecret(token)),
            ("numCacheClusters", group.MemberIds.Count),
            ("numNodeGroups", shards),
            ("replicasPerNodeGroup", replicas));
        answer = cluster
            ? answer.With(("configurationEndpointAddress", group.Primary.Host))
            : answer.With(
                ("primaryEndpointAddress", group.Primary.Host),
                ("readerEndpointAddress", (group.Reader ?? group.Primary).Host));
        return answer with
        {
            Endpoints = group.Reader is { } reader ? [group.Primary, reader] : [group.Primary],
        };
    }

    private static TransitEncryption? TransitEncryptionOf(WireInputs inputs)
    {
        var isEncrypted = inputs.Flag("transitEncryptionEnabled");
        if (inputs.Text("authToken") is not null && !isEncrypted)
            throw new CloudException("authToken needs transitEncryptionEnabled. Switch TLS on.");
        if (inputs.Text("transitEncryptionMode") is not { } text)
            return null;
        if (!isEncrypted)
        {
            throw new CloudException(
                "transitEncryptionMode needs transitEncryptionEnabled. Leave it out, or switch TLS on.");
        }

        var mode = inputs.Word<TransitEncryption>("transitEncryptionMode");
        if (mode is TransitEncryption.Preferred or TransitEncryption.Required)
            return mode;
        var rule = Choice<TransitEncryption>.RuleOf(TransitEncryption.Preferred, TransitEncryption.Required);
        throw new CloudException($"transitEncryptionMode must be {rule}, but was '{text}'. Choose one.");
    }

    private IReadOnlyList<CacheUser>? UsersOf(WireInputs inputs)
    {
        if (_groups.Resolve(inputs.Texts("userGroupIds"), inputs) is not { } users)
            return null;
        if (inputs.Text("authToken") is not null)
        {
            throw new CloudException(
                "InvalidParameterCombination: authToken and userGroupIds exclude each other. Keep one.");
        }

        return inputs.Flag("transitEncryptionEnabled")
            ? users
            : throw new CloudException("userGroupIds needs transitEncryptionEnabled. Switch TLS on.");
    }

    private async Task<CloudAnswer> ClusterAsync(CloudRequest request, CancellationToken cancellationToken)
    {
        var inputs = request.Inputs;
        if (inputs.Word<CacheEngine>("engine") != CacheEngine.Memcached)
        {
            var rule = Choice<CacheEngine>.RuleOf(CacheEngine.Memcached);
            throw new CloudException($"engine must be {rule}, but was '{inputs.Text("engine")}'. "
                + "Valkey and Redis run in a ReplicationGroup on this machine, even with one node.");
        }

        var answer = Named(request, "cluster", "clusterId");
        CheckSubnetGroup(inputs);
        var cluster = await StartAsync(request, inputs, engines.StartMemcachedAsync(
            new MemcachedSpec(
                answer.PhysicalName,
                inputs.Int("numCacheNodes") ?? 1,
                inputs.Int("port") ?? 11211,
                inputs.Flag("transitEncryptionEnabled"),
                ParametersOf(inputs, graph),
                inputs.Text("nodeType") ?? ""),
            cancellationToken));
        var nodes = cluster.NodeEndpoints
            .Select((node, index) => (object?)ImmutableDictionary<string, object?>.Empty
                .Add("id", (index + 1).ToString("0000", CultureInfo.InvariantCulture))
                .Add("address", node.Host)
                .Add("port", node.Port)
                .Add("availabilityZone", account.Zones[index % account.Zones.Length])
                .Add("outpostArn", ""));
        answer = answer.With(
            ("configurationEndpoint", cluster.Discovery.ToString()),
            ("clusterAddress", cluster.Discovery.Host),
            ("port", cluster.Discovery.Port),
            ("cacheNodes", nodes.ToImmutableArray()),
            ("engineVersionActual", inputs.Text("engineVersion")));
        return answer with { Endpoints = [cluster.Discovery, .. cluster.NodeEndpoints] };
    }

    private async Task<CloudAnswer> ServerlessAsync(CloudRequest request, CancellationToken cancellationToken)
    {
        var inputs = request.Inputs;
        var answer = Named(request, "serverlesscache", "name");
        var maximum = inputs.Block("cacheUsageLimits")?.Block("dataStorage")?.Int("maximum") ?? 1;
        var users = _groups.Resolve(inputs.Text("userGroupId") is { } group ? [group] : [], inputs);
        var cache = await StartAsync(request, inputs, engines.StartServerlessAsync(
            new ServerlessSpec(answer.PhysicalName, EngineOf(inputs), maximum) { Users = users },
            cancellationToken));
        answer = answer.With(
            ("endpoints", List(cache.Endpoint)),
            ("readerEndpoints", List(cache.Reader)),
            ("status", "available"),
            ("fullEngineVersion", inputs.Text("majorEngineVersion")));
        return answer with { Endpoints = [.. new[] { cache.Endpoint, cache.Reader }.Distinct()] };
    }

    private static CacheEngine EngineOf(WireInputs inputs) => inputs.Word<CacheEngine>("engine")
        ?? throw new CloudException($"engine must be {Choice<CacheEngine>.Rule}, but was "
            + $"'{inputs.Text("engine")}'. Choose one.");

    private CloudAnswer SubnetGroup(CloudRequest request)
    {
        var subnet = graph.Find(TypeTokens.Subnet, request.Inputs.Texts("subnetIds").FirstOrDefault());
        return Named(request, "subnetgroup", "name").With(("vpcId", subnet?.Inputs.Text("vpcId")));
    }

    private CloudAnswer Named(CloudRequest request, string arnKind, string nameKey)
    {
        var name = (request.Inputs.Text(nameKey) ?? account.AutoName(request.Type, request.Name))
            .ToLowerInvariant();
        return new CloudAnswer(name, account.Arn("elasticache", $"{arnKind}:{name}"), name)
            .With((nameKey, name));
    }

    private void CheckSubnetGroup(WireInputs inputs)
    {
        if (inputs.Text("subnetGroupName") is { } name && graph.Find(TypeTokens.SubnetGroup, name) is null)
        {
            throw new CloudException($"CacheSubnetGroupNotFoundFault: subnet group '{name}' does not exist. "
                + "Create it in the same program.");
        }
    }

    private static IReadOnlyDictionary<string, string> ParametersOf(WireInputs inputs, ResourceGraph graph)
    {
        if (inputs.Text("parameterGroupName") is not { } name
            || name.StartsWith("default.", StringComparison.Ordinal))
        {
            return ImmutableDictionary<string, string>.Empty;
        }

        var group = graph.Find(TypeTokens.ParameterGroup, name) ?? throw new CloudException(
            $"CacheParameterGroupNotFound: parameter group '{name}' does not exist. Create it in the same "
                + "program.");
        return group.Inputs.Blocks("parameters")
            .ToImmutableDictionary(
                parameter => parameter.Text("name")!,
                parameter => parameter.Text("value")!);
    }

    private static ImmutableArray<object?> List(EngineEndpoint endpoint) =>
        [ImmutableDictionary<string, object?>.Empty.Add("address", endpoint.Host).Add("port", endpoint.Port)];
}
