using CachingTier;
using Pulumi;
using Specs.Testing;

namespace Specs.Caches;

public sealed class AutoScalingTests
{
    public static TheoryData<Action<RedisReplicationGroupArgs>, string> Wrong => new()
    {
        { args => args.ShardScaling = new() { Max = 5 },
            "shardScaling must be left out without cluster mode, but was given. Set shards." },
        { args => (args.NodeGroups, args.ShardScaling) = ([new()], new() { Max = 5 }),
            "shardScaling must be left out with nodeGroups, but was given. They fix every shard in its "
                + "place: give shards instead." },
        { args => (args.Shards, args.Availability, args.ReplicaScaling) = (2, "single", new() { Max = 5 }),
            "replicaScaling must be left out without replicas, but was given. Set availability to "
                + "'replicated' or 'multi-az'." },
        { args => { RedisArgs.SetRedis(args, "5.0.6"); (args.NodeType, args.Shards, args.ShardScaling) =
            ("cache.r5.large", 2, new() { Max = 5 }); },
            "shardScaling must be left out with Redis OSS 5.0.6, but was given. It needs Redis OSS 6.0: "
                + "raise engineVersion." },
        { args => { RedisArgs.SetRedis(args, "6.2"); (args.NodeType, args.Shards, args.ShardScaling) =
            ("cache.r6gd.xlarge", 2, new() { Max = 5 }); },
            "shardScaling must be left out with Redis OSS 6.2, but was given. It needs Redis OSS 7.0: raise "
                + "engineVersion." },
        { args => (args.NodeType, args.Shards, args.ShardScaling) = ("cache.t4g.medium", 2, new() {
            Max = 5 }),
            "shardScaling must be left out with nodeType 'cache.t4g.medium', but was given. It needs a size "
                + "from large to 2xlarge, as in 'cache.r7g.large'." },
        { args => (args.NodeType, args.Shards, args.ShardScaling) = ("cache.r7g.4xlarge", 2, new() {
            Max = 5 }),
            "shardScaling must be left out with nodeType 'cache.r7g.4xlarge', but was given. It needs a "
                + "size from large to 2xlarge, as in 'cache.r7g.large'." },
        { args => (args.Shards, args.ShardScaling) = (2, new()),
            "shardScaling.max must be set, at most 250, but was not set. It caps what the cache can cost." },
        { args => (args.Shards, args.ShardScaling) = (2, new() { Max = 1 }),
            "shardScaling.max must be between min, which is 2, and 250, but was 1. Give both to "
                + "change both." },
        { args => (args.Shards, args.ShardScaling) = (2, new() { Max = 251 }),
            "shardScaling.max must be between min, which is 2, and 250, but was 251. Give both to "
                + "change both." },
        { args => (args.Shards, args.ReplicaScaling) = (2, new() { Max = 6 }),
            "replicaScaling.max must be between min, which is 1, and 5, but was 6. Give both to "
                + "change both." },
        { args => (args.Shards, args.ShardScaling) = (2, new() { Min = 0, Max = 4 }),
            "shardScaling.min must be at least 1, but was 0. Leave it out for what the cache begins with." },
        { args => (args.Shards, args.ShardScaling) = (2, new() { Min = 3, Max = 4 }),
            "shardScaling.min must be at most shards, which is 2, but was 3. The cache would scale out as "
                + "soon as it is there: raise shards." },
        { args => (args.Shards, args.ShardScaling) = (5, new() { Min = 1, Max = 4 }),
            "shardScaling.max must be at least shards, which is 5, but was 4. The cache would scale in as "
                + "soon as it is there: lower shards." },
        { args => (args.Shards, args.Replicas, args.ReplicaScaling) = (2, 4, new() { Min = 1, Max = 3 }),
            "replicaScaling.max must be at least replicas, which is 4, but was 3. The cache would scale in "
                + "as soon as it is there: lower replicas." },
        { args => (args.Shards, args.ReplicaScaling) = (2, new() { Min = 2, Max = 3 }),
            "replicaScaling.min must be at most replicas, which is 1, but was 2. The cache would scale out "
                + "as soon as it is there: raise replicas." },
        { args => (args.Shards, args.Replicas, args.ShardScaling) = (10, 5, new() { Max = 84 }),
            "shardScaling.max must be at most 83 with 6 nodes each, but was 84. A cache has at most 500 "
                + "nodes." },
        { args => (args.Shards, args.ReplicaScaling) = (100, new() { Max = 5 }),
            "replicaScaling.max must be at most 4 with 100 shards, but was 5. A cache has at most 500 "
                + "nodes." },
        { args => (args.Shards, args.ShardScaling, args.ReplicaScaling) = (10, new() { Max = 84 }, new() {
            Max = 5 }),
            "shardScaling.max must be at most 83 with 6 nodes each, but was 84. A cache has at most 500 "
                + "nodes." },
        { args => (args.Shards, args.ShardScaling) = (2, new() { Max = 4, Metric = "capacity" }),
            "shardScaling.metric must be 'cpu' or 'memory', but was 'capacity'. Leave it out for 'cpu'." },
        { args => (args.Shards, args.ReplicaScaling) = (2, new() { Max = 4, Metric = "memory" }),
            "replicaScaling.metric must be 'cpu', but was 'memory'. Leave it out for 'cpu'." },
        { args => (args.Shards, args.ReplicaScaling) = (2, new() { Max = 4, Target = 71 }),
            "replicaScaling.target must be between 35 and 70 percent, but was 71. Leave it out for 60." },
        { args => (args.Shards, args.ShardScaling) = (2, new() { Max = 4, Target = 100 }),
            "shardScaling.target must be between 1 and 99 percent, but was 100. Leave it out for 60." },
        { args => (args.Shards, args.ShardScaling) = (2, new() { Max = 4, ScaleOutCooldownSeconds = -1 }),
            "shardScaling.scaleOutCooldownSeconds must be at least 0, but was -1. It counts seconds." },
    };

    public static TheoryData<Action<RedisReplicationGroupArgs>, string> Doubtful => new()
    {
        { args => (args.Shards, args.ShardScaling, args.ReplicaScaling) = (2, new() { Max = 4 }, new() {
            Max = 4 }),
            "shardScaling and replicaScaling act on the same load: one of them is enough for most caches." },
        { args => (args.Shards, args.ShardScaling) = (2, new() { Max = 46 }),
            "shardScaling.max 46 makes up to 92 nodes: more than 90 need a raised quota." },
        { args => (args.Shards, args.ReplicaScaling) = (31, new() { Max = 2 }),
            "replicaScaling.max 2 makes up to 93 nodes: more than 90 need a raised quota." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_rule_has_its_message(Action<RedisReplicationGroupArgs> change, string message) =>
        RedisArgs.AssertProblem(change, message);

    [Theory]
    [MemberData(nameof(Doubtful))]
    public void What_is_doubtful_is_a_warning(Action<RedisReplicationGroupArgs> change, string message) =>
        RedisArgs.AssertWarning(change, message);

    [Rule("10.1", "10.2", "10.7")]
    [Fact]
    public async Task What_scales_by_itself_has_a_policy_and_is_left_alone()
    {
        ResourceOptions? options = null;
        var recorder = await Recorder.RunAsync(() =>
        {
            var args = RedisArgs.Valid();
            args.Shards = 3;
            args.ShardScaling = new() { Max = 9, Metric = "memory", Target = 75 };
            args.ReplicaScaling = new() { Min = 1, Max = 3, ScaleInCooldownSeconds = 300 };
            _ = new RedisReplicationGroup("sessions", args, new()
            {
                ResourceTransformations =
                {
                    each =>
                    {
                        if (each.Resource.GetResourceType()
                            == "aws:elasticache/replicationGroup:ReplicationGroup")
                        {
                            options = each.Options;
                        }
                        return null;
                    },
                },
            });
        });

        Assert.Equal(
            """
            aws:appautoscaling/policy:Policy sessions-replica-scaling
              policyType: TargetTrackingScaling
              resourceId: replication-group/sessions-id
              scalableDimension: elasticache:replication-group:Replicas
              serviceNamespace: elasticache
              targetTrackingScalingPolicyConfiguration: {predefinedMetricSpecification: \
                  {predefinedMetricType: ElastiCacheReplicaEngineCPUUtilization}, scaleInCooldown: 300, \
                  scaleOutCooldown: 600, targetValue: 60}
            aws:appautoscaling/target:Target sessions-replica-scaling
              maxCapacity: 3
              minCapacity: 1
              resourceId: replication-group/sessions-id
              scalableDimension: elasticache:replication-group:Replicas
              serviceNamespace: elasticache
              tags: {Name: sessions-replica-scaling}
            aws:appautoscaling/policy:Policy sessions-shard-scaling
              policyType: TargetTrackingScaling
              resourceId: replication-group/sessions-id
              scalableDimension: elasticache:replication-group:NodeGroups
              serviceNamespace: elasticache
              targetTrackingScalingPolicyConfiguration: {predefinedMetricSpecification: \
                  {predefinedMetricType: ElastiCacheDatabaseMemoryUsageCountedForEvictPercentage}, \
                  scaleInCooldown: 900, scaleOutCooldown: 600, targetValue: 75}
            aws:appautoscaling/target:Target sessions-shard-scaling
              maxCapacity: 9
              minCapacity: 3
              resourceId: replication-group/sessions-id
              scalableDimension: elasticache:replication-group:NodeGroups
              serviceNamespace: elasticache
              tags: {Name: sessions-shard-scaling}

            """.Unfold(),
            string.Concat(recorder.Registered.Where(
                item => item.Name.EndsWith("-scaling", StringComparison.Ordinal)).Select(item =>
                    item.Text())));
        Assert.Equal(
            "engineVersion numNodeGroups replicasPerNodeGroup authTokenUpdateStrategy",
            string.Join(" ", options!.IgnoreChanges));
    }
}
