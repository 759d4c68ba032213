using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;
using Ec2 = Pulumi.Aws.Ec2;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace CachingTier;

/// <summary>
/// Records what each cache is made of, and holds the next deployment against it. A change that makes AWS
/// replace a cache is reported before the cache is touched, with the input, its old and its new value and
/// what to do instead. So is a change of a network that replaces the caches in it, before anything of the
/// network is touched. A change that skips a stage of a migration is refused before anything of the cache or
/// its users is touched, with the stage that comes next.
/// <see href="https://www.pulumi.com/registry/packages/aws/api-docs/elasticache/replicationgroup/"/>
/// </summary>
/// <example>
/// In a stack of one's own:
/// <code>
/// public MyStack() : this(new ReplacementGuard()) { }
///
/// private MyStack(ReplacementGuard guard) : base(new StackOptions { ResourceTransformations = { guard.See }
/// }) { guard.Compare(ReplacementGuard.Deployed("settings")); var network = new CacheNetwork("tier", new());
/// … Settings = guard.Settings; }
///
/// [Output("settings")]
/// public Output&lt;ImmutableSortedDictionary&lt;string, ImmutableSortedDictionary&lt;string, string>>>
/// Settings { get; private set; }
/// </code>
/// </example>
public sealed class ReplacementGuard
{
    /// <summary>Key of a record that holds the kind of the cache.</summary>
    internal const string Kind = "kind";

    /// <summary>Kind of a record that is of a global datastore.</summary>
    internal const string Datastore = "global-datastore";

    // Not replacing, but what the stages of a migration are told by, and where nodes are.
    private static readonly string[] AlsoRecorded =
        ["nodeType", "clusterMode", "transitEncryptionMode", .. PlacedCache.ZoneInputs];

    private readonly List<(string Name, Func<Task<ImmutableSortedDictionary<string, string>>> Record)> _seen =
        [];
    private readonly Dictionary<string, Task<bool>> _replaced = [];
    private readonly GuardedNetworks _networks = new();
    private readonly Refusals _refusals = new();
    private Comparison? _comparison;

    /// <summary>
    /// What the networks, caches and users registered so far are made of, by name: the output of the stack
    /// that the next deployment compares with. It holds no secret. A deployment that fails leaves it as it
    /// was, so that the same settings pass again, and those of before; where that is not the way on, deploy
    /// once without comparing.
    /// </summary>
    public Output<ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>>> Settings
    {
        get
        {
            lock (_seen)
                return Output.Create(CollectAsync([.. _seen]));
        }
    }

    /// <summary>Names of the inputs that replace a cache of a kind.</summary>
    /// <param name="kind">Kind as in the connection contract: <c>replication-group</c>, <c>memcached</c>,
    /// <c>serverless</c>; or <c>global-datastore</c> for what binds the copies of a cache to it.</param>
    public static ImmutableArray<string> PropertiesOf(string kind) =>
        [Kind, .. ReplacingProperties.Of(kind).Select(property => property.Name)];

    /// <summary>
    /// An output of the stack that is running, as the last deployment that succeeded left it; null when there
    /// is none.
    /// </summary>
    /// <param name="output">Name of the output.</param>
    public static Output<object?> Deployed(string output)
    {
        var deployment = Deployment.Instance;
        var name = $"{deployment.OrganizationName}/{deployment.ProjectName}/{deployment.StackName}";
        return new StackReference("deployed", new StackReferenceArgs { Name = name }).GetOutput(output);
    }

    /// <summary>
    /// Compares every cache, and every component of this package, registered from now on with what was
    /// recorded.
    /// </summary>
    /// <param name="recorded">
    /// Value of <see cref="Settings"/> at the last deployment, read back with <see cref="Deployed"/> or kept
    /// anywhere else; nothing when it was the first.
    /// </param>
    /// <param name="profile">
    /// Profile of the stack: dev warns of a replacement, others refuse it. A skipped stage is refused in all.
    /// Default: production.
    /// </param>
    /// <param name="allowed">
    /// By name of the cache, the inputs that may replace it, of <see cref="PropertiesOf"/>. Such a cache is
    /// not protected. Default: none.
    /// </param>
    public void Compare(
        Output<object?> recorded, string? profile = null,
        IReadOnlyDictionary<string, IReadOnlyCollection<string>>? allowed = null) =>
        _comparison = new Comparison(
            recorded, profile == Profile.Dev.Name, allowed
                ?? ImmutableDictionary<string, IReadOnlyCollection<string>>.Empty);

    /// <summary>Takes a look at a resource: put it into the transformations of the stack's options.</summary>
    /// <param name="resource">The resource as it is registered.</param>
    /// <returns>A cache or a component that waits for the comparison; nothing for other resources.</returns>
    public ResourceTransformationResult? See(ResourceTransformationArgs resource)
    {
        var name = resource.Resource.GetResourceName();
        switch (resource.Args)
        {
            case CacheNetworkArgs args when resource
                .Resource is CacheNetwork network:
                return See(resource, _networks.Add(network, args));
            case Ec2.SubnetArgs subnet: _networks.Add(subnet, resource.Options.Parent); return null;
            case MemcachedClusterArgs cluster:
                SeeSubnets(name, cluster.SubnetIds);
                return Hold(resource, comparison => CheckPlaceAsync(comparison, name));
            case RedisReplicationGroupArgs group: SeeSubnets(name, group.SubnetIds); break;
        }
        if (StageRecord.Of(name, resource.Args, resource.Options
            .Parent) is { } stage)
        {
            return See(resource, stage);
        }

        return KindOf(resource.Args) is { } kind ? See(resource, kind, name) : null;
    }

    // A cache with a subnet group of its own is in the network that the subnets are of.
    private void SeeSubnets(string cache, InputList<string>? subnetIds)
    {
        const string input = "subnetIds";
        lock (_seen)
        {
            _seen.Add((cache, () => CacheRecord.ReadAsync(
            new Dictionary<string, object?> { [input] = subnetIds },
            [input])));
        }
    }

    private ResourceTransformationResult? See(ResourceTransformationArgs component, NetworkRecord network)
    {
        lock (_seen)
            _seen.Add((network.Key, network.DeployedAsync));
        return Hold(component, async comparison =>
            Report(comparison, (await _networks.Compare(network, comparison)).Problems, component.Resource));
    }

    private ResourceTransformationResult? See(ResourceTransformationArgs component, StageRecord record)
    {
        lock (_seen)
            _seen.Add((record.Key, () => Task.FromResult(record.Values)));
        return Hold(component, comparison => CheckAsync(comparison, component.Resource, record));
    }

    private ResourceTransformationResult? See(ResourceTransformationArgs cache, string kind, string name)
    {
        var record = RecordAsync(kind, cache.Args);
        // A datastore has the name of its primary.
        var key = kind == Datastore ? StageRecord.KeyOfDatastore(name) : name;
        lock (_seen)
            _seen.Add((key, () => record));
        if (_comparison is not { } comparison)
            return null;
        var allowed = comparison.Allowed.GetValueOrDefault(name);
        var permit = PermitAsync(
            ReplacementPermit.Of(allowed, cache.Options),
            kind == Datastore ? name : DatastoreOf(cache.Options.Parent));
        lock (_seen)
            _replaced[key] = IsReplacedAsync(comparison, kind, key, record, permit);
        var held = _refusals.Hold(CheckAsync(comparison, cache.Resource, (kind, name, key), record, permit));
        if (allowed is { Count: > 0 })
            cache.Options.Protect = false;
        return new ResourceTransformationResult(cache.Args, CustomResourceOptions.Merge(
            (CustomResourceOptions)cache.Options, new CustomResourceOptions { DependsOn = held }));
    }

    // A copy belongs to its datastore.
    private static string? DatastoreOf(Resource? parent) =>
        parent is GlobalDatastore datastore ? StageRecord.KeyOfDatastore(datastore.GetResourceName()) : null;

    // What a cache is bound to is registered before it.
    private async Task<ReplacementPermit> PermitAsync(ReplacementPermit permit, string? bound)
    {
        Task<bool>? replaced;
        lock (_seen)
            replaced = bound is null ? null : _replaced.GetValueOrDefault(bound);
        return replaced is null ? permit : permit with { Follows = await replaced };
    }

    private static async Task<bool> IsReplacedAsync(
        Comparison comparison, string kind, string key,
        Task<ImmutableSortedDictionary<string, string>> record, Task<ReplacementPermit> permit) =>
        await comparison.FindAsync(key) is { } deployed
        && ReplacementCheck.Replaces(kind, deployed, await record, await permit);

    // Whatever belongs to a component waits for it, so that nothing of a refused one is touched.
    private ResourceTransformationResult? Hold(
        ResourceTransformationArgs component,
        Func<Comparison, Task<string?>> check) =>
        _comparison is not { } comparison ? null : new(component.Args, ComponentResourceOptions.Merge(
            (ComponentResourceOptions)component.Options, new ComponentResourceOptions
            {
                DependsOn = _refusals.Hold(check(comparison))
            }));

    private async Task<string?> CheckAsync(Comparison comparison, Resource component, StageRecord record)
    {
        // What a deployment before has no record of is new.
        if (await comparison.AllAsync() is not { } records)
        {
            return await OutputUtilities.GetIsKnownAsync(comparison.Recorded) ?
                Refuse(Stages.CheckUnknown(record), component) :
                null;
        }

        var problems = records.GetValueOrDefault(record.Key) is { } deployed ?
            Stages.Check(record, deployed) :
            Stages.CheckNew(record);
        if (problems.Warning is { } warning)
            DeploymentWarnings.Warn(warning, component);
        return Refuse(problems, component) ?? await CheckPlaceAsync(comparison, record.Key);
    }

    // What comes of another network is said there.
    private async Task<string?> CheckPlaceAsync(Comparison comparison, string cache) =>
        await _networks.FindAsync(cache) is { Problems.Message: not null } && !comparison.Warns
            && !Deployment.Instance.IsDryRun
            ? Refusals.Said
            : null;

    // A preview fails by what is logged, and shows all the rest.
    private static string? Refuse(Problems problems, Resource resource)
    {
        if (problems.Message is not { } message || !Deployment.Instance.IsDryRun)
            return problems.Message;
        Log.Error(Refusals.Text(message), resource);
        return null;
    }

    private static string? KindOf(ResourceArgs args) => args switch
    {
        ElastiCache.ReplicationGroupArgs => "replication-group",
        ElastiCache.ClusterArgs => "memcached",
        ElastiCache.ServerlessCacheArgs => "serverless",
        ElastiCache.GlobalReplicationGroupArgs => Datastore,
        _ => null,
    };

    private static async Task<ImmutableSortedDictionary<string, string>> RecordAsync(
        string kind,
        ResourceArgs args)
    {
        var inputs = ArgumentReader.Inputs(args)
            .ToDictionary(input => input.Name, input => input.Value, StringComparer.Ordinal);
        var replacing = ReplacingProperties.Of(kind).Select(property => property.Name).ToArray();
        var record = (await CacheRecord.ReadAsync(inputs, replacing.Concat(AlsoRecorded).Distinct())).SetItem(
            Kind,
            kind);
        return record.AddRange(replacing.Where(name => !record.ContainsKey(name))
            .Select(name => KeyValuePair.Create(name, CacheRecord.LeftOut)));
    }

    private async Task<string?> CheckAsync(
        Comparison comparison, Resource resource, (string Kind, string Name, string Key) cache,
        Task<ImmutableSortedDictionary<string, string>> record, Task<ReplacementPermit> permitted)
    {
        if (await comparison.FindAsync(cache.Key) is not { } deployed)
            return null;
        if (await CheckPlaceAsync(comparison, cache.Name) is { } said)
            return said;
        var permit = await permitted;
        if (await _networks.FindAsync(cache.Name) is not null)
            permit = permit.IgnoringPlace;
        return Report(
            comparison,
            ReplacementCheck.Of(cache.Kind, cache.Name, deployed, await record, permit),
            resource);
    }

    // Development may lose a cache.
    private static string? Report(Comparison comparison, Problems problems, Resource resource)
    {
        if (problems.Warning is { } warning)
            DeploymentWarnings.Warn(warning, resource);
        if (!comparison.Warns)
            return Refuse(problems, resource);
        if (problems.Message is { } message)
            DeploymentWarnings.Warn(message, resource);
        return null;
    }

    private static async Task<ImmutableSortedDictionary<string,
        ImmutableSortedDictionary<string, string>>> CollectAsync(
        ImmutableArray<(string Name, Func<Task<ImmutableSortedDictionary<string, string>>> Record)> seen)
    {
        var caches = ImmutableSortedDictionary
            .CreateBuilder<string, ImmutableSortedDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var (name, record) in seen)
        {
            var inputs = await record();
            // A component and the cache it makes share a name, and the record.
            var others = caches.GetValueOrDefault(
                name,
                ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));
            caches[name] = others.SetItems(inputs.Where(input =>
                !CacheRecord.IsUnknown(input.Value)
                    && (input.Value != CacheRecord.LeftOut || !others.ContainsKey(input.Key))));
        }
        return caches.ToImmutable();
    }
}
