using CachingTier.Contract;

namespace CachingTier.Stacks;

/// <summary>Creates the caches of a plan.</summary>
internal sealed class CacheDeployment(TierPlan plan, CachePlace place)
{
    public DeployedCache Deploy(PlannedCache cache)
    {
        var settings = cache.Settings;
        var here = cache.SharesUsers ? place : place with { Users = null };
        switch (cache.Facts.Kind)
        {
            case CacheKind.Memcached:
                var cluster = new MemcachedCluster(
                    cache.Name,
                    plan.Arguments.Memcached(settings, here));
                return new(
                    cache.Name,
                    cluster.Connection,
                    cluster.SecurityGroupId,
                    null,
                    cluster.Monitored());
            case CacheKind.Serverless:
                var serverlessArgs = plan.Arguments.Serverless(settings, here, cache.Facts.HasSecret);
                var serverless = new ServerlessCache(cache.Name, serverlessArgs);
                return new(
                    cache.Name,
                    serverless.Connection,
                    serverless.SecurityGroupId,
                    serverlessArgs.Login?.SecretKmsKeyId,
                    serverless.Monitored());
            default:
                var groupArgs = plan.Arguments.ReplicationGroup(settings, here, cache.Facts.HasSecret);
                var group = new RedisReplicationGroup(cache.Name, groupArgs);
                return new(
                    cache.Name,
                    group.Connection,
                    group.SecurityGroupId,
                    groupArgs.Login?.SecretKmsKeyId,
                    group.Monitored(),
                    group);
        }
    }
}
