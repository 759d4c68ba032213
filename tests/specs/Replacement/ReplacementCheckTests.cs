using CachingTier;

namespace Specs.Replacement;

/// <summary>Which changes replace a cache: every row of the table of the provider.</summary>
public sealed class ReplacementCheckTests
{
    [Rule("2.5", "2.7")]
    [Theory]
    [InlineData("replicationGroupId", "one", "other")]
    [InlineData("globalReplicationGroupId", "one", "other")]
    [InlineData("engine", "valkey", "redis")]
    [InlineData("engineVersion", "8.1", "8.0")]
    [InlineData("engineVersion", "8.0", "7.2")]
    [InlineData("engineVersion", "6.2", "5.0.6")]
    [InlineData("port", "6379", "6380")]
    [InlineData("port", null, "6380")]
    [InlineData("subnetGroupName", "one", "other")]
    [InlineData("securityGroupNames", "one", "other")]
    [InlineData("networkType", null, "ipv6")]
    [InlineData("networkType", "ipv4", "dual_stack")]
    [InlineData("atRestEncryptionEnabled", "true", "false")]
    [InlineData("kmsKeyId", null, "arn:key")]
    [InlineData("kmsKeyId", "arn:key", null)]
    [InlineData("dataTieringEnabled", null, "true")]
    [InlineData("nodeGroupConfigurations", "{slots: 0-16383}", "{slots: 0-8191}, {slots: 8192-16383}")]
    [InlineData("nodeGroupConfigurations", null, "{slots: 0-8191}, {slots: 8192-16383}")]
    [InlineData("snapshotName", "before", null)]
    [InlineData("snapshotArns", null, "arn:aws:s3:::dumps/one.rdb")]
    public void A_replication_group_is_replaced(string property, string? before, string? after) =>
        Assert.Equal([property], Replaced("replication-group", property, before, after));

    [Theory]
    [InlineData("engine", "redis", "valkey")]
    [InlineData("engineVersion", "7.1", "8.1")]
    [InlineData("engineVersion", "6.x", "6.2")]
    [InlineData("engineVersion", "8.1", null)]
    [InlineData("port", null, "6379")]
    [InlineData("networkType", "ipv4", null)]
    [InlineData("networkType", null, "ipv4")]
    [InlineData("subnetGroupName", "one", Records.Unknown)]
    [InlineData("nodeType", "cache.m7g.large", "cache.r7g.large")]
    [InlineData("clusterMode", "disabled", "compatible")]
    [InlineData("transitEncryptionMode", "preferred", "required")]
    [InlineData("dataTieringEnabled", null, "false")]
    [InlineData("nodeGroupConfigurations", "{slots: 0-16383}", null)]
    public void A_replication_group_is_updated(string property, string? before, string? after) =>
        Assert.Empty(Replaced("replication-group", property, before, after));

    [Theory]
    [InlineData(
        "{nodeGroupId: 0001, slots: 0-8191}, {nodeGroupId: 0002, slots: 8192-16383}",
        "'{0}' as it is deployed")]
    [InlineData(null, "left out as it is deployed")]
    public void Another_shard_in_the_place_of_one_is_nothing_to_the_provider(string? before, string rule)
    {
        const string after = "{nodeGroupId: 0001, slots: 0-999}, {nodeGroupId: 0002, slots: 1000-16383}";

        var problem = Assert.Single(Records.Check(
            "replication-group",
            "one",
            Records.Inputs(("shards", "2"), ("nodeGroupConfigurations", before)),
            Records.Inputs(("nodeGroupConfigurations", after)),
            new ReplacementPermit([], [])).Found);

        Assert.Equal(
            $"nodeGroupConfigurations must be {rule.Replace("{0}", before, StringComparison.Ordinal)}, but "
            + $"was '{after[..60]}…' of 73 characters. The AWS provider does not detect the change, and "
            + "the cache would stay as it is. Keep the value, or make a cache under another name from a "
            + "snapshot of this one and move its clients there; to lose what it holds, add "
            + "'nodeGroupConfigurations' to allowReplacement of the cache and deploy with --replace and its "
            + "URN.",
            problem.ToString());
    }

    [Rule("6.6")]
    [Theory]
    [InlineData("redis", "6.2", true)]
    [InlineData("redis", "7.0", false)]
    [InlineData("valkey", "7.2", false)]
    public void Old_engines_are_replaced_to_encrypt_what_is_in_transit(
        string engine,
        string version,
        bool replaced)
    {
        var deployed = Records.Inputs(
            ("engine", engine),
            ("engineVersion", version),
            ("transitEncryptionEnabled", null));

        var problems = Records.Check("replication-group", "sessions", deployed,
            deployed.SetItem("transitEncryptionEnabled", "true"), new ReplacementPermit([], []));

        Assert.Equal(replaced, problems.Found.Any());
    }

    [Theory]
    [InlineData("clusterId", "one", "other")]
    [InlineData("engine", "memcached", "redis")]
    [InlineData("engineVersion", "1.6.22", "1.6.17")]
    [InlineData("nodeType", "cache.m7g.large", "cache.r7g.large")]
    [InlineData("port", "11211", "11212")]
    [InlineData("subnetGroupName", "one", "other")]
    [InlineData("availabilityZone", "eu-west-1a", "eu-west-1b")]
    [InlineData("networkType", "ipv4", "ipv6")]
    [InlineData("transitEncryptionEnabled", "true", "false")]
    [InlineData("outpostMode", null, "single-outpost")]
    [InlineData("preferredOutpostArn", "arn:one", "arn:other")]
    [InlineData("replicationGroupId", "one", "other")]
    [InlineData("snapshotName", "before", null)]
    [InlineData("snapshotArns", null, "arn:aws:s3:::dumps/one.rdb")]
    public void A_memcached_cluster_is_replaced(string property, string? before, string? after) =>
        Assert.Equal([property], Replaced("memcached", property, before, after));

    [Fact]
    public void A_cluster_of_redis_can_have_bigger_nodes()
    {
        var deployed = Records.Inputs(("engine", "redis"), ("nodeType", "cache.m7g.large"));

        Assert.Empty(Records.Check(
            "memcached",
            "one",
            deployed,
            deployed.SetItem("nodeType", "cache.m7g.xlarge"),
            new([], [])).Found);
    }

    [Theory]
    [InlineData("globalReplicationGroupIdSuffix", "one", "other")]
    [InlineData("primaryReplicationGroupId", "one", "other")]
    public void A_global_datastore_is_replaced(string property, string? before, string? after) =>
        Assert.Equal([property], Replaced("global-datastore", property, before, after));

    [Theory]
    [InlineData("global-datastore", "globalReplicationGroupIdSuffix")]
    [InlineData("global-datastore", "primaryReplicationGroupId")]
    [InlineData("replication-group", "globalReplicationGroupId")]
    public void Whatever_replaces_what_a_cache_is_bound_to_may_replace_the_cache(string kind, string property)
    {
        var (deployed, inputs) = (Records.Inputs((property, "9")), Records.Inputs((property, "1")));

        Assert.Empty(Records.Check(kind, "one", deployed, inputs, new([], []) { Follows = true }).Found);
        Assert.Single(Records.Check(kind, "one", deployed, inputs, new(["port"], [])).Found);
    }

    [Fact]
    public void A_datastore_that_may_have_another_primary_has_another_id_too()
    {
        var problems = Records.Check(
            "global-datastore",
            "one",
            Records.Inputs(("primaryReplicationGroupId", "9"), ("globalReplicationGroupIdSuffix", "9")),
            Records.Inputs(("primaryReplicationGroupId", "1"), ("globalReplicationGroupIdSuffix", "1")),
            new(["primaryReplicationGroupId"], []));

        Assert.Empty(problems.Found);
        Assert.Equal(
            "GlobalDatastore 'one': primaryReplicationGroupId goes from '9' to '1', which replaces the "
            + "datastore and every copy in it, as allowReplacement says.",
            problems.Warning);
    }

    [Theory]
    [InlineData("9", "1", false, true)]
    [InlineData("9", "9", true, false)]
    [InlineData("9", Records.Unknown, false, false)]
    [InlineData("9", Records.Unknown, true, true)]
    public void What_replaces_a_cache_is_known_to_what_is_bound_to_it(
        string before,
        string after,
        bool follows,
        bool replaced) => Assert.Equal(
        replaced,
        Records.Replaces("global-datastore", Records.Inputs(("primaryReplicationGroupId", before)),
            Records.Inputs(("primaryReplicationGroupId", after)), new([], []) { Follows = follows }));

    [Theory]
    [InlineData("name", "one", "other")]
    [InlineData("engine", "valkey", "redis")]
    [InlineData("engine", "redis", "memcached")]
    [InlineData("majorEngineVersion", "8", "7")]
    [InlineData("kmsKeyId", "arn:key", "arn:other")]
    [InlineData("subnetIds", "a, b", "a, c")]
    [InlineData("networkType", "ipv4", "dual_stack")]
    [InlineData("snapshotArnsToRestores", "arn:snapshot", null)]
    public void A_serverless_cache_is_replaced(string property, string? before, string? after) =>
        Assert.Equal([property], Replaced("serverless", property, before, after));

    [Theory]
    [InlineData("engine", "redis", "valkey")]
    [InlineData("majorEngineVersion", "7", "8")]
    public void A_serverless_cache_is_updated(string property, string? before, string? after) =>
        Assert.Empty(Replaced("serverless", property, before, after));

    [Theory]
    [InlineData("replication-group")]
    [InlineData("memcached")]
    [InlineData("serverless")]
    [InlineData("global-datastore")]
    public void What_is_allowed_or_ignored_is_not_reported(string kind) => Assert.All(
        Choice<CacheKind>.TryParse(kind) is { } cache
            ? ReplacementGuard.PropertiesOf(cache)
            : ReplacementGuard.PropertiesOfCopies(),
        property =>
        {
            var (deployed, inputs) = (Records.Inputs((property, "9")), Records.Inputs((property, "1")));
            Assert.Empty(Records.Check(
                kind,
                "one",
                deployed,
                inputs,
                new ReplacementPermit([property], [])).Found);
            Assert.Empty(
                Records.Check(kind, "one", deployed, inputs, new ReplacementPermit([], ["*"])).Found);
        });

    [Rule("2.11")]
    [Theory]
    [InlineData("nodeType", "cache.m7g.large", "cache.r7g.large",
        "nodeType goes from 'cache.m7g.large' to 'cache.r7g.large', which replaces the cache by an empty "
            + "one, as allowReplacement says.")]
    [InlineData("outpostMode", null, "single-outpost",
        "outpostMode goes from nothing to 'single-outpost', which replaces the cache by an empty one, as "
            + "allowReplacement says.")]
    [InlineData("engineVersion", "1.6.17", "1.6.22",
        "engineVersion goes from '1.6.17' to '1.6.22', which restarts the nodes: the cache is empty then.")]
    [InlineData("engineVersion", "1.6.22", "1.6.22", null)]
    [InlineData("nodeType", "cache.m7g.large", "cache.m7g.large", null)]
    public void What_is_lost_is_a_warning(string property, string? before, string after, string? message)
    {
        var problems = Records.Check(
            "memcached",
            "pages",
            Records.Inputs((property, before)),
            Records.Inputs((property, after)),
            new ReplacementPermit(["nodeType", "outpostMode"], []));

        Assert.Empty(problems.Found);
        Assert.Equal(message is null ? null : $"MemcachedCluster 'pages': {message}", problems.Warning);
    }

    [Fact]
    public void Another_kind_under_the_name_is_a_warning_too() => Assert.Equal(
        "ServerlessCache 'pages': kind goes from 'memcached' to 'serverless', which replaces the cache by "
        + "an empty one, as allowReplacement says.",
        Records.Check(
            "serverless",
            "pages",
            Records.Inputs(("kind", "memcached")),
            Records.Inputs(),
            new ReplacementPermit(["kind"], [])).Warning);

    private static IEnumerable<string> Replaced(
        string kind,
        string property,
        string? before,
        string? after) =>
        Records.Check(
            kind,
            "one",
            Records.Inputs((property, before)),
            Records.Inputs((property, after)),
            new ReplacementPermit([], []))
            .Found.Select(problem => problem.Property);
}
