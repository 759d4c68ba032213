using System.Collections.Immutable;
using Pulumi;
using Ec2 = Pulumi.Aws.Ec2;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace CachingTier;

/// <summary>
/// Records what each cache is made of, and compares the next deployment with it. A change that makes AWS
/// replace a cache is reported before the cache is touched. The message has the input, its old and new value,
/// and what to do instead. So is a change of a network that replaces the caches in it, before anything of the
/// network is touched. A change that skips a stage of a migration is refused before anything of the cache or
/// its users is touched, with the stage that comes next.
/// <see href="https://www.pulumi.com/registry/packages/aws/api-docs/elasticache/replicationgroup/"/>
/// </summary>
/// <example>
/// Three lines in a stack:
/// <code>
/// public sealed class MyStack : Stack
/// {
///     public MyStack() : base(ReplacementGuard.Attach(out var guard))
///     {
///         // The network and the caches.
///         Settings = guard.Settings;
///     }
///
///     [Output("settings")] public Output&lt;DeployedSettings> Settings { get; private set; }
/// }
/// </code>
/// </example>
public sealed class ReplacementGuard
{
    private readonly List<(string Key, Func<Task<DeploymentRecord>> Record)> _observed = [];
    private readonly Dictionary<string, Task<bool>> _replaced = [];
    private readonly GuardedNetworks _networks = new();
    private readonly Refusals _refusals = new();
    private PreviousDeployment? _previous;

    /// <summary>
    /// What the networks, caches and users registered so far are made of: the output of the stack that the
    /// next deployment compares with. A failed deployment leaves it unchanged, so both the same settings and
    /// the previous ones pass again. Where neither helps, deploy once without comparing.
    /// </summary>
    public Output<DeployedSettings> Settings
    {
        get
        {
            lock (_observed)
                return Output.Create(CollectAsync([.. _observed]));
        }
    }

    /// <summary>Creates a guard that compares from the start, and the options of the stack with it.</summary>
    /// <param name="guard">The guard.</param>
    /// <param name="options">How to compare. Default: refuse every replacement.</param>
    /// <returns>What to hand to the constructor of <see cref="Stack"/>.</returns>
    public static StackOptions Attach(out ReplacementGuard guard, GuardOptions? options = null)
    {
        guard = new ReplacementGuard();
        guard.Compare(options);
        return new StackOptions { ResourceTransformations = { guard.Observe } };
    }

    /// <summary>Names of the inputs that replace a cache of a kind.</summary>
    /// <param name="kind">Kind of the cache.</param>
    public static ImmutableArray<string> PropertiesOf(CacheKind kind) => Names(kind switch
    {
        CacheKind.ReplicationGroup => ReplacingProperties.ReplicationGroup,
        CacheKind.Memcached => ReplacingProperties.Memcached,
        _ => ReplacingProperties.Serverless,
    });

    /// <summary>Names of the inputs that replace what binds the copies of a cache to it.</summary>
    public static ImmutableArray<string> PropertiesOfCopies() => Names(ReplacingProperties.Datastore);

    /// <summary>
    /// Compares every cache, and every component of this package, registered from now on with what was
    /// recorded. Without it, the guard records alone.
    /// </summary>
    /// <param name="options">How to compare. Default: refuse every replacement.</param>
    public void Compare(GuardOptions? options = null) => _previous = new PreviousDeployment(options ?? new());

    /// <summary>Names of the caches that the deployment before recorded.</summary>
    /// <returns>The names; nothing when it is not known, or nothing is compared.</returns>
    public async Task<IReadOnlyCollection<string>?> FindDeployedCachesAsync() =>
        _previous is { } previous && await previous.AllAsync() is { } records
            ? [.. records.Where(record => record.Value is CacheRecord).Select(record => record.Key)]
            : null;

    /// <summary>
    /// Observes a resource, for a stack that has other transformations as well: add it to the transformations
    /// of the stack's options.
    /// </summary>
    /// <param name="resource">The resource as it is registered.</param>
    /// <returns>A cache or a component that waits for the comparison; nothing for other resources.</returns>
    public ResourceTransformationResult? Observe(ResourceTransformationArgs resource)
    {
        switch (resource.Args)
        {
            case Ec2.SubnetArgs subnet:
                _networks.Add(subnet, resource.Options.Parent);
                return null;
            case CacheNetworkArgs args when resource.Resource is CacheNetwork network:
                return Observe(resource, _networks.Add(network, args));
            case RedisReplicationGroupArgs or MemcachedClusterArgs or ServerlessCacheArgs
                or GlobalDatastoreArgs or CacheUsersArgs:
                return ObserveComponent(resource);
            case ElastiCache.ReplicationGroupArgs or ElastiCache.ClusterArgs
                or ElastiCache.ServerlessCacheArgs or ElastiCache.GlobalReplicationGroupArgs:
                return ObserveResource(resource);
            default:
                return null;
        }
    }

    private ResourceTransformationResult? Observe(
        ResourceTransformationArgs component,
        WatchedNetwork network)
    {
        Add(network.Key, network.DeployedAsync);
        return HoldBack(component, async previous =>
            Report(previous, (await _networks.Compare(network, previous)).Problems, component.Resource));
    }

    private ResourceTransformationResult? ObserveComponent(ResourceTransformationArgs component)
    {
        var name = component.Resource.GetResourceName();
        switch (component.Args)
        {
            case RedisReplicationGroupArgs group:
                Add(name, async () =>
                    new ReplicationGroupRecord { SubnetIds = await ReadSubnetsAsync(group.SubnetIds) });
                break;
            case MemcachedClusterArgs cluster:
                Add(name, async () =>
                    new MemcachedRecord { SubnetIds = await ReadSubnetsAsync(cluster.SubnetIds) });
                break;
        }

        if (GuardedComponent.Create(name, component.Args, component.Options.Parent) is not { } guarded)
            return null;
        Add(guarded.Key, () => Task.FromResult(guarded.Record));
        return HoldBack(component, previous => CheckAsync(previous, component.Resource, guarded));
    }

    private ResourceTransformationResult? ObserveResource(ResourceTransformationArgs resource)
    {
        var cache = new GuardedResource(resource);
        Add(cache.Key, () => cache.Record);
        if (_previous is not { } previous)
            return null;
        var allowed = previous.Allowed.GetValueOrDefault(cache.Name);
        var permit = PermitAsync(ReplacementPermit.Create(allowed, resource.Options), cache.BoundTo);
        lock (_observed)
            _replaced[cache.Key] = IsReplacedAsync(previous, cache, permit);
        var check = _refusals.DependOn(CheckAsync(previous, cache, permit));
        if (allowed is { Count: > 0 })
            resource.Options.Protect = false;
        return new ResourceTransformationResult(resource.Args, CustomResourceOptions.Merge(
            (CustomResourceOptions)resource.Options, new CustomResourceOptions { DependsOn = check }));
    }

    private static ImmutableArray<string> Names(ImmutableArray<ReplacingProperty> properties) =>
        [ReplacementCheck.Kind, .. properties.Select(property => property.Name)];

    private void Add(string key, Func<Task<DeploymentRecord>> record)
    {
        lock (_observed)
            _observed.Add((key, record));
    }

    // A cache with a subnet group of its own is in the network that the subnets are of.
    private static async Task<Recorded<ImmutableArray<string>>> ReadSubnetsAsync(InputList<string>? ids) =>
        ids is null ? default : await InputReader.ReadAsync(ids);

    // What a cache is bound to is registered before it.
    private async Task<ReplacementPermit> PermitAsync(ReplacementPermit permit, string? bound)
    {
        Task<bool>? replaced;
        lock (_observed)
            replaced = bound is null ? null : _replaced.GetValueOrDefault(bound);
        return replaced is null ? permit : permit with { Follows = await replaced };
    }

    private static async Task<bool> IsReplacedAsync(
        PreviousDeployment previous,
        GuardedResource cache,
        Task<ReplacementPermit> permit) =>
        await previous.FindAsync(cache.Key) is { } deployed
        && ReplacementCheck.Replaces(deployed, await cache.Record, await permit);

    // Whatever belongs to a component waits for it, so that nothing of a refused one is touched.
    private ResourceTransformationResult? HoldBack(
        ResourceTransformationArgs component,
        Func<PreviousDeployment, Task<string?>> check) =>
        _previous is not { } previous ? null : new(component.Args, ComponentResourceOptions.Merge(
            (ComponentResourceOptions)component.Options, new ComponentResourceOptions
            {
                DependsOn = _refusals.DependOn(check(previous))
            }));

    private async Task<string?> CheckAsync(
        PreviousDeployment previous,
        Resource component,
        GuardedComponent guarded)
    {
        // What a deployment before has no record of is new.
        if (await previous.AllAsync() is not { } records)
        {
            return await previous.IsKnownAsync()
                ? Refuse(Stages.CheckUnknown(guarded), component)
                : null;
        }

        var problems = records.GetValueOrDefault(guarded.Key) is { } deployed
            ? Stages.Check(guarded, deployed)
            : Stages.CheckNew(guarded);
        if (problems.Warning is { } warning)
            DeploymentWarnings.Warn(warning, component);
        return Refuse(problems, component) ?? await CheckPlaceAsync(previous, guarded.Key);
    }

    private async Task<string?> CheckAsync(
        PreviousDeployment previous,
        GuardedResource cache,
        Task<ReplacementPermit> permitted)
    {
        if (await previous.FindAsync(cache.Key) is not { } deployed)
            return null;
        if (await CheckPlaceAsync(previous, cache.Name) is { } said)
            return said;
        var permit = await permitted;
        if (await _networks.FindAsync(cache.Name) is not null)
            permit = permit.IgnoringPlace;
        return Report(
            previous,
            ReplacementCheck.Check(cache.Name, deployed, await cache.Record, permit),
            cache.Resource);
    }

    // The comparison of networks reports the effect of another network.
    private async Task<string?> CheckPlaceAsync(PreviousDeployment previous, string cache) =>
        await _networks.FindAsync(cache) is { Problems.Message: not null } && !previous.Warns
            && !Deployment.Instance.IsDryRun
            ? Refusals.Said
            : null;

    // Development may lose a cache.
    private static string? Report(PreviousDeployment previous, Problems problems, Resource resource)
    {
        if (problems.Warning is { } warning)
            DeploymentWarnings.Warn(warning, resource);
        if (!previous.Warns)
            return Refuse(problems, resource);
        if (problems.Message is { } message)
            DeploymentWarnings.Warn(message, resource);
        return null;
    }

    // A preview fails by what is logged, and shows all the rest.
    private static string? Refuse(Problems problems, Resource resource)
    {
        if (problems.Message is not { } message || !Deployment.Instance.IsDryRun)
            return problems.Message;
        Log.Error(Refusals.Text(message), resource);
        return null;
    }

    private static async Task<DeployedSettings> CollectAsync(
        ImmutableArray<(string Key, Func<Task<DeploymentRecord>> Record)> observed)
    {
        var records = new Dictionary<string, DeploymentRecord>(StringComparer.Ordinal);
        foreach (var (key, part) in observed)
        {
            var record = await part();
            // A component and the resource that it makes share a name, and the record.
            records[key] = records.TryGetValue(key, out var others) ? others.Merge(record) : record;
        }

        return new DeployedSettings(records.ToImmutableSortedDictionary(
            record => record.Key,
            record => RecordCodec.Write(record.Value),
            StringComparer.Ordinal));
    }
}
