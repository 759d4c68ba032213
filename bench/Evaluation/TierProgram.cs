using CachingTier;

namespace Bench.Evaluation;

/// <summary>One network and any number of tiers: caches of every kind, their alarms, their test.</summary>
internal static class TierProgram
{
    public const string Prefix = "tier-";

    public static void Register(int tiers, string code)
    {
        var network = new CacheNetwork("network", new());
        for (var tier = 0; tier < tiers; tier++)
            RegisterTier($"{Prefix}{tier}", network, code);
    }

    private static void RegisterTier(string name, CacheNetwork network, string code)
    {
        var key = new TierKey($"{name}-key", new());
        var topic = new AlarmTopic($"{name}-alarms", new() { KmsKeyId = key.KeyArn });
        var sessions = new RedisReplicationGroup($"{name}-sessions", new()
        {
            VpcId = network.VpcId,
            SubnetGroupName = network.SubnetGroupName,
            KmsKeyId = key.KeyArn,
        });
        var pages = new MemcachedCluster($"{name}-pages", new()
        {
            VpcId = network.VpcId,
            SubnetGroupName = network.SubnetGroupName,
        });
        var events = new ServerlessCache($"{name}-events", new()
        {
            VpcId = network.VpcId,
            SubnetIds = network.SubnetIds,
            KmsKeyId = key.KeyArn,
        });
        foreach (var cache in new[] { sessions.Monitored(), pages.Monitored(), events.Monitored() })
            _ = new CacheAlarms($"{cache.Name}-alarms", new() { Cache = cache, TopicArns = topic.TopicArn });
        _ = new SmokeTest($"{name}-smoke-test", new()
        {
            VpcId = network.VpcId,
            SubnetIds = network.SubnetIds,
            CodePath = code,
            EndpointSecurityGroupId = network.EndpointSecurityGroupId.Apply(id => id!),
            Targets =
            [
                new()
                {
                    Name = "sessions",
                    Connection = sessions.Connection.Apply(connection => connection.ToArgs()),
                    SecurityGroupId = sessions.ClientSecurityGroupId,
                },
                new()
                {
                    Name = "pages",
                    Connection = pages.Connection.Apply(connection => connection.ToArgs()),
                    SecurityGroupId = pages.ClientSecurityGroupId,
                },
                new()
                {
                    Name = "events",
                    Connection = events.Connection.Apply(connection => connection.ToArgs()),
                    SecurityGroupId = events.ClientSecurityGroupId,
                },
            ],
        });
    }
}
