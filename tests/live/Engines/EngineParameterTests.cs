using CachingTier.Local.Engines;

namespace Live.Engines;

public sealed class EngineParameterTests
{
    [Theory]
    [InlineData("cache.t4g.micro", 32 << 20)]
    [InlineData("cache.t3.medium", 155_524_792)]
    [InlineData("cache.m7g.large", 321_306_691)]
    [InlineData("cache.r7g.2xlarge", 2_631_971_443)]
    [InlineData("cache.z1.large", 32 << 20)]
    [InlineData("large", 32 << 20)]
    public void A_node_holds_a_fraction_of_what_it_holds_on_AWS(string nodeType, long bytes) =>
        Assert.Equal(bytes, NodeTypeMemory.Local(nodeType));

    [Theory]
    [InlineData("timeout", "30", "timeout \"30\"")]
    [InlineData("notify-keyspace-events", "", "notify-keyspace-events \"\"")]
    [InlineData("slowlog-max-len", "1\nport 0", "slowlog-max-len \"1\\nport 0\"")]
    [InlineData("cluster-preferred-endpoint-type", "tls-dynamic", "cluster-preferred-endpoint-type hostname")]
    [InlineData("cluster-preferred-endpoint-type", "ip", "cluster-preferred-endpoint-type \"ip\"")]
    [InlineData("cluster-allow-pubsub-shard-when-down", "no", "cluster-allow-pubsubshard-when-down \"no\"")]
    [InlineData(
        "client-output-buffer-limit-replica-soft-limit",
        "1",
        "client-output-buffer-limit replica 268435456 1 60")]
    [InlineData("rename-commands", "flushall wipe", "rename-command flushall \"wipe\"")]
    public void A_redis_parameter_becomes_a_line(string name, string value, string line)
    {
        var events = new List<string>();
        var lines = RedisParameters.Translate(
            new Dictionary<string, string> { [name] = value }, "cache.t4g.micro", events.Add);

        Assert.Contains(line, lines);
        Assert.Contains("maxmemory-policy \"volatile-lru\"", lines);
        Assert.Empty(events);
    }

    [Theory]
    [InlineData("appendonly", "yes")]
    [InlineData("activedefrag", "yes")]
    [InlineData("list-max-ziplist-entries", "5")]
    public void A_redis_parameter_without_counterpart_is_named(string name, string value)
    {
        var events = new List<string>();
        var lines = RedisParameters.Translate(
            new Dictionary<string, string> { [name] = value }, "cache.t4g.micro", events.Add);

        Assert.DoesNotContain(lines, line => line.StartsWith(name, StringComparison.Ordinal));
        Assert.Equal([$"Parameter {name}={value} has no effect on the local engine"], events);
    }

    [Fact]
    public void Memcached_parameters_become_arguments()
    {
        var events = new List<string>();
        var arguments = MemcachedArguments.Translate(
            new Dictionary<string, string>
            {
                ["max_item_size"] = "2097152",
                ["cas_disabled"] = "1",
                ["disable_flush_all"] = "0",
                ["idle_timeout"] = "60",
                ["slab_reassign"] = "0",
                ["config_max"] = "16",
                ["expirezero_does_not_evict"] = "1",
            },
            "cache.m6g.large",
            events.Add);

        Assert.Equal(
            ["-m", "408", "-C", "-o", "idle_timeout=60", "-I", "2097152", "-o", "no_slab_reassign"],
            arguments);
        Assert.Equal(["Parameter expirezero_does_not_evict=1 has no effect on the local engine"], events);
    }
}
