using CachingTier;

namespace Specs.Caches;

public sealed class ReplicationTopologyTests
{
    [Rule("5.4")]
    [Theory]
    [InlineData("single", null, null, 0, false, false)]
    [InlineData("single", 0, null, 0, false, false)]
    [InlineData("single", null, 3, 0, true, false)]
    [InlineData("replicated", null, null, 1, true, false)]
    [InlineData("replicated", 5, null, 5, true, false)]
    [InlineData("replicated", 2, 3, 2, true, false)]
    [InlineData("multi-az", null, null, 1, true, true)]
    [InlineData("multi-az", 3, null, 3, true, true)]
    [InlineData("multi-az", null, 250, 1, true, true)]
    [InlineData(null, null, null, 1, true, true)]
    public void One_choice_of_availability_decides_replicas_and_failover(
        string? availability, int? replicas, int? shards, int expectedReplicas, bool failover, bool multiAz)
    {
        var problems = new Problems("Cache", "a");
        var args = new RedisReplicationGroupArgs
        {
            Availability = availability,
            Replicas = replicas,
            Shards = shards
        };
        var topology = ReplicationTopology.Resolve(
            args.ToTopologyRequest(),
            EngineVersions.Default(CacheEngine.Valkey),
            Profile.Production,
            problems);

        Assert.Empty(problems.Found);
        Assert.Equal(expectedReplicas, topology.Replicas);
        Assert.Equal(failover, topology.AutomaticFailover);
        Assert.Equal(multiAz, topology.MultiAz);
        Assert.Equal(shards is not null, topology.ClusterMode);
    }

    [Theory]
    [InlineData(83, 5)]
    [InlineData(500, 0)]
    public void The_largest_caches_have_500_nodes(int shards, int replicas)
    {
        var problems = new Problems("Cache", "a");
        var availability = replicas == 0 ? "single" : "multi-az";
        var args = new RedisReplicationGroupArgs
        {
            Availability = availability,
            Replicas = replicas,
            Shards = shards
        };
        ReplicationTopology.Resolve(args.ToTopologyRequest(), null, Profile.Production, problems);

        Assert.Empty(problems.Found);
    }
}
