using CachingTier;

namespace Specs.Caches;

public sealed class RedisReplicationGroupParameterTests
{
    public static TheoryData<Action<RedisReplicationGroupArgs>, string> Wrong => new()
    {
        { args => args.Parameters = new() { ["cluster-enabled"] = "yes" },
            "parameters.cluster-enabled must be left out, but was 'yes'. Set shards instead." },
        { args => args.Parameters = new() { ["maxmemory"] = "100mb" },
            "parameters.maxmemory must be left out, but was '100mb'. It goes with nodeType and cannot be changed." },
        { args => args.Parameters = new() { ["maxclients"] = "10" },
            "parameters.maxclients must be left out, but was '10'. It goes with nodeType and cannot be changed." },
        { args => args.Parameters = new() { ["lua-time-limit"] = "10" },
            "parameters.lua-time-limit must be left out, but was '10'. ElastiCache does not let it be changed." },
        { args => args.Parameters = new() { ["appendonly"] = "yes" },
            "parameters.appendonly must be left out, but was 'yes'. ElastiCache has no append-only file on current versions: use replicas and snapshots." },
        { args => args.Parameters = new() { ["appendfsync"] = "always" },
            "parameters.appendfsync must be left out, but was 'always'. ElastiCache has no append-only file on current versions: use replicas and snapshots." },
        { args => args.Parameters = new() { ["maxmemory-policy"] = "lru" },
            "parameters.maxmemory-policy must be 'volatile-lru', 'allkeys-lru', 'volatile-lfu', 'allkeys-lfu', 'volatile-random', 'allkeys-random', 'volatile-ttl' or 'noeviction', but was 'lru'. Leave it out for 'volatile-lru'." },
        { args => { args.NodeType = "cache.r6gd.xlarge"; args.Parameters = new() { ["maxmemory-policy"] = "allkeys-lfu" }; },
            "parameters.maxmemory-policy must be 'volatile-lru', 'allkeys-lru' or 'noeviction', but was 'allkeys-lfu'. Nodes with data tiering know no other." },
        { args => args.Parameters = new() { ["reserved-memory-percent"] = "101" },
            "parameters.reserved-memory-percent must be a number from 0 to 100, but was '101'. Leave it out for 25." },
        { args => args.Parameters = new() { ["notify-keyspace-events"] = "KEa?" },
            "parameters.notify-keyspace-events must be letters from 'KEg$lshzxeAtdmn', but was 'KEa?'. Each letter stands for a class of events." },
        { args => args.Parameters = new() { ["timeout"] = "19" },
            "parameters.timeout must be 0, or at least 20 seconds, but was '19'. 0 never closes an idle connection." },
        { args => args.Parameters = new() { ["cluster-databases"] = "2" },
            "parameters.cluster-databases must be left out, but was '2'. Family valkey8 does not have it: it needs Valkey 9." },
        { args => { args.EngineVersion = "9.0"; args.Parameters = new() { ["cluster-databases"] = "10001" }; },
            "parameters.cluster-databases must be a number from 1 to 10000, but was '10001'. It is set when the cache is created." },
        { args => args.Parameters = new() { ["lazyfree-lazy-eviction"] = "yes" },
            "parameters.lazyfree-lazy-eviction must be left out, but was 'yes'. Family valkey8 does not have it." },
        { args => args.Parameters = new() { ["replica-lazy-flush"] = "yes" },
            "parameters.replica-lazy-flush must be left out, but was 'yes'. Family valkey8 does not have it." },
        { args => args.Parameters = new() { ["activerehashing"] = "yes" },
            "parameters.activerehashing must be left out, but was 'yes'. Family valkey8 does not have it." },
        { args => args.Parameters = new() { ["hash-max-ziplist-entries"] = "512" },
            "parameters.hash-max-ziplist-entries must be left out, but was '512'. Family valkey8 calls it hash-max-listpack-entries." },
        { args => { RedisArgs.SetRedis(args, "6.2"); args.Parameters = new() { ["zset-max-listpack-value"] = "64" }; },
            "parameters.zset-max-listpack-value must be left out, but was '64'. Family redis6.x calls it zset-max-ziplist-value." },
    };

    public static TheoryData<Action<RedisReplicationGroupArgs>, string> Doubtful => new()
    {
        { args => args.Parameters = new() { ["databases"] = "32" },
            "parameters.databases takes effect only when a cache is created." },
        { args => args.Parameters = new() { ["reserved-memory"] = "0", ["reserved-memory-percent"] = "25" },
            "parameters.reserved-memory and parameters.reserved-memory-percent exclude each other: keep reserved-memory-percent." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_rule_has_its_message(Action<RedisReplicationGroupArgs> change, string message)
    {
        var args = RedisArgs.Valid();
        change(args);

        Assert.Equal(message, Assert.Single(RedisReplicationGroup.Check("sessions", args)).ToString());
    }

    [Theory]
    [MemberData(nameof(Doubtful))]
    public void What_is_doubtful_is_a_warning(Action<RedisReplicationGroupArgs> change, string message)
    {
        var args = RedisArgs.Valid();
        change(args);

        Assert.Equal($"RedisReplicationGroup 'sessions': {message}", ResolvedReplicationGroup.Of("sessions", args).Warning);
    }
}
