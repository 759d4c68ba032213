using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace CachingTier.Local.Resources;

/// <summary>
/// Every resource the program has registered so far, for the questions one resource asks about another.
/// </summary>
internal sealed class ResourceGraph
{
    private readonly ConcurrentDictionary<(string Type, string Name), CloudResource> _resources;
    private readonly string? _region;

    public ResourceGraph()
        : this(new(), null)
    {
    }

    private ResourceGraph(
        ConcurrentDictionary<(string Type, string Name), CloudResource> resources,
        string? region)
    {
        (_resources, _region) = (resources, region);
    }

    /// <summary>
    /// The same as one region sees it: with what is there, and what is of the whole account.
    /// </summary>
    public ResourceGraph In(string region) => new(_resources, region);

    /// <summary>The same with all regions.</summary>
    public ResourceGraph Everywhere => new(_resources, null);

    public int Count => _resources.Count;

    public void Add(CloudResource resource) => _resources[(resource.Type, resource.Name)] = resource;

    public ImmutableArray<CloudResource> OfType(string type) =>
        Where(resource => resource.Type == type);

    public ImmutableArray<CloudResource> WithEndpoints() =>
        Where(resource => resource.Endpoints.Length > 0);

    /// <summary>The resource that a reference names, by id, ARN or name.</summary>
    public CloudResource? Find(string type, string? reference) => reference is null ? null
        : OfType(type).FirstOrDefault(resource =>
            resource.Id == reference || resource.Arn == reference || resource.PhysicalName == reference);

    private bool IsSeen(CloudResource resource) =>
        _region is null || resource.Region.Length == 0 || resource.Region == _region;

    // By name, so that messages name the same resource at every run.
    private ImmutableArray<CloudResource> Where(Func<CloudResource, bool> chosen) =>
        [.. _resources.Values.Where(IsSeen).Where(chosen)
            .OrderBy(resource => resource.Name, StringComparer.Ordinal)];
}
