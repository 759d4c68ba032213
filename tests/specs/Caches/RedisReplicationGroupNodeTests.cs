using CachingTier;

namespace Specs.Caches;

public sealed class RedisReplicationGroupNodeTests
{
    public static TheoryData<Action<RedisReplicationGroupArgs>, string> Wrong => new()
    {
        { args => { args.NodeType = "cache.m7g.large"; args.MemoryGb = 4; },
            "memoryGb must be left out with nodeType 'cache.m7g.large', but was 4. Name the node type or "
                + "say what it must have." },
        { args => { args.NodeType = "cache.m7g.large"; args.Vcpus = 4; },
            "vcpus must be left out with nodeType 'cache.m7g.large', but was 4. Name the node type or say "
                + "what it must have." },
        { args => args.MemoryGb = 0,
            "memoryGb must be more than 0, but was 0. It is the data of one node in GiB." },
        { args => args.MemoryGb = double.NaN,
            "memoryGb must be more than 0, but was NaN. It is the data of one node in GiB." },
        { args => args.Vcpus = 0,
            "vcpus must be at least 1, but was 0. It counts the processors of one node." },
        { args => args.MemoryGb = 500,
            "memoryGb must be at most 476.7, but was 500. No node holds more beside what is reserved: "
                + "spread the data over more shards or nodes." },
        { args => args.Vcpus = 128,
            "vcpus must be at most 96, but was 128. No node has more: spread the work over more shards or "
                + "nodes." },
        { args => (args.DataTiering, args.MemoryGb) = (true, 2000),
            "memoryGb must be at most 1906.8, but was 2000. No node holds more beside what is reserved: "
                + "spread the data over more shards or nodes." },
        { args => { args.NodeType = "cache.m7g.large"; args.DataTiering = true; },
            "dataTiering must be left out with nodeType 'cache.m7g.large', but was true. Only families "
                + "with disks, such as cache.r6gd, tier data: use one, or leave nodeType out." },
        { args => { args.NodeType = "cache.r8gd.xlarge"; args.DataTiering = false; },
            "dataTiering must be left out with nodeType 'cache.r8gd.xlarge', but was false. A cache.r8gd "
                + "always tiers data: use cache.r6g or cache.r7g." },
        { args => { args.NodeType = "cache.r6gd.xlarge"; args.DataTiering = false; },
            "dataTiering must be left out with nodeType 'cache.r6gd.xlarge', but was false. A cache.r6gd "
                + "always tiers data: use cache.r6g or cache.r7g." },
        { args => { RedisArgs.SetRedis(args, "6.0"); args.DataTiering = true; },
            "nodeType must be of a family that runs Redis OSS 6.0, but was 'cache.r6gd.xlarge'. This one "
                + "needs Redis OSS 6.2 or later: raise engineVersion or use cache.r5." },
        { args => { RedisArgs.SetTiered(args); args.Parameters = new() {
            ["maxmemory-policy"] = "allkeys-lfu" }; },
            "parameters.maxmemory-policy must be 'volatile-lru', 'allkeys-lru' or 'noeviction', but was "
                + "'allkeys-lfu'. Nodes with data tiering know no other." },
        { args => args.Durability = "always",
            "durability must be 'default', 'async', 'sync' or 'disabled', but was 'always'. Leave it out "
                + "for no durable log." },
        { args => args.Durability = "sync",
            "durability must be left out with Valkey 8.1, but was 'sync'. It needs Valkey 9.0: raise "
                + "engineVersion." },
        { args => { RedisArgs.SetDurable(args); args.Shards = null; },
            "durability must be left out without cluster mode, but was 'sync'. Set shards." },
        { args => { RedisArgs.SetDurable(args); args.Availability = "replicated"; },
            "durability must be left out without availability 'multi-az', but was 'sync'. The log spans "
                + "zones: set availability to 'multi-az'." },
        { args => { RedisArgs.SetDurable(args); (args.Shards, args.NodeGroups) = (null, [new() {
            PrimaryZone = "us-west-2-lax-1a" }]); },
            "durability must be left out in a Local Zone, but was 'sync'. "
                + "The log is kept in zones of the region: name such zones in nodeGroups." },
        { args => { RedisArgs.SetDurable(args); args.TransitEncryption = "preferred"; },
            "durability must be left out with transitEncryption 'preferred', but was 'sync'. The log is "
                + "written over TLS: set transitEncryption to 'required'." },
        { args => { RedisArgs.SetDurable(args); args.NodeType = "cache.r6gd.xlarge"; },
            "durability must be left out with nodeType 'cache.r6gd.xlarge', but was 'sync'. Use a node type "
                + "of cache.m7g or cache.r7g." },
    };

    public static TheoryData<Action<RedisReplicationGroupArgs>, string> Doubtful => new()
    {
        { args => args.EngineVersion = "8.1",
            "engineVersion '8.1' is pinned while autoMinorVersionUpgrade lets AWS raise it: an update "
                + "after a refresh would then replace the cache, and its final snapshot would have a name "
                + "that is taken. Leave engineVersion out, or set autoMinorVersionUpgrade to false." },
        { args => (args.EngineVersion, args.FinalSnapshot) = ("8.1", false),
            "engineVersion '8.1' is pinned while autoMinorVersionUpgrade lets AWS raise it: an update "
                + "after a refresh would then replace the cache. Leave engineVersion out, or set "
                + "autoMinorVersionUpgrade to false." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_rule_has_its_message(Action<RedisReplicationGroupArgs> change, string message) =>
        RedisArgs.AssertProblem(change, message);

    [Theory]
    [MemberData(nameof(Doubtful))]
    public void What_is_doubtful_is_a_warning(Action<RedisReplicationGroupArgs> change, string message) =>
        RedisArgs.AssertWarning(change, message);

    [Theory]
    [InlineData("production", 1.0, null, "cache.m7g.large")]
    [InlineData("production", 4.7, null, "cache.m7g.large")]
    [InlineData("production", 4.8, null, "cache.r7g.large")]
    [InlineData("production", 19.0, null, "cache.r7g.xlarge")]
    [InlineData("production", null, 8, "cache.m7g.2xlarge")]
    [InlineData("production", 30.0, 8, "cache.r7g.2xlarge")]
    [InlineData("production", 314.0, null, "cache.r7g.16xlarge")]
    [InlineData("production", 350.0, null, "cache.r8g.16xlarge")]
    [InlineData("production", 400.0, null, "cache.r5.24xlarge")]
    [InlineData("production", null, 96, "cache.m5.24xlarge")]
    [InlineData("production", 300.0, 96, "cache.r5.24xlarge")]
    [InlineData("dev", 0.3, null, "cache.t4g.micro")]
    [InlineData("dev", 1.0, null, "cache.t4g.small")]
    [InlineData("dev", 3.0, null, "cache.m7g.large")]
    public void The_smallest_node_that_holds_it_is_taken(
        string profile,
        double? memoryGb,
        int? vcpus,
        string expected) =>
        Assert.Equal(
            expected,
            NodeFor(args => (args.Profile, args.MemoryGb, args.Vcpus) = (profile, memoryGb, vcpus)));

    [Fact]
    public void A_larger_reserve_takes_a_larger_node() => Assert.Equal("cache.r7g.large", NodeFor(args =>
        (args.MemoryGb, args.Parameters) = (4, new() { ["reserved-memory-percent"] = "50" })));

    [Theory]
    [InlineData("6.0", "cache.m6g.large")]
    [InlineData("4.0.10", "cache.m5.large")]
    public void An_old_engine_gets_a_node_that_runs_it(
        string version,
        string expected) => Assert.Equal(expected, NodeFor(args =>
    {
        RedisArgs.SetRedis(args, version);
        args.MemoryGb = 1;
    }));

    [Theory]
    [InlineData("production", "6.2", "cache.m7g.large")]
    [InlineData("production", "6.0", "cache.m6g.large")]
    [InlineData("production", "5.0.6", "cache.m6g.large")]
    [InlineData("production", "4.0.10", "cache.m5.large")]
    [InlineData("dev", "5.0.6", "cache.t4g.micro")]
    [InlineData("dev", "4.0.10", "cache.t3.micro")]
    public void An_old_engine_is_not_put_on_a_node_that_does_not_run_it(
        string profile,
        string version,
        string expected) =>
        Assert.Equal(expected, NodeFor(args =>
        {
            RedisArgs.SetRedis(args, version);
            args.Profile = profile;
        }));

    [Rule("3.9")]
    [Theory]
    [InlineData("cache.r6gd.xlarge", true)]
    [InlineData("cache.r7gd.2xlarge", true)]
    [InlineData("cache.r8gd.xlarge", true)]
    [InlineData("cache.r8g.xlarge", false)]
    [InlineData("cache.m7gd.xlarge", false)]
    public void A_family_with_disks_tiers_data_by_itself(string nodeType, bool tiers)
    {
        var args = RedisArgs.Valid();
        args.NodeType = nodeType;

        var inputs = ResolvedReplicationGroup.Resolve("sessions", args).Value.CreateInputs();

        Assert.Equal(tiers, inputs.DataTieringEnabled is not null);
    }

    [Fact]
    public void Data_tiering_chooses_among_its_own_nodes()
    {
        Assert.Equal("cache.r6gd.xlarge", NodeFor(args => args.DataTiering = true));
        Assert.Equal("cache.r6gd.xlarge", NodeFor(args => (args.DataTiering, args.MemoryGb) = (true, 119)));
        Assert.Equal("cache.r6gd.2xlarge", NodeFor(args => (args.DataTiering, args.MemoryGb) = (true, 130)));
    }

    [Theory]
    [InlineData("production", null, null, true)]
    [InlineData("production", "8.1", null, true)]
    [InlineData("dev", null, null, true)]
    [InlineData("dev", "8.1", null, false)]
    [InlineData("dev", "8.1", true, true)]
    public void A_version_that_is_held_to_does_not_rise_where_nothing_protects_the_cache(
        string profile, string? version, bool? given, bool expected)
    {
        var args = RedisArgs.Valid();
        (args.Profile, args.EngineVersion, args.AutoMinorVersionUpgrade) = (profile, version, given);

        Assert.Equal(
            expected,
            ResolvedReplicationGroup.Resolve("sessions", args).OrThrow().Value.AutoMinorVersionUpgrade);
    }

    [Theory]
    [InlineData("7.1")]
    [InlineData("5.0.6")]
    public void A_version_without_a_next_one_is_not_warned_about(string version)
    {
        var args = RedisArgs.Valid();
        RedisArgs.SetRedis(args, version);
        args.NodeType = "cache.r5.large";

        Assert.DoesNotContain(
            "held to",
            ResolvedReplicationGroup.Resolve("sessions", args).OrThrow().Warning ?? "",
            StringComparison.Ordinal);
    }

    private static string NodeFor(Action<RedisReplicationGroupArgs> change)
    {
        var args = RedisArgs.Valid();
        change(args);
        return ResolvedReplicationGroup.Resolve("sessions", args).OrThrow().Value.NodeType.Text;
    }
}
