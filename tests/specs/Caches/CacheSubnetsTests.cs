using System.Collections.Immutable;
using CachingTier;
using Pulumi;
using Specs.Testing;

namespace Specs.Caches;

/// <summary>Subnets are looked up where a cache requires more of them than that they exist.</summary>
public sealed class CacheSubnetsTests
{
    [Theory]
    [InlineData("subnet-1,subnet-2", null, null)]
    [InlineData("subnet-1,subnet-2", "eu-west-1a,eu-west-1b", null)]
    [InlineData("subnet-dual-1,subnet-dual-2", null, "dual_stack")]
    [InlineData("subnet-ipv6-1,subnet-ipv6-2", null, "ipv6")]
    public async Task Subnets_that_can_are_taken(string subnets, string? zones, string? network)
    {
        foreach (var create in Caches(subnets, zones, network))
            await Recorder.RunAsync(() => _ = create());
    }

    [Rule("11.13", "14.2", "14.3")]
    [Theory]
    [InlineData("subnet-1,subnet-11", "eu-west-1a,eu-west-1b", null,
        "availabilityZones must be zones of the subnets, which are in 'eu-west-1a', but was ['eu-west-1a', "
            + "'eu-west-1b']. Give a subnet in every zone that nodes are to run in.")]
    [InlineData("subnet-1,subnet-foreign-2", "eu-west-1a,eu-west-1b", null,
        "subnetIds[1] must be a subnet of vpc-1, but was 'subnet-foreign-2 in vpc-2'. Give subnets of the "
            + "cache's VPC only.")]
    [InlineData("subnet-dual-1,subnet-2", null, "dual_stack",
        "subnetIds[1] must be a subnet of both families for networkType 'dual_stack', but was 'subnet-2'. "
            + "Give the subnet an IPv6 block, or leave networkType out.")]
    [InlineData("subnet-ipv6-1,subnet-dual-2", null, "ipv6",
        "subnetIds[1] must be a subnet with IPv6 addresses only for networkType 'ipv6', but was "
            + "'subnet-dual-2'. Give another subnet, or set networkType to 'dual_stack'.")]
    public async Task Subnets_that_cannot_are_refused(
        string subnets,
        string? zones,
        string? network,
        string message)
    {
        foreach (var create in Caches(subnets, zones, network))
        {
            var recorder = await Recorder.FailAsync(() => _ = create());

            Assert.Contains(message, recorder.Failure, StringComparison.Ordinal);
            Assert.DoesNotContain(
                recorder.Registered,
                item => item.Type is "aws:elasticache/replicationGroup:ReplicationGroup"
                    or "aws:elasticache/cluster:Cluster"
                    or "aws:elasticache/serverlessCache:ServerlessCache");
        }
    }

    [Rule("14.3")]
    [Fact]
    public async Task Zones_of_shards_are_looked_at_as_well()
    {
        var recorder = await Recorder.FailAsync(() => _ = new RedisReplicationGroup("sessions", new()
        {
            VpcId = "vpc-1",
            SubnetIds = new[] { "subnet-1", "subnet-2" },
            NodeGroups = [new() { PrimaryZone = "eu-west-1a", ReplicaZones = ["eu-west-1c"] }],
        }));

        Assert.Contains(
            "nodeGroups must be zones of the subnets, which are in 'eu-west-1a' or 'eu-west-1b', but was "
                + "['eu-west-1a', 'eu-west-1c'].",
            recorder.Failure,
            StringComparison.Ordinal);
    }

    [Rule("11.8")]
    [Theory]
    [InlineData("subnet-1 subnet-2", null)]
    [InlineData("subnet-1 subnet-2 subnet-22",
        "ServerlessCache 'leaderboard': subnetIds should be in different zones, but are in 2 for 3 subnets.")]
    public async Task A_serverless_cache_has_one_of_each_zone(string ids, string? warning)
    {
        Problems? found = null;

        await Recorder.RunAsync(() =>
        {
            var subnets = new CacheSubnets(
                nameof(ServerlessCache),
                "leaderboard",
                new CacheSecurityGroup("any", new() { VpcId = "vpc-1", Ports = [1] }))
            {
                OnePerZone = true,
            };
            subnets.Find(Output.Create(ids.Split(' ').ToImmutableArray()), Output.Create("vpc-1"))
                .Apply(problems => found = problems);
        });

        Assert.Empty(found!.Found);
        Assert.Equal(warning, found.Warning);
    }

    private static IEnumerable<Func<Resource>> Caches(string subnets, string? zones, string? network)
    {
        var ids = subnets.Split(',');
        yield return () => new RedisReplicationGroup("sessions", new()
        {
            VpcId = "vpc-1",
            SubnetIds = ids,
            AvailabilityZones = zones?.Split(',').ToList(),
            NetworkType = network,
        });
        yield return () => new MemcachedCluster("pages", new()
        {
            VpcId = "vpc-1",
            SubnetIds = ids,
            AvailabilityZones = zones?.Split(',').ToList(),
            NetworkType = network,
        });
        if (zones is null)
        {
            yield return () => new ServerlessCache(
            "leaderboard",
            new() { VpcId = "vpc-1", SubnetIds = ids, NetworkType = network });
        }
    }
}
