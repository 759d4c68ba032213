using CachingTier;

namespace Specs.Migrations;

/// <summary>Two deployments of one component, as far as stages are concerned.</summary>
internal static class Stage
{
    /// <summary>The refusal of the second deployment; null when it may go on.</summary>
    public static string? Message(string name, Pulumi.ResourceArgs before, Pulumi.ResourceArgs after) =>
        Check(name, before, after).Message;

    /// <summary>What the second deployment is warned of; nothing where there is nothing.</summary>
    public static string? Warning(string name, Pulumi.ResourceArgs before, Pulumi.ResourceArgs after) =>
        Check(name, before, after).Warning;

    private static Problems Check(string name, Pulumi.ResourceArgs before, Pulumi.ResourceArgs after) =>
        Stages.Check(Component(name, after), Component(name, before).Record);

    /// <summary>A component with these arguments, right or wrong.</summary>
    public static GuardedComponent Component(string name, Pulumi.ResourceArgs args)
    {
        Resolutions.Keep(args, args switch
        {
            RedisReplicationGroupArgs group => ResolvedReplicationGroup.Resolve(name, group).Value,
            MemcachedClusterArgs cluster => ResolvedMemcachedCluster.Resolve(name, cluster).Value,
            ServerlessCacheArgs cache => ResolvedServerlessCache.Resolve(name, cache).Value,
            GlobalDatastoreArgs datastore => ResolvedGlobalDatastore.Resolve(name, datastore).Value,
            CacheUsersArgs users => (object)ResolvedCacheUsers.Resolve(name, users).Value,
            _ => throw new ArgumentException("It has no stages.", nameof(args)),
        });
        return GuardedComponent.Create(name, args)!;
    }

    public static RedisReplicationGroupArgs Cache(Action<RedisReplicationGroupArgs>? change = null)
    {
        var args = new RedisReplicationGroupArgs
        {
            VpcId = "vpc-1",
            SubnetGroupName = "tier",
            Login = new(),
        };
        change?.Invoke(args);
        return args;
    }

    public static CacheUsersArgs Users(params (string Name, int? Generation, int? Retired)[] users) => new()
    {
        Users = [.. users.Select(user => new CacheUserArgs
        {
            Name = user.Name,
            PasswordGeneration = user.Generation,
            RetiredPasswords = user.Retired,
        })],
    };
}
