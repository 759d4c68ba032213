using CachingTier;
using Specs.Testing;

namespace Specs.Observability;

public sealed class CacheAlarmsErrorTests
{
    public const string Keys = "'authentication', 'authorization', 'connections', 'cpu', 'credits', 'data', "
        + "'durability-lag', 'ecpu', 'evictions', 'freeable-memory', 'global-lag', 'hit-rate', "
        + "'iam-throttling', 'memory', 'network', 'new-connections', 'rejected-connections', "
        + "'rejected-writes', 'replication-lag', 'swap', 'throttles' or 'traffic-management'";

    public static TheoryData<Action<CacheAlarmsArgs>, string> Wrong => new()
    {
        { args => args.Cache.Name = "Sessions",
            "cache.name must be 1 to 32 lowercase letters, digits and single hyphens that start with a "
                + "letter, but was 'Sessions'. It distinguishes the alarms of one cache from the alarms of "
                + "another." },
        { args => args.Cache.Kind = "redis",
            "cache.kind must be 'replication-group', 'memcached' or 'serverless', but was 'redis'. Say "
                + "which cache it is." },
        {
            args => args.Cache.CacheId = null!,
            "cache.cacheId must be set, but was not set. Give the id of the cache." },
        { args => args.Cache.NodeType = null,
            "cache.nodeType must be set, but was not set. How many processors a node has decides on its "
                + "alarms." },
        { args => args.Cache.NodeType = "m7g.large",
            "cache.nodeType must be a node type as in 'cache.m7g.large', but was 'm7g.large'. It has the "
                + "prefix 'cache.', a family and a size." },
        {
            args => args.Cache.Shards = 0,
            "cache.shards must be between 1 and 500, but was 0. Leave it out for no cluster mode." },
        {
            args => args.Cache.Replicas = 6,
            "cache.replicas must be between 0 and 5, but was 6. It counts the replicas of each shard." },
        { args => args.Cache.ShardReplicas = [1],
            "cache.shardReplicas must be left out with shards or replicas, but was given. The list "
                + "counts both." },
        { args => (args.Cache.Replicas, args.Cache.ShardReplicas) = (null, [1, -1]),
            "cache.shardReplicas[1] must be between 0 and 5, but was -1. It counts the replicas of each "
                + "shard." },
        {
            args => (args.Cache = Monitored.Pages).Nodes = 301,
            "cache.nodes must be between 1 and 300, but was 301. Leave it out for 1." },
        { args => (args.Cache = Monitored.Leaderboard).MaxDataGb = null,
            "cache.maxDataGb must be between 1 and 5000, but was not set. Give the limit of the cache: its "
                + "alarms come before it is reached." },
        { args => (args.Cache = Monitored.Leaderboard).MaxEcpuPerSecond = 1,
            "cache.maxEcpuPerSecond must be between 1000 and 15000000, but was 1. Give the limit of the "
                + "cache: its alarms come before it is reached." },
        { args => (args.Cache = Monitored.Leaderboard).Engine = "keydb",
            "cache.engine must be 'valkey', 'redis' or 'memcached', but was 'keydb'. Leave it out for "
                + "'valkey'." },
        { args => args.Cache.Engine = "valkey",
            "cache.engine must be left out with kind 'replication-group', but was 'valkey'. It is about "
                + "caches of kind 'serverless'." },
        { args => args.Cache.Region = "Frankfurt",
            "cache.region must be a region as in 'us-east-1', but was 'Frankfurt'. Leave it out for the "
                + "region of the program." },
        { args => (args.Cache = Monitored.Pages).Scales = true,
            "cache.scales must be left out with kind 'memcached', but was true. It is about caches of kind "
                + "'replication-group'." },
        { args => args.Cache.Durability = "later",
            "cache.durability must be 'default', 'async', 'sync' or 'disabled', but was 'later'. "
                + "Give the durability of the cache, or leave it out for no durable log." },
        { args => (args.Cache = Monitored.Pages).Durability = "async",
            "cache.durability must be left out with kind 'memcached', but was 'async'. It is about caches "
                + "of kind 'replication-group'." },
        { args => (args.Cache = Monitored.Leaderboard).GlobalCopy = true,
            "cache.globalCopy must be left out with kind 'serverless', but was true. It is about caches of "
                + "kind 'replication-group'." },
        { args => args.Thresholds = new() { HitRatePercentWarning = 30 },
            "thresholds.hitRatePercentCritical must be less than hitRatePercentWarning, which is 30, but "
                + "was 40. A warning comes before it is critical." },
        { args => args.Thresholds = new() { GlobalReplicationLagSecondsCritical = 5 },
            "thresholds.globalReplicationLagSecondsCritical must be more than "
                + "globalReplicationLagSecondsWarning, which is 10, but was 5. A warning comes before it is "
                + "critical." },
        { args => args.Thresholds = new() { AuthorizationFailuresPerMinute = 0 },
            "thresholds.authorizationFailuresPerMinute must be more than 0, but was 0. Leave it out "
                + "for 10." },
        { args => args.Thresholds = new() { CpuPercentWarning = 0 },
            "thresholds.cpuPercentWarning must be more than 0 and at most 100, but was 0. Leave it out "
                + "for 70." },
        { args => args.Thresholds = new() { EvictionsPerMinuteWarning = -1 },
            "thresholds.evictionsPerMinuteWarning must be more than 0, but was -1. Leave it out for 20." },
        { args => args.Thresholds = new() { MemoryPercentWarning = 95 },
            "thresholds.memoryPercentCritical must be more than memoryPercentWarning, which is 95, but was "
                + "90. A warning comes before it is critical." },
        {
            args => args.Without = ["evicted"],
            $"without[0] must be {Keys}, but was 'evicted'. Name an alarm to leave out." },
        { args => args.TopicArns = "alarms",
            "topicArns[0] must be the ARN of an SNS topic, but was 'alarms'. Write it as in "
                + "'arn:aws:sns:eu-west-1:123456789012:caches'." },
        { args => args.TopicArns = Enumerable.Range(1, 6)
            .Select(number => $"arn:aws:sns:eu-west-1:123456789012:alarms-{number}")
            .ToArray(),
            "topicArns must be at most 5 topics, but was 6. CloudWatch sends one alarm to no more." },
        { args => args.WarningTopicArns = "alarms",
            "warningTopicArns[0] must be the ARN of an SNS topic, but was 'alarms'. Write it as in "
                + "'arn:aws:sns:eu-west-1:123456789012:caches'." },
        { args => args.CriticalTopicArns = Enumerable.Range(1, 6)
            .Select(number => $"arn:aws:sns:eu-west-1:123456789012:alarms-{number}")
            .ToArray(),
            "criticalTopicArns must be at most 5 topics, but was 6. CloudWatch sends one alarm to no more." },
        { args => (args.Cache.Region, args.TopicArns) =
            ("us-east-1", "arn:aws:sns:eu-west-1:123456789012:alarms"),
            "topicArns[0] must be a topic in region us-east-1, but was "
                + "'arn:aws:sns:eu-west-1:123456789012:alarms'. A topic receives alarms of its own "
                + "region only." },
        { args => args.Tags = new() { ["aws:x"] = "y" },
            "tags must be a map with keys without the prefix 'aws:', but was 'aws:x'. The prefix belongs to "
                + "AWS: choose another." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_rule_has_its_message(Action<CacheAlarmsArgs> change, string message)
    {
        var args = new CacheAlarmsArgs { Cache = Monitored.Sessions };
        change(args);

        Assert.Equal(message, Assert.Single(CacheAlarms.Check("alarms", args)).ToString());
    }

    [Fact]
    public void What_is_right_has_no_problem() =>
        Assert.Empty(CacheAlarms.Check("alarms", new() { Cache = Monitored.Sessions }));

    [Fact]
    public void Without_a_cache_there_is_nothing_to_watch() =>
        Assert.Equal(4, CacheAlarms.Check("alarms", new()).Length);

    [Fact]
    public async Task What_is_wrong_leaves_no_alarm()
    {
        var recorder = await Recorder.FailAsync(() => _ = new CacheAlarms("alarms", new()
        {
            Cache = new() { Name = "sessions", Kind = "replication-group", CacheId = "sessions" },
        }));

        Assert.Equal(
            "CacheAlarms 'alarms': cache.nodeType must be set, but was not set. How many processors a node "
                + "has decides on its alarms.",
            recorder.Failure);
        Assert.DoesNotContain(
            recorder.Registered,
            item => item.Type.StartsWith("aws:", StringComparison.Ordinal));
    }
}
