using CachingTier;

namespace Specs.Caches;

public sealed class RedisReplicationGroupPlacementTests
{
    public static TheoryData<Action<RedisReplicationGroupArgs>, string> Wrong => new()
    {
        { args => args.ClusterMode = "on",
            "clusterMode must be 'disabled', 'compatible' or 'enabled', but was 'on'. Leave it out for "
                + "'disabled', with shards 'enabled'." },
        { args => { args.ClusterMode = "disabled"; args.Shards = 2; },
            "shards must be left out with clusterMode 'disabled', but was 2. Shards need clusterMode "
                + "'enabled'." },
        { args => { args.ClusterMode = "compatible"; args.NodeGroups = [new()]; },
            "nodeGroups must be left out with clusterMode 'compatible', but was 1. Shards need clusterMode "
                + "'enabled'." },
        { args => { RedisArgs.SetRedis(args, "6.2"); args.ClusterMode = "compatible"; },
            "clusterMode must be 'disabled' or 'enabled' with Redis OSS 6.2, but was 'compatible'. The "
                + "other one needs Redis OSS 7.0: raise engineVersion." },
        { args => { args.Availability = "single"; args.ClusterMode = "compatible"; },
            "clusterMode must be 'disabled' or 'enabled' with availability 'single', but was 'compatible'. "
                + "The other one needs failover: set availability to 'replicated' or 'multi-az'." },
        { args => { args.Shards = 1; args.NodeGroups = [new()]; },
            "shards must be left out with nodeGroups, but was 1. The list counts them." },
        { args => args.NodeGroups = [],
            "nodeGroups must be a list of 1 to 500 shards, but was 0. Leave it out to give shards alone." },
        { args => args.NodeGroups = [new() { Replicas = 0 }],
            "nodeGroups[0].replicas must be between 1 and 5, but was 0. Leave it out for the replicas of the "
                + "cache." },
        { args => args.NodeGroups = [new(), new() { Replicas = 6 }],
            "nodeGroups[1].replicas must be between 1 and 5, but was 6. Leave it out for the replicas of the "
                + "cache." },
        { args => { args.Availability = "single"; args.NodeGroups = [new() { Replicas = 1 }]; },
            "nodeGroups[0].replicas must be 0 with availability 'single', but was 1. Leave it out for the "
                + "replicas of the cache." },
        { args => args.NodeGroups = [new() { PrimaryZone = "a", ReplicaZones = ["eu-west-1b"] }],
            "nodeGroups[0].primaryZone must be the name of an availability zone, but was 'a'. Write it as "
                + "in 'eu-west-1a'." },
        { args => args.NodeGroups = [new() { ReplicaZones = ["eu-west-1"] }],
            "nodeGroups[0].replicaZones must be the name of an availability zone, but was 'eu-west-1'. "
                + "Write it as in 'eu-west-1a'." },
        { args => args.NodeGroups = [new() { ReplicaZones = ["eu-west-1a", "eu-west-1b"] }],
            "nodeGroups[0].replicaZones must be 1 zones, one of each replica, but was ['eu-west-1a', "
                + "'eu-west-1b']. Leave it out for AWS to choose." },
        { args => args.NodeGroups = [new() { PrimaryZone = "eu-west-1a", ReplicaZones = ["eu-west-1a"] }],
            "nodeGroups[0].replicaZones must be in a zone other than 'eu-west-1a' with availability "
                + "'multi-az', but was ['eu-west-1a']. Put a replica elsewhere." },
        { args => args.NodeGroups = [new() { Slots = "0-16383" }, new()],
            "nodeGroups[1].slots must be set, as in other shards, but was not set. Give the slots of every "
                + "shard or of none." },
        { args => args.NodeGroups = [new() { Slots = "0-16384" }],
            "nodeGroups[0].slots must be ranges of slots from 0 to 16383, but was '0-16384'. Write it as in "
                + "'0-8191'." },
        { args => args.NodeGroups = [new() { Slots = "8191-0" }],
            "nodeGroups[0].slots must be ranges of slots from 0 to 16383, but was '8191-0'. Write it as in "
                + "'0-8191'." },
        { args => args.NodeGroups = [new() { Slots = "all" }],
            "nodeGroups[0].slots must be ranges of slots from 0 to 16383, but was 'all'. Write it as in "
                + "'0-8191'." },
        { args => args.NodeGroups = [new() { Slots = "0-8190" }, new() { Slots = "8192-16383" }],
            "nodeGroups must be a list with every slot in one shard, but was 'slot 8191 in none'. Deal all "
                + "slots from 0 to 16383." },
        { args => args.NodeGroups = [new() { Slots = "0-8192" }, new() { Slots = "8192-16383" }],
            "nodeGroups must be a list with every slot in one shard, but was 'slot 8192 in more than one'. "
                + "Deal all slots from 0 to 16383." },
        { args => args.NodeGroups = [.. Enumerable.Range(0, 84)
            .Select(_ => new NodeGroupArgs { Replicas = 5 })],
            "nodeGroups must be a list of at most 500 nodes with replicas, but was 504. Take fewer shards "
                + "or replicas." },
        { args => args.AvailabilityZones = ["eu-west-1a"],
            "availabilityZones must be 2 zones, the primary's and one of each replica, but was "
                + "['eu-west-1a']. Leave it out for AWS to choose." },
        { args => args.AvailabilityZones = ["eu-west-1a", "eu-west-1a"],
            "availabilityZones must be more than one zone with availability 'multi-az', but was "
                + "['eu-west-1a', 'eu-west-1a']. Put a replica elsewhere." },
        { args => args.AvailabilityZones = ["eu-west-1a", "west"],
            "availabilityZones must be the name of an availability zone, but was 'west'. Write it as in "
                + "'eu-west-1a'." },
        { args => args.AvailabilityZones = ["us-west-2-lax-1a", "us-west-2-lax-1"],
            "availabilityZones must be the name of an availability zone, but was 'us-west-2-lax-1'. Write "
                + "it as in 'eu-west-1a'." },
        { args => { args.Shards = 2; args.AvailabilityZones = ["eu-west-1a", "eu-west-1b"]; },
            "availabilityZones must be left out in cluster mode, but was ['eu-west-1a', 'eu-west-1b']. Give "
                + "the zones of each shard in nodeGroups." },
        { args => args.NetworkType = "dualStack",
            "networkType must be 'ipv4', 'ipv6' or 'dual_stack', but was 'dualStack'. Leave it out for "
                + "'ipv4'." },
        { args => { RedisArgs.SetRedis(args, "6.0"); args.NodeType = "cache.m6g.large"; args.NetworkType =
            "ipv6"; },
            "networkType must be 'ipv4' with Redis OSS 6.0, but was 'ipv6'. IPv6 needs Redis OSS 6.2: raise "
                + "engineVersion." },
        { args => { args.NodeType = "cache.m4.large"; args.NetworkType = "dual_stack"; },
            "networkType must be 'ipv4' with nodeType 'cache.m4.large', but was 'dual_stack'. IPv6 needs "
                + "nodes on the Nitro system: use cache.m7g or cache.r7g." },
        { args => args.IpDiscovery = "dual_stack",
            "ipDiscovery must be 'ipv4' or 'ipv6', but was 'dual_stack'. "
                + "Leave it out for the protocol of networkType." },
        { args => args.IpDiscovery = "ipv6",
            "ipDiscovery must be 'ipv4' with networkType 'ipv4', but was 'ipv6'. Set networkType to "
                + "'dual_stack' to choose." },
        { args => { args.NetworkType = "ipv6"; args.IpDiscovery = "ipv4"; },
            "ipDiscovery must be 'ipv6' with networkType 'ipv6', but was 'ipv4'. Set networkType to "
                + "'dual_stack' to choose." },
    };

    public static TheoryData<Action<RedisReplicationGroupArgs>, string> Doubtful => new()
    {
        { args => args.ClusterMode = "compatible",
            "clusterMode 'compatible' is a step to 'enabled': move every client to the cluster protocol, "
                + "keep keys in database 0 only, and neither scale nor upgrade until then. The endpoints "
                + "change with 'enabled'." },
        { args => args.NodeGroups = [.. Enumerable.Range(0, 16)
            .Select(_ => new NodeGroupArgs { Replicas = 5 })],
            "nodeGroups make 96 nodes: more than 90 need a raised quota." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_rule_has_its_message(Action<RedisReplicationGroupArgs> change, string message) =>
        RedisArgs.AssertProblem(change, message);

    [Theory]
    [MemberData(nameof(Doubtful))]
    public void What_is_doubtful_is_a_warning(Action<RedisReplicationGroupArgs> change, string message) =>
        RedisArgs.AssertWarning(change, message);

    [Fact]
    public void Slots_may_be_dealt_in_several_ranges()
    {
        var args = RedisArgs.Valid();
        args.NodeGroups = [new() { Slots = "0-99,200-16383" }, new() { Slots = "100-199" }];

        Assert.Empty(RedisReplicationGroup.Check("sessions", args));
    }
}
