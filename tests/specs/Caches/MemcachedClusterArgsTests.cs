using CachingTier;
using Specs.Testing;

namespace Specs.Caches;

public sealed class MemcachedClusterArgsTests
{
    public static TheoryData<Action<MemcachedClusterArgs>, string> Wrong => new()
    {
        { args => args.Profile = "prod",
            "profile must be 'dev', 'production' or 'regulated', but was 'prod'. Leave it out for "
                + "production." },
        { args => args.VpcId = null!,
            "vpcId must be set, but was not set. Give the id of the VPC the cache is in." },
        { args => args.SubnetGroupName = null,
            "subnetIds must be set, but was not set. Give the ids of private subnets, or subnetGroupName." },
        { args => args.SubnetIds = new[] { "subnet-1" },
            "subnetIds must be left out with subnetGroupName, but was given. Keep one of the two." },
        { args => args.SubnetGroupName = "",
            "subnetGroupName must be 1 to 255 lowercase letters, digits and hyphens, but was ''. Give the "
                + "name of an ElastiCache subnet group." },
        { args => { args.SubnetGroupName = null; args.SubnetIds = Array.Empty<string>(); },
            "subnetIds must be 1 to 20 subnets, but was []. Give the ids of private subnets of one VPC." },
        { args => args.EngineVersion = "1.6",
            "engineVersion must be a version of Memcached in three parts, as in '1.6.22', but was '1.6'. "
                + "ElastiCache needs the patch version of Memcached." },
        { args => args.EngineVersion = "1.6.6",
            "engineVersion must be at least '1.6.12', but was '1.6.6'. Earlier versions have no TLS, which "
                + "this component always uses." },
        { args => args.EngineVersion = "1.4.34",
            "engineVersion must be at least '1.6.12', but was '1.4.34'. Earlier versions have no TLS, which "
                + "this component always uses." },
        { args => args.NodeType = "t4g.micro",
            "nodeType must be a node type as in 'cache.m7g.large', but was 't4g.micro'. It has the prefix "
                + "'cache.', a family and a size." },
        { args => args.NodeType = "cache.m3.medium",
            "nodeType must be of a current family, but was 'cache.m3.medium'. ElastiCache creates no more "
                + "caches on this one: use cache.t4g, cache.m7g or cache.r7g." },
        { args => args.NodeType = "cache.r6gd.xlarge",
            "nodeType must be of a family that runs Memcached, but was 'cache.r6gd.xlarge'. Use cache.m7g "
                + "or cache.r7g." },
        { args => args.NodeType = "cache.r8gd.xlarge",
            "nodeType must be of a family that runs Memcached, but was 'cache.r8gd.xlarge'. Only Valkey and "
                + "Redis OSS tier data: use cache.m7g or cache.r7g." },
        { args => args.Nodes = 0,
            "nodes must be between 1 and 60, but was 0. A larger cache needs a raised quota, given as "
                + "maxNodes, or another one beside it." },
        { args => args.Nodes = 61,
            "nodes must be between 1 and 60, but was 61. A larger cache needs a raised quota, given as "
                + "maxNodes, or another one beside it." },
        { args => (args.Nodes, args.MaxNodes) = (101, 100),
            "nodes must be between 1 and 100, but was 101. Have the quota raised, or make another cache "
                + "beside it." },
        { args => args.MaxNodes = 301,
            "maxNodes must be between 1 and 300, but was 301. It is the quota of the account: more do not "
                + "fit a region." },
        { args => args.AvailabilityZones = ["eu-west-1a"],
            "availabilityZones must be 2 zones, one of each node, but was ['eu-west-1a']. Name a zone twice "
                + "for two nodes in it, or leave the list out." },
        { args => args.AvailabilityZones = ["eu-west-1a", "b"],
            "availabilityZones must be the name of an availability zone, but was 'b'. Write it as in "
                + "'eu-west-1a'." },
        { args => args.NetworkType = "ipv5",
            "networkType must be 'ipv4', 'ipv6' or 'dual_stack', but was 'ipv5'. Leave it out for 'ipv4'." },
        { args => args.IpDiscovery = "ipv6",
            "ipDiscovery must be 'ipv4' with networkType 'ipv4', but was 'ipv6'. Set networkType to "
                + "'dual_stack' to choose." },
        { args => args.NotificationTopicArn = "arn:aws:sqs:eu-west-1:123456789012:caches",
            "notificationTopicArn must be the ARN of an SNS topic, but was "
                + "'arn:aws:sqs:eu-west-1:123456789012:caches'. Write it as in "
                + "'arn:aws:sns:eu-west-1:123456789012:caches'." },
        { args => args.MemoryGb = 1000,
            "memoryGb must be at most 635.5, but was 1000. No node holds more beside what is reserved: "
                + "spread the data over more shards or nodes." },
        { args => args.UpdateTimeoutMinutes = 0,
            "updateTimeoutMinutes must be between 1 and 1440 minutes, but was 0. Leave it out for 80." },
        { args => args.Parameters = new() { ["lru_crawler"] = "on" },
            "parameters.lru_crawler must be '0' or '1', but was 'on'. "
                + "Leave it out for the default of the family." },
        { args => args.Parameters = new() { ["max_simultaneous_connections"] = "10" },
            "parameters.max_simultaneous_connections must be left out, but was '10'. ElastiCache does not "
                + "let it be changed." },
        { args => args.Parameters = new() { ["max_item_sise"] = "1" },
            "parameters.max_item_sise must be left out, but was '1'. No such parameter is known here. Did "
                + "you mean 'max_item_size'?" },
        { args => args.Parameters = new() { ["modern"] = "1" },
            "parameters.modern must be left out, but was '1'. Memcached 1.5 and later do not have it." },
        { args => args.Port = -1,
            "port must be between 1 and 65535, but was -1. Leave it out for 11211." },
        { args => args.MaintenanceWindow = "sun:05:00",
            "maintenanceWindow must be a UTC window 'ddd:HH:MM-ddd:HH:MM' of 60 minutes to 24 hours, but "
                + "was 'sun:05:00'. Write it as in 'sun:05:00-sun:06:00'." },
        { args => args.MaintenanceWindow = "sun:05:00-sun:05:59",
            "maintenanceWindow must be a UTC window 'ddd:HH:MM-ddd:HH:MM' of 60 minutes to 24 hours, but "
                + "was 'sun:05:00-sun:05:59'. Write it as in 'sun:05:00-sun:06:00'." },
        { args => args.Tags = new() { ["AWS:x"] = "y" },
            "tags must be a map with keys without the prefix 'aws:', but was 'AWS:x'. The prefix belongs to "
                + "AWS: choose another." },
        { args => args.Parameters = new() { ["idle_timeout"] = "86401" },
            "parameters.idle_timeout must be a number from 0 to 86400, but was '86401'. Leave it out "
                + "for 0." },
        { args => args.Parameters = new() { ["binding_protocol"] = "binary" },
            "parameters.binding_protocol must be 'auto' or 'ascii', but was 'binary'. Leave it out for "
                + "'auto'." },
        { args => args.Parameters = new() { ["hash_algorithm"] = "md5" },
            "parameters.hash_algorithm must be 'jenkins' or 'murmur3', but was 'md5'. Leave it out for "
                + "'jenkins'." },
        { args => args.Parameters = new() { ["disable_flush_all"] = "yes" },
            "parameters.disable_flush_all must be '0' or '1', but was 'yes'. Leave it out for 0." },
        { args => args.Parameters = new() { ["error_on_memory_exhausted"] = "2" },
            "parameters.error_on_memory_exhausted must be '0' or '1', but was '2'. Leave it out for 0." },
        { args => args.Parameters = new() { ["max_item_size"] = "1m" },
            "parameters.max_item_size must be a number of at least 1, but was '1m'. Leave it out for "
                + "1048576." },
        { args => args.Parameters = new() { ["memcached_connections_overhead"] = "-1" },
            "parameters.memcached_connections_overhead must be a number of at least 0, but was '-1'. Leave "
                + "it out for 100." },
        { args => { args.EngineVersion = "1.6.12"; args.Parameters = new() { ["lru_crawler"] = "1" }; },
            "parameters.lru_crawler must be left out, but was '1'. Memcached 1.6.12 does not have it: it "
                + "needs Memcached 1.6.17." },
    };

    public static TheoryData<Action<MemcachedClusterArgs>, string> Doubtful => new()
    {
        { args => args.Nodes = 41,
            "nodes 41 is more than 40, the quota of older accounts: ElastiCache may ask for a raised one." },
        { args => args.DeleteBeforeReplace = true,
            "deleteBeforeReplace leaves clients without a cache while it is replaced, which nodeType, port "
                + "and networkType do. The data is lost." },
        { args => args.NotificationTopicArn = "arn:aws:sns:eu-west-1:123456789012:caches",
            "notificationTopicArn must name a topic without encryption at rest: ElastiCache takes an "
                + "encrypted one, shows it as inactive and sends it nothing." },
        { args => args.EngineVersion = "1.6.30",
            "engineVersion '1.6.30' is not among the versions known here: '1.6.12', '1.6.17' or '1.6.22'. "
                + "ElastiCache may refuse it." },
        { args => args.NodeType = "cache.t4g.large",
            "nodeType 'cache.t4g.large' is of a size not known in its family. ElastiCache may refuse it." },
    };

    [Theory]
    [InlineData(300, 300)]
    [InlineData(60, null)]
    public void A_raised_quota_allows_more_nodes(int nodes, int? maxNodes)
    {
        var args = Valid();
        (args.Nodes, args.MaxNodes) = (nodes, maxNodes);

        Assert.Empty(MemcachedCluster.Check("pages", args));
    }

    [Fact]
    public void Defaults()
    {
        var resolved = Resolve(Valid()).Value;

        Assert.Equal("production", resolved.Profile.Name);
        Assert.Equal("Memcached 1.6.22", resolved.Version.ToString());
        Assert.Equal("cache.m7g.large", resolved.NodeType.Text);
        Assert.Equal(2, resolved.Nodes);
        Assert.Equal(11211, resolved.Port);
        Assert.Empty(resolved.Parameters);
        Assert.Equal("sun:05:00-sun:06:00", resolved.Maintenance.ToString());
        Assert.False(resolved.ApplyImmediately);
        Assert.Null(resolved.Tags);
        Assert.Null(Resolve(Valid()).Warning);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_rule_has_its_message(Action<MemcachedClusterArgs> change, string message)
    {
        var args = Valid();
        change(args);

        Assert.Equal(message, Assert.Single(MemcachedCluster.Check("pages", args)).ToString());
    }

    [Theory]
    [MemberData(nameof(Doubtful))]
    public void What_is_doubtful_is_a_warning(Action<MemcachedClusterArgs> change, string message)
    {
        var args = Valid();
        change(args);

        Assert.Equal($"MemcachedCluster 'pages': {message}", Resolve(args).Warning);
    }

    [Rule("1.3")]
    [Fact]
    public async Task Everything_wrong_is_reported_at_once_and_nothing_is_registered()
    {
        var recorder = await Recorder.FailAsync(() => _ = new MemcachedCluster("Pages", new()
        {
            Profile = "test",
            EngineVersion = "1.5.16",
            NodeType = "cache.m1.small",
            Nodes = 100,
            Port = 0,
            Parameters = new() { ["idle_timeout"] = "-1" },
            MaintenanceWindow = "sun",
            Tags = new() { ["aws:x"] = "y" },
        }));

        Assert.Empty(recorder.Registered);
        Assert.Equal(
            """
            MemcachedCluster 'Pages' has 11 problems:
             - name must be 1 to 32 lowercase letters, digits and single hyphens that start with a letter, \
                 but was 'Pages'. It begins the ids of the cache, which have 40 characters, \
                 and Pulumi appends eight to it.
             - profile must be 'dev', 'production' or 'regulated', but was 'test'. \
                 Leave it out for production.
             - engineVersion must be at least '1.6.12', but was '1.5.16'. \
                 Earlier versions have no TLS, which this component always uses.
             - nodeType must be of a current family, but was 'cache.m1.small'. \
                 ElastiCache creates no more caches on this one: use cache.t4g, cache.m7g or cache.r7g.
             - nodes must be between 1 and 60, but was 100. A larger cache needs a raised quota, \
                 given as maxNodes, or another one beside it.
             - parameters.idle_timeout must be a number from 0 to 86400, but was '-1'. Leave it out for 0.
             - vpcId must be set, but was not set. Give the id of the VPC the cache is in.
             - subnetIds must be set, but was not set. Give the ids of private subnets, or subnetGroupName.
             - port must be between 1 and 65535, but was 0. Leave it out for 11211.
             - maintenanceWindow must be a UTC window 'ddd:HH:MM-ddd:HH:MM' of 60 minutes to 24 hours, \
                 but was 'sun'. Write it as in 'sun:05:00-sun:06:00'.
             - tags must be a map with keys without the prefix 'aws:', but was 'aws:x'. \
                 The prefix belongs to AWS: choose another.
            """.Unfold(),
            recorder.Failure);
    }

    private static MemcachedClusterArgs Valid() => new() { VpcId = "vpc-1", SubnetGroupName = "tier" };

    private static Resolution<MemcachedClusterArgs, ResolvedMemcachedCluster> Resolve(
        MemcachedClusterArgs args) =>
        ResolvedMemcachedCluster.Resolve("pages", args).OrThrow();
}
