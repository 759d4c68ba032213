using System.Collections.Immutable;
using Pulumi;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace CachingTier;

/// <summary>
/// Records what each cache is made of, and holds the next deployment against it. A change that makes AWS replace a
/// cache is reported before the cache is touched, with the input, its old and its new value and what to do instead. A
/// change that skips a stage of a migration is refused before anything of the cache or its users is touched, with the
/// stage that comes next.
/// <see href="https://www.pulumi.com/registry/packages/aws/api-docs/elasticache/replicationgroup/"/>
/// </summary>
public sealed class ReplacementGuard
{
    /// <summary>Key of a record that holds the kind of the cache.</summary>
    internal const string Kind = "kind";

    // Not replacing, but what the stages of a migration are told by.
    private static readonly string[] AlsoRecorded = ["nodeType", "clusterMode", "transitEncryptionMode"];

    private readonly List<(string Name, Task<ImmutableSortedDictionary<string, string>> Record)> _seen = [];
    private readonly Refusals _refusals = new();
    private Comparison? _comparison;

    /// <summary>
    /// What the caches and users registered so far are made of, by name: the output of the stack that the next
    /// deployment compares with. It holds no secret.
    /// </summary>
    public Output<ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>>> Settings
    {
        get
        {
            lock (_seen) return Output.Create(CollectAsync([.. _seen]));
        }
    }

    /// <summary>Names of the inputs that replace a cache of a kind.</summary>
    /// <param name="kind">Kind as in the connection contract: <c>replication-group</c>, <c>memcached</c>, <c>serverless</c>.</param>
    public static ImmutableArray<string> PropertiesOf(string kind) =>
        [Kind, .. ReplacingProperties.Of(kind).Select(property => property.Name)];

    /// <summary>An output of the stack that is running, as its last deployment left it; null when there is none.</summary>
    /// <param name="output">Name of the output.</param>
    public static Output<object?> Deployed(string output)
    {
        var deployment = Deployment.Instance;
        var name = $"{deployment.OrganizationName}/{deployment.ProjectName}/{deployment.StackName}";
        return new StackReference("deployed", new StackReferenceArgs { Name = name }).GetOutput(output);
    }

    /// <summary>Compares every cache, and every component of this package, registered from now on with what was recorded.</summary>
    /// <param name="recorded">
    /// Value of <see cref="Settings"/> at the last deployment, read back with <see cref="Deployed"/> or kept anywhere
    /// else; nothing when it was the first.
    /// </param>
    /// <param name="profile">
    /// Profile of the stack: dev warns of a replacement, others refuse it. A skipped stage is refused in all. Default:
    /// production.
    /// </param>
    /// <param name="allowed">By name of the cache, the inputs that may replace it. Such a cache is not protected.</param>
    public void Compare(
        Output<object?> recorded, string? profile, IReadOnlyDictionary<string, IReadOnlyCollection<string>> allowed) =>
        _comparison = new Comparison(recorded, profile == Profile.Dev.Name, allowed);

    /// <summary>Takes a look at a resource: put it into the transformations of the stack's options.</summary>
    /// <param name="resource">The resource as it is registered.</param>
    /// <returns>A cache or a component that waits for the comparison; nothing for other resources.</returns>
    public ResourceTransformationResult? See(ResourceTransformationArgs resource)
    {
        if (StageRecord.Of(resource.Resource.GetResourceName(), resource.Args, resource.Options.Parent) is { } stage) return See(resource, stage);
        if (KindOf(resource.Args) is not { } kind) return null;
        var name = resource.Resource.GetResourceName();
        var record = RecordAsync(kind, resource.Args);
        lock (_seen) _seen.Add((name, record));
        if (_comparison is not { } comparison) return null;

        var allowed = comparison.Allowed.GetValueOrDefault(name);
        var permit = ReplacementPermit.Of(allowed, resource.Options);
        var held = _refusals.Hold(CheckAsync(comparison, resource.Resource, (kind, name), record, permit));
        if (allowed is { Count: > 0 }) resource.Options.Protect = false;
        return new ResourceTransformationResult(resource.Args, CustomResourceOptions.Merge(
            (CustomResourceOptions)resource.Options, new CustomResourceOptions { DependsOn = held }));
    }

    // Whatever belongs to a component waits for it, so that nothing is touched when a stage is skipped.
    private ResourceTransformationResult? See(ResourceTransformationArgs component, StageRecord record)
    {
        lock (_seen) _seen.Add((record.Key, Task.FromResult(record.Values)));
        if (_comparison is not { } comparison) return null;
        return new ResourceTransformationResult(component.Args, ComponentResourceOptions.Merge(
            (ComponentResourceOptions)component.Options,
            new ComponentResourceOptions { DependsOn = _refusals.Hold(CheckAsync(comparison, component.Resource, record)) }));
    }

    private static async Task<string?> CheckAsync(Comparison comparison, Resource component, StageRecord record)
    {
        if (await RecordedCaches.FindAsync(comparison.Recorded, record.Key) is not { } deployed)
            return await RecordedCaches.AreKnownAsync(comparison.Recorded) ? Refuse(Stages.CheckNew(record), component) : null;
        var problems = Stages.Check(record, deployed);
        if (problems.Warning is { } warning) Log.Warn(warning, component);
        return Refuse(problems, component);
    }

    // A preview fails by what is logged, and shows all the rest.
    private static string? Refuse(Problems problems, Resource resource)
    {
        if (problems.Message is not { } message || !Deployment.Instance.IsDryRun) return problems.Message;
        Log.Error(message, resource);
        return null;
    }

    private static string? KindOf(ResourceArgs args) => args switch
    {
        ElastiCache.ReplicationGroupArgs => "replication-group",
        ElastiCache.ClusterArgs => "memcached",
        ElastiCache.ServerlessCacheArgs => "serverless",
        _ => null,
    };

    private static async Task<ImmutableSortedDictionary<string, string>> RecordAsync(string kind, ResourceArgs args)
    {
        var inputs = ArgumentReader.Inputs(args).ToDictionary(input => input.Name, input => input.Value, StringComparer.Ordinal);
        var names = ReplacingProperties.Of(kind).Select(property => property.Name).Concat(AlsoRecorded).Distinct();
        return (await CacheRecord.ReadAsync(inputs, names)).SetItem(Kind, kind);
    }

    private static async Task<string?> CheckAsync(
        Comparison comparison, Resource resource, (string Kind, string Name) cache,
        Task<ImmutableSortedDictionary<string, string>> record, ReplacementPermit permit)
    {
        if (await RecordedCaches.FindAsync(comparison.Recorded, cache.Name) is not { } deployed) return null;
        var problems = ReplacementCheck.Of(cache.Kind, cache.Name, deployed, await record, permit);
        if (problems.Warning is { } warning) Log.Warn(warning, resource);
        if (!comparison.Warns) return Refuse(problems, resource);
        if (problems.Message is { } message) Log.Warn(message, resource);
        return null;
    }

    private static async Task<ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>>> CollectAsync(
        ImmutableArray<(string Name, Task<ImmutableSortedDictionary<string, string>> Record)> seen)
    {
        var caches = ImmutableSortedDictionary.CreateBuilder<string, ImmutableSortedDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var (name, record) in seen)
        {
            var inputs = await record;
            // A component and the cache it makes share a name, and the record.
            caches[name] = caches.GetValueOrDefault(name, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal))
                .SetItems(inputs.Where(input => input.Value != CacheRecord.Unknown));
        }
        return caches.ToImmutable();
    }

    private sealed record Comparison(
        Output<object?> Recorded, bool Warns, IReadOnlyDictionary<string, IReadOnlyCollection<string>> Allowed);
}
