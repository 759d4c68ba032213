using CachingTier;
using Pulumi;
using Specs.Testing;

namespace Specs.Network;

public sealed class AdoptedSubnetsTests
{
    [Rule("11.8", "14.2")]
    [Theory]
    [InlineData("subnet-1 subnet-foreign-2",
        "CacheNetwork 'tier': subnetIds[1] must be a subnet of vpc-1, but was 'subnet-foreign-2 in vpc-2'. "
            + "Give subnets of the adopted VPC only.")]
    [InlineData("subnet-public-1 subnet-2",
        "CacheNetwork 'tier': subnetIds[0] must be a private subnet, but was 'subnet-public-1, which gives "
            + "out public addresses'. Caches belong in subnets that the internet cannot reach.")]
    [InlineData("subnet-1 subnet-11",
        "CacheNetwork 'tier': subnetIds must be in at least two zones, but was ['eu-west-1a']. Caches fail "
            + "over between zones: add a subnet in another one.")]
    [InlineData("subnet-1 subnet-outpost-2",
        "CacheNetwork 'tier': subnetIds must be all on one Outpost or all in the region, but was "
            + "['subnet-1', 'subnet-outpost-2']. Do not mix the two.")]
    [InlineData("subnet-1 subnet-ipv6-2",
        "CacheNetwork 'tier': subnetIds[1] must be a subnet with IPv4 addresses for networkType 'ipv4', but "
            + "was 'subnet-ipv6-2'. Set networkType to 'ipv6', or give another subnet.")]
    public async Task Subnets_that_cannot_hold_caches_are_refused(string ids, string message)
    {
        var recorder = await Recorder.FailAsync(() => Adopt(new() { SubnetIds = ids.Split(' ') }));

        Assert.Contains(message, recorder.Failure, StringComparison.Ordinal);
        Assert.DoesNotContain(
            recorder.Registered,
            item => item.Type.StartsWith("aws:", StringComparison.Ordinal));
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
             - subnetIds[0] must be a subnet of vpc-1, but was 'subnet-foreign-1 in vpc-2'. \
                 Give subnets of the adopted VPC only.
             - subnetIds[0] must be a subnet with an IPv6 block for networkType 'dual_stack', \
                 but was 'subnet-foreign-1'. Give the subnet a block, or take 'ipv4'.
             - subnetIds[1] must be a private subnet, but was 'subnet-public-1, \
                 which gives out public addresses'. Caches belong in subnets that the internet cannot reach.
             - subnetIds[1] must be a subnet with an IPv6 block for networkType 'dual_stack', \
                 but was 'subnet-public-1'. Give the subnet a block, or take 'ipv4'.
             - subnetIds must be in at least two zones, but was ['eu-west-1a']. \
                 Caches fail over between zones: add a subnet in another one.
            """.Unfold(),
            recorder.Failure,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dev", "subnet-1", "ipv4")]
    [InlineData("production", "subnet-1 subnet-full-2", "ipv4")]
    [InlineData("production", "subnet-dual-1 subnet-dual-2", "dual_stack")]
    [InlineData("production", "subnet-ipv6-1 subnet-ipv6-2", "ipv6")]
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

    [Rule("14.9")]
    [Fact]
    public async Task Addresses_of_another_family_are_refused()
    {
        var recorder = await Recorder.FailAsync(
            () => Adopt(new() { SubnetIds = new[] { "subnet-ipv6-1", "subnet-2" }, NetworkType = "ipv6" }));

        Assert.Contains(
            "CacheNetwork 'tier': subnetIds[1] must be a subnet with IPv6 addresses only for networkType "
                + "'ipv6', but was 'subnet-2'. Set networkType to 'ipv4' or 'dual_stack', or give another "
                + "subnet.",
            recorder.Failure,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vpc-1", "subnet-1 subnet-beside-2",
        "CacheNetwork 'tier': subnetIds must be inside the VPC's first block 172.31.0.0/16 for "
            + "secretsManagerEndpoint, but was 'subnet-beside-2 with 100.64.0.0/24'. The endpoint lets in "
            + "that block: make it beside this program and give endpointSecurityGroupId.")]
    [InlineData("vpc-nameless", "subnet-nameless-1 subnet-nameless-2",
        "CacheNetwork 'tier': vpcId must be a VPC with enableDnsSupport and enableDnsHostnames for "
            + "secretsManagerEndpoint, but was 'vpc-nameless'. Without them the names of the services lead "
            + "past the endpoints: switch them on in the VPC.")]
    public async Task An_endpoint_that_would_not_answer_is_refused(string vpc, string ids, string message)
    {
        var recorder = await Recorder.FailAsync(
            () => Adopt(new() { SubnetIds = ids.Split(' '), SecretsManagerEndpoint = true }, vpc));

        Assert.Contains(message, recorder.Failure, StringComparison.Ordinal);
        Assert.DoesNotContain(
            recorder.Registered,
            item => item.Type.StartsWith("aws:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_endpoint_takes_one_subnet_of_each_zone()
    {
        var recorder = await Recorder.RunAsync(() => Adopt(new()
        {
            SubnetIds = new[] { "subnet-1", "subnet-11", "subnet-2" },
            SecretsManagerEndpoint = true,
        }));

        Assert.Equal(
            "[subnet-1, subnet-2]",
            Registration.Lines(recorder.Single("VpcEndpoint", "tier-secretsmanager")["subnetIds"]).Trim());
        Assert.Equal(
            "[subnet-1, subnet-11, subnet-2]",
            Registration.Lines(recorder.Single("SubnetGroup", "tier")["subnetIds"]).Trim());
    }

    [Fact]
    public async Task Their_zones_are_handed_out()
    {
        var recorder = await Recorder.RunAsync(
            () => Adopt(new() { SubnetIds = new[] { "subnet-1", "subnet-2" } }));

        Assert.Contains(
            "availabilityZones: [eu-west-1a, eu-west-1b]",
            await recorder.OutputTextAsync("tier"),
            StringComparison.Ordinal);
    }

    private static void Adopt(CacheNetworkArgs args, string vpc = "vpc-1")
    {
        args.VpcId = vpc;
        _ = new CacheNetwork("tier", args);
    }
}
