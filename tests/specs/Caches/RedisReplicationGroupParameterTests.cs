using CachingTier;

namespace Specs.Caches;

public sealed class RedisReplicationGroupParameterTests
{
    public static TheoryData<Action<RedisReplicationGroupArgs>, string> Wrong => new()
    {
        { args => args.Parameters = new() { ["cluster-enabled"] = "yes" },
            "parameters.cluster-enabled must be left out, but was 'yes'. Set shards instead." },
        { args => args.Parameters = new() { ["maxmemory"] = "100mb" },
            "parameters.maxmemory must be left out, but was '100mb'. It goes with nodeType and cannot be "
                + "changed." },
        { args => args.Parameters = new() { ["maxclients"] = "10" },
            "parameters.maxclients must be left out, but was '10'. It goes with nodeType and cannot be "
                + "changed." },
        { args => args.Parameters = new() { ["lua-time-limit"] = "10" },
            "parameters.lua-time-limit must be left out, but was '10'. ElastiCache does not let it be "
                + "changed." },
        { args => args.Parameters = new() { ["appendonly"] = "yes" },
            "parameters.appendonly must be left out, but was 'yes'. ElastiCache has no append-only file on "
                + "current versions: use replicas and snapshots." },
        { args => args.Parameters = new() { ["appendfsync"] = "always" },
            "parameters.appendfsync must be left out, but was 'always'. ElastiCache has no append-only file "
                + "on current versions: use replicas and snapshots." },
        { args => args.Parameters = new() { ["maxmemory-policy"] = "lru" },
            "parameters.maxmemory-policy must be 'volatile-lru', 'allkeys-lru', 'volatile-lfu', "
                + "'allkeys-lfu', 'volatile-random', 'allkeys-random', 'volatile-ttl' or 'noeviction', but "
                + "was 'lru'. Leave it out for 'volatile-lru'." },
        { args => { args.NodeType = "cache.r6gd.xlarge"; args.Parameters = new() {
            ["maxmemory-policy"] = "allkeys-lfu" }; },
            "parameters.maxmemory-policy must be 'volatile-lru', 'allkeys-lru' or 'noeviction', but was "
                + "'allkeys-lfu'. Nodes with data tiering know no other." },
        { args => args.Parameters = new() { ["reserved-memory-percent"] = "101" },
            "parameters.reserved-memory-percent must be a number from 0 to 100, but was '101'. Leave it out "
                + "for 25." },
        { args => args.Parameters = new() { ["notify-keyspace-events"] = "KEa?" },
            "parameters.notify-keyspace-events must be letters from 'KEg$lshzxeAtdmn', but was 'KEa?'. Each "
                + "letter stands for a class of events." },
        { args => args.Parameters = new() { ["timeout"] = "19" },
            "parameters.timeout must be 0, or at least 20 seconds, but was '19'. 0 never closes an idle "
                + "connection." },
        { args => args.Parameters = new() { ["cluster-databases"] = "2" },
            "parameters.cluster-databases must be left out, but was '2'. Family valkey8 does not have it: "
                + "it needs Valkey 9.0." },
        { args => { args.EngineVersion = "9.0"; args.Parameters = new() {
            ["cluster-databases"] = "10001" }; },
            "parameters.cluster-databases must be a number from 1 to 10000, but was '10001'. "
                + "Leave it out for the default of the family." },
        { args => args.Parameters = new() { ["lazyfree-lazy-eviction"] = "yes" },
            "parameters.lazyfree-lazy-eviction must be left out, but was 'yes'. Family valkey8 does not "
                + "have it." },
        { args => args.Parameters = new() { ["replica-lazy-flush"] = "yes" },
            "parameters.replica-lazy-flush must be left out, but was 'yes'. Family valkey8 does not "
                + "have it." },
        { args => args.Parameters = new() { ["activerehashing"] = "yes" },
            "parameters.activerehashing must be left out, but was 'yes'. Family valkey8 does not have it." },
        { args => args.Parameters = new() { ["hash-max-ziplist-entries"] = "512" },
            "parameters.hash-max-ziplist-entries must be left out, but was '512'. Family valkey8 calls it "
                + "hash-max-listpack-entries." },
        { args => { RedisArgs.SetRedis(args, "6.2"); args.Parameters = new() {
            ["zset-max-listpack-value"] = "64" }; },
            "parameters.zset-max-listpack-value must be left out, but was '64'. Family redis6.x calls it "
                + "zset-max-ziplist-value." },
        { args => args.Parameters = new() { ["list-max-ziplist-size"] = "-2" },
            "parameters.list-max-ziplist-size must be left out, but was '-2'. Family valkey8 calls it "
                + "list-max-listpack-size." },
        { args => args.Parameters = new() { ["maxmemory_policy"] = "allkeys-lru" },
            "parameters.maxmemory_policy must be left out, but was 'allkeys-lru'. No such parameter is "
                + "known here. Did you mean 'maxmemory-policy'?" },
        { args => args.Parameters = new() { ["Maxmemory-Policy"] = "bogus" },
            "parameters.Maxmemory-Policy must be left out, but was 'bogus'. No such parameter is "
                + "known here. Did you mean 'maxmemory-policy'?" },
        { args => args.Parameters = new() { ["xyz"] = "1" },
            "parameters.xyz must be left out, but was '1'. No such parameter is known here. Look it up in "
                + "the parameters of its family, and set acceptUnknown to true to use it." },
        { args => args.Parameters = new() { ["slowlog-log-slower-than"] = "fast" },
            "parameters.slowlog-log-slower-than must be a number, but was 'fast'. Leave it out for 10000." },
        { args => args.Parameters = new() { ["repl-backlog-size"] = "1000" },
            "parameters.repl-backlog-size must be a number of at least 16384, but was '1000'. "
                + "Leave it out for the default of the family." },
        { args => args.Parameters = new() { ["active-expire-effort"] = "11" },
            "parameters.active-expire-effort must be a number from 1 to 10, but was '11'. Leave it out "
                + "for 1." },
        { args => args.Parameters = new() { ["activedefrag"] = "true" },
            "parameters.activedefrag must be 'yes' or 'no', but was 'true'. Leave it out for 'no'." },
        { args => args.Parameters = new() { ["cluster-preferred-endpoint-type"] = "hostname" },
            "parameters.cluster-preferred-endpoint-type must be 'ip' or 'tls-dynamic', but was 'hostname'. "
                + "Leave it out for 'tls-dynamic'." },
        { args => args.Parameters = new() { ["replica-allow-chaining"] = "yes" },
            "parameters.replica-allow-chaining must be left out, but was 'yes'. ElastiCache does not let it "
                + "be changed." },
        { args => { (args.EngineVersion, args.AutoMinorVersionUpgrade) = ("8.0", false); args.Parameters =
            new() { ["commandlog-reply-larger-than"] = "1" }; },
            "parameters.commandlog-reply-larger-than must be left out, but was '1'. Valkey 8.0 does not "
                + "have it: it needs Valkey 8.1." },
        { args => args.Parameters = new() { ["search-fanout-target-mode"] = "client" },
            "parameters.search-fanout-target-mode must be left out, but was 'client'. Valkey 8.1 does not "
                + "have it: it needs Valkey 8.2." },
        { args => { RedisArgs.SetRedis(args, "5.0.6"); args.NodeType = "cache.r5.large"; args.Parameters =
            new() { ["acllog-max-len"] = "1" }; },
            "parameters.acllog-max-len must be left out, but was '1'. Family redis5.0 does not have it: it "
                + "needs Redis OSS 6.0." },
        { args => { RedisArgs.SetRedis(args, "7.1"); args.Parameters = new() {
            ["extended-redis-compatibility"] = "yes" }; },
            "parameters.extended-redis-compatibility must be left out, but was 'yes'. Family redis7 does "
                + "not have it: it needs Valkey 8.0." },
        { args => { RedisArgs.SetRedis(args, "6.2"); args.Parameters = new() {
            ["lua-replicate-commands"] = "yes" }; },
            "parameters.lua-replicate-commands must be left out, but was 'yes'. Family redis6.x does not "
                + "have it." },
    };

    public static TheoryData<Action<RedisReplicationGroupArgs>, string> Doubtful => new()
    {
        { args => args.Parameters = new() { ["databases"] = "32" },
            "parameters.databases takes effect only when a cache is created." },
        { args => (args.Parameters, args.AcceptUnknown) = (new() { ["xyz"] = "1" }, true),
            "parameters.xyz is not known here. ElastiCache may refuse it." },
        { args => args.Parameters = new() { ["notify-keyspace-events"] = "x" },
            "parameters.notify-keyspace-events 'x' notifies of nothing without K or E." },
        { args => args.Parameters = new() { ["reserved-memory"] = "0", ["reserved-memory-percent"] = "25" },
            "parameters.reserved-memory and parameters.reserved-memory-percent exclude each other: keep "
                + "reserved-memory-percent." },
    };

    [Fact]
    public void A_later_version_may_have_more_parameters()
    {
        var args = RedisArgs.Valid();
        (args.EngineVersion, args.AutoMinorVersionUpgrade, args.Parameters) = ("9.7", false, new()
        {
            ["io-threads"] = "4"
        });

        Assert.EndsWith(" - parameters.io-threads is not known here. ElastiCache may refuse it.",
            ResolvedReplicationGroup.Resolve("sessions", args).OrThrow().Warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("valkey", "9.0", "cluster-databases", "100")]
    [InlineData("valkey", "8.2", "search-enable-partial-results", "no")]
    [InlineData("valkey", "8.1", "slowlog-log-slower-than", "-1")]
    [InlineData("valkey", "7.2", "lazyfree-lazy-user-del", "yes")]
    [InlineData("redis", "6.2", "hash-max-ziplist-entries", "256")]
    [InlineData("redis", "5.0.6", "rename-commands", "FLUSHALL nothing")]
    [InlineData("redis", "4.0.10", "min-slaves-to-write", "1")]
    public void A_version_has_its_parameters(string engine, string version, string name, string value)
    {
        var args = RedisArgs.Valid();
        (args.Engine, args.EngineVersion, args.NodeType) = (engine, version, "cache.r5.large");
        args.Parameters = new() { [name] = value };

        Assert.Empty(RedisReplicationGroup.Check("sessions", args));
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_rule_has_its_message(Action<RedisReplicationGroupArgs> change, string message) =>
        RedisArgs.AssertProblem(change, message);

    [Theory]
    [MemberData(nameof(Doubtful))]
    public void What_is_doubtful_is_a_warning(Action<RedisReplicationGroupArgs> change, string message) =>
        RedisArgs.AssertWarning(change, message);
}
