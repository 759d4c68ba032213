using Pulumi;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace CachingTier;

/// <summary>A resource of the provider that may be replaced.</summary>
internal sealed class GuardedResource
{
    /// <summary>Reads a resource as it is registered.</summary>
    public GuardedResource(ResourceTransformationArgs resource)
    {
        Resource = resource.Resource;
        Name = resource.Resource.GetResourceName();
        Record = ResourceRecords.CreateAsync(resource.Args);
        // A datastore is bound to its primary, which has its name, and a copy to its datastore.
        (Key, BoundTo) = resource switch
        {
            { Args: ElastiCache.GlobalReplicationGroupArgs } => (DatastoreRecord.KeyOf(Name), Name),
            { Options.Parent: GlobalDatastore datastore } =>
                (Name, DatastoreRecord.KeyOf(datastore.GetResourceName())),
            _ => (Name, null),
        };
    }

    public Resource Resource { get; }

    public string Name { get; }

    /// <summary>What its record is kept under.</summary>
    public string Key { get; }

    /// <summary>
    /// Key of the resource whose replacement replaces this one; none for an independent one.
    /// </summary>
    public string? BoundTo { get; }

    public Task<DeploymentRecord> Record { get; }
}
