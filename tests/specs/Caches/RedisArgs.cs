using CachingTier;

namespace Specs.Caches;

/// <summary>
/// Arguments of a replication group that break no rule, and ways to change several at once.
/// </summary>
internal static class RedisArgs
{
    public static RedisReplicationGroupArgs Valid() => new()
    {
        VpcId = "vpc-1",
        SubnetGroupName = "tier",
        Login = new(),
    };

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

    public static void SetTiered(RedisReplicationGroupArgs args) => args.DataTiering = true;

    public static void SetDurable(RedisReplicationGroupArgs args)
    {
        args.EngineVersion = "9.0";
        args.Shards = 2;
        args.Durability = "sync";
    }

    public static void AssertProblem(Action<RedisReplicationGroupArgs> change, string message)
    {
        var args = Valid();
        change(args);

        Assert.Equal(message, Assert.Single(RedisReplicationGroup.Check("sessions", args)).ToString());
    }

    public static void AssertWarning(Action<RedisReplicationGroupArgs> change, string message)
    {
        var args = Valid();
        change(args);

        Assert.Equal(
            $"RedisReplicationGroup 'sessions': {message}",
            ResolvedReplicationGroup.Resolve("sessions", args).OrThrow().Warning);
    }
}
