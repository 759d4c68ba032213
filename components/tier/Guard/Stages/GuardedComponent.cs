using Pulumi;

namespace CachingTier;

/// <summary>A component whose migrations have stages, as wanted.</summary>
/// <param name="Name">Name of the component.</param>
/// <param name="Key">What its record is kept under.</param>
/// <param name="Record">Its settings with every default in place.</param>
internal sealed record GuardedComponent(string Name, string Key, DeploymentRecord Record)
{
    /// <summary>The component of these arguments; null for one without stages.</summary>
    /// <param name="name">Name of the component.</param>
    /// <param name="args">Its arguments, which the component has resolved.</param>
    /// <param name="parent">What the component belongs to: the users that a cache makes for itself are in its
    /// own record.</param>
    public static GuardedComponent? Create(string name, ResourceArgs args, Resource? parent = null) =>
        args switch
        {
            RedisReplicationGroupArgs when Resolutions.Find<ResolvedReplicationGroup>(args) is { } cache =>
                new(
                    name,
                    name,
                    new ReplicationGroupRecord { Settings = ReplicationGroupStage.Create(cache) }),
            MemcachedClusterArgs when Resolutions.Find<ResolvedMemcachedCluster>(args) is { } cache =>
                new(name, name, new MemcachedRecord { Settings = MemcachedStage.Create(cache) }),
            ServerlessCacheArgs when Resolutions.Find<ResolvedServerlessCache>(args) is { } cache =>
                new(name, name, new ServerlessRecord { Settings = ServerlessStage.Create(cache) }),
            GlobalDatastoreArgs when Resolutions.Find<ResolvedGlobalDatastore>(args) is { } datastore => new(
                name,
                DatastoreRecord.KeyOf(name),
                new DatastoreRecord { Settings = DatastoreStage.Create(datastore) }),
            CacheUsersArgs when parent is RedisReplicationGroup or ServerlessCache => null,
            CacheUsersArgs when Resolutions.Find<ResolvedCacheUsers>(args) is { } users => new(
                name,
                UsersRecord.KeyOf(name),
                new UsersRecord { Settings = UsersStage.Create(users) }),
            _ => null,
        };

    /// <summary>An empty collection for what is wrong with the component.</summary>
    public Problems Problems() => new(Record.Component, Name);
}
