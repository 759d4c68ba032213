using CachingTier;

namespace Specs.Caches;

/// <summary>Arguments of a replication group that break no rule, and ways to change several at once.</summary>
internal static class RedisArgs
{
    public static RedisReplicationGroupArgs Valid() => new() { VpcId = "vpc-1", SubnetGroupName = "tier" };

    public static void SetRedis(RedisReplicationGroupArgs args, string version)
    {
        args.Engine = "redis";
        args.EngineVersion = version;
    }

    public static void SetSubnets(RedisReplicationGroupArgs args, string[] ids)
    {
        args.SubnetGroupName = null;
        args.SubnetIds = ids;
    }
}
