using CachingTier;
using Pulumi;
using Specs.Testing;

namespace Specs.Network;

public sealed class AdoptedSubnetsTests
{
    [Theory]
    [InlineData("subnet-1 subnet-foreign-2",
        "CacheNetwork 'tier': subnetIds[1] must be a subnet of vpc-1, but was 'subnet-foreign-2 in vpc-2'. Give subnets of the adopted VPC only.")]
    [InlineData("subnet-public-1 subnet-2",
        "CacheNetwork 'tier': subnetIds[0] must be a private subnet, but was 'subnet-public-1, which gives out public addresses'. Caches belong into subnets that the internet cannot reach.")]
    [InlineData("subnet-1 subnet-11",
        "CacheNetwork 'tier': subnetIds must be in at least two zones, but was ['eu-west-1a']. Caches fail over between zones: add a subnet in another one.")]
    [InlineData("subnet-1 subnet-outpost-2",
        "CacheNetwork 'tier': subnetIds must be all on one Outpost or all in the region, but was ['subnet-1', 'subnet-outpost-2']. Do not mix the two.")]
    public async Task Subnets_that_cannot_hold_caches_are_refused(string ids, string message)
    {
        var recorder = await Recorder.FailAsync(() => Adopt(new() { SubnetIds = ids.Split(' ') }));

        Assert.Contains(message, recorder.Failure, StringComparison.Ordinal);
        Assert.DoesNotContain(recorder.Registered, item => item.Type.StartsWith("aws:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Everything_wrong_with_them_is_reported_at_once()
    {
        var recorder = await Recorder.FailAsync(() => Adopt(new()
        {
            SubnetIds = new[] { "subnet-foreign-1", "subnet-public-1" },
            NetworkType = "dual_stack",
        }));

        Assert.Contains(
            """
            CacheNetwork 'tier' has 5 problems:
             - subnetIds[0] must be a subnet of vpc-1, but was 'subnet-foreign-1 in vpc-2'. Give subnets of the adopted VPC only.
             - subnetIds[0] must be a subnet with an IPv6 block for networkType 'dual_stack', but was 'subnet-foreign-1'. Give the subnet a block, or take 'ipv4'.
             - subnetIds[1] must be a private subnet, but was 'subnet-public-1, which gives out public addresses'. Caches belong into subnets that the internet cannot reach.
             - subnetIds[1] must be a subnet with an IPv6 block for networkType 'dual_stack', but was 'subnet-public-1'. Give the subnet a block, or take 'ipv4'.
             - subnetIds must be in at least two zones, but was ['eu-west-1a']. Caches fail over between zones: add a subnet in another one.
            """,
            recorder.Failure,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dev", "subnet-1", "ipv4")]
    [InlineData("production", "subnet-1 subnet-full-2", "ipv4")]
    [InlineData("production", "subnet-dual-1 subnet-dual-2", "dual_stack")]
    public async Task Subnets_that_can_are_taken(string profile, string ids, string type)
    {
        var recorder = await Recorder.RunAsync(() => Adopt(new()
        {
            Profile = profile,
            SubnetIds = ids.Split(' '),
            NetworkType = type,
        }));

        Assert.Equal(
            $"[{ids.Replace(" ", ", ", StringComparison.Ordinal)}]",
            Registration.Lines(recorder.Single("SubnetGroup", "tier")["subnetIds"]).Trim());
    }

    [Fact]
    public async Task Their_zones_are_handed_out()
    {
        var recorder = await Recorder.RunAsync(() => Adopt(new() { SubnetIds = new[] { "subnet-1", "subnet-2" } }));

        Assert.Contains("availabilityZones: [eu-west-1a, eu-west-1b]", await recorder.OutputTextAsync("tier"), StringComparison.Ordinal);
    }

    private static void Adopt(CacheNetworkArgs args)
    {
        args.VpcId = "vpc-1";
        _ = new CacheNetwork("tier", args);
    }
}
