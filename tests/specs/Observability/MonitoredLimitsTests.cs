using CachingTier;
using Pulumi;
using Specs.Testing;

namespace Specs.Observability;

/// <summary>
/// Whatever a cache may be can be watched: its alarms are made after it, too late to refuse.
/// </summary>
public sealed class MonitoredLimitsTests
{
    public static TheoryData<Func<MonitoredCacheArgs>> Largest => new()
    {
        () => new MemcachedCluster("pages", new()
        {
            VpcId = "vpc-1",
            SubnetGroupName = "tier",
            Nodes = Limits.NodesPerRegion,
            MaxNodes = Limits.NodesPerRegion,
        }).Monitored(),
        () => new RedisReplicationGroup("sessions", new()
        {
            VpcId = "vpc-1",
            SubnetGroupName = "tier",
            Availability = "single",
            Shards = Limits.MaxShards,
        }).Monitored(),
        () => new RedisReplicationGroup("sessions", new()
        {
            VpcId = "vpc-1",
            SubnetGroupName = "tier",
            NodeGroups = [.. Enumerable.Range(0, 83)
                .Select(_ => new NodeGroupArgs { Replicas = Limits.MaxReplicas })],
        }).Monitored(),
        () => new ServerlessCache(new string('a', Limits.NameLength), new()
        {
            VpcId = "vpc-1",
            SubnetIds = new[] { "subnet-1", "subnet-2" },
            Engine = "memcached",
            MaxDataGb = Limits.MaxDataGb,
            MaxEcpuPerSecond = Limits.MaxEcpuPerSecond,
        }).Monitored(),
    };

    [Theory]
    [MemberData(nameof(Largest))]
    public async Task The_largest_cache_of_each_kind_can_be_watched(Func<MonitoredCacheArgs> create)
    {
        var problems = new List<Problem>();

        await Recorder.RunAsync(
            () => problems.AddRange(CacheAlarms.Check("cache", new() { Cache = create() })));

        Assert.Empty(problems);
    }
}
