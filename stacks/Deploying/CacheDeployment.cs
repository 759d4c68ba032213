using CachingTier.Contract;

namespace CachingTier.Stacks;

/// <summary>Creates the caches of a plan.</summary>
internal sealed class CacheDeployment(CachePlace place)
{
    public DeployedCache Deploy(PlannedCache cache)
    {
        switch (cache.Facts.Kind)
        {
            case CacheKind.Memcached:
                var cluster = MemcachedCluster.Create(cache.Facts, place.ForNodes(cache));
                return new(
                    cache.Name,
                    cluster.Connection,
                    cluster.SecurityGroupId,
                    null,
                    cluster.Monitored());
            case CacheKind.Serverless:
                var serverless = ServerlessCache.Create(cache.Facts, place.ForServerless(cache));
                return new(
                    cache.Name,
                    serverless.Connection,
                    serverless.SecurityGroupId,
                    serverless.GetSecretKey(),
                    serverless.Monitored());
            default:
                var group = RedisReplicationGroup.Create(cache.Facts, place.ForNodes(cache));
                return new(
                    cache.Name,
                    group.Connection,
                    group.SecurityGroupId,
                    group.GetSecretKey(),
                    group.Monitored(),
                    group);
        }
    }
}
