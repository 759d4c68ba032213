using CachingTier;
using Pulumi;
using Specs.Testing;

namespace Specs.Network;

public sealed class CacheNetworkErrorTests
{
    public static TheoryData<CacheNetworkArgs, string> Mistakes => new()
    {
        {
            new() { Profile = "prod" },
            "profile must be 'dev', 'production' or 'regulated', but was 'prod'. Leave it out for production."
        },
        {
            new() { CidrBlock = "10.0/16" },
            "cidrBlock must be an IPv4 block, but was '10.0/16'. Write it like 10.0.0.0/16."
        },
        {
            new() { CidrBlock = "fd00::/16" },
            "cidrBlock must be an IPv4 block, but was 'fd00::/16'. Write it like 10.0.0.0/16."
        },
        {
            new() { CidrBlock = "10.0.0.7/16" },
            "cidrBlock must be a block that starts at its first address, but was '10.0.0.7/16'. Write 10.0.0.0/16."
        },
        {
            new() { CidrBlock = "10.0.0.0/15" },
            "cidrBlock must be at most a /16, but was '10.0.0.0/15'. AWS allows no larger VPC: use a longer prefix."
        },
        {
            new() { CidrBlock = "10.0.0.0/26" },
            "cidrBlock must be at least a /25, but was '10.0.0.0/26'. Each zone gets an eighth and AWS allows no subnet below /28: use a shorter prefix."
        },
        {
            new() { Zones = 1 },
            "zones must be between 2 and 6, but was 1. Caches fail over between zones; no region has more than six."
        },
        {
            new() { Zones = 7 },
            "zones must be between 2 and 6, but was 7. Caches fail over between zones; no region has more than six."
        },
        {
            new() { Zones = 2, AvailabilityZones = ["eu-west-1a", "eu-west-1b"] },
            "zones must be left out when availabilityZones names them, but was 2. Leave out one of the two."
        },
        {
            new() { AvailabilityZones = ["eu-west-1a"] },
            "availabilityZones must be a list of 2 to 6 zones, but was ['eu-west-1a']. Caches fail over between zones; no region has more than six."
        },
        {
            new() { AvailabilityZones = ["eu-west-1a", "eu-west-1a"] },
            "availabilityZones[1] must be given once, but was 'eu-west-1a'. Remove it."
        },
        {
            new() { AvailabilityZones = ["eu-west-1a", "eu-west-1"] },
            "availabilityZones[1] must be the name of a zone, but was 'eu-west-1'. Write it like eu-west-1a."
        },
        {
            new() { VpcId = "vpc-1" },
            "subnetIds must be set together with vpcId, but was not set. Give private subnets of the VPC, or leave out vpcId for a new VPC."
        },
        {
            new() { SubnetIds = "subnet-1" },
            "vpcId must be set together with subnetIds, but was not set. Give the VPC of the subnets, or leave out subnetIds for a new VPC."
        },
        {
            new() { VpcId = "vpc-1", SubnetIds = "subnet-1", CidrBlock = "10.0.0.0/16" },
            "cidrBlock must be left out when a VPC is adopted, but was '10.0.0.0/16'. It shapes a new VPC only."
        },
        {
            new() { VpcId = "vpc-1", SubnetIds = "subnet-1", SecretsManagerEndpoint = true, EndpointSecurityGroupId = "sg-1" },
            "secretsManagerEndpoint must be false when endpointSecurityGroupId names an existing endpoint's group, but was true. Leave out one of the two."
        },
        {
            new() { EndpointSecurityGroupId = "sg-1" },
            "endpointSecurityGroupId must be left out for a new VPC, but was given. A new VPC gets its own endpoint."
        },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_named_with_its_fix(CacheNetworkArgs args, string message) =>
        Assert.Equal(message, Assert.Single(CacheNetwork.Check("tier", args)).ToString());

    [Fact]
    public async Task Everything_wrong_is_reported_at_once()
    {
        var recorder = await Recorder.FailAsync(() => _ = new CacheNetwork("tier", new()
        {
            Profile = "test",
            CidrBlock = "10.0.0.1/8",
            Zones = 9,
            AvailabilityZones = ["here", "here"],
            EndpointSecurityGroupId = "sg-1",
        }));

        Assert.Equal(
            """
            CacheNetwork 'tier' has 9 problems:
             - profile must be 'dev', 'production' or 'regulated', but was 'test'. Leave it out for production.
             - cidrBlock must be a block that starts at its first address, but was '10.0.0.1/8'. Write 10.0.0.0/8.
             - cidrBlock must be at most a /16, but was '10.0.0.1/8'. AWS allows no larger VPC: use a longer prefix.
             - zones must be between 2 and 6, but was 9. Caches fail over between zones; no region has more than six.
             - zones must be left out when availabilityZones names them, but was 9. Leave out one of the two.
             - availabilityZones[0] must be the name of a zone, but was 'here'. Write it like eu-west-1a.
             - availabilityZones[1] must be the name of a zone, but was 'here'. Write it like eu-west-1a.
             - availabilityZones[1] must be given once, but was 'here'. Remove it.
             - endpointSecurityGroupId must be left out for a new VPC, but was given. A new VPC gets its own endpoint.
            """,
            recorder.Failure);
        Assert.DoesNotContain(recorder.Registered, item => item.Type.StartsWith("aws:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Everything_wrong_with_an_adoption_is_reported_at_once()
    {
        var recorder = await Recorder.FailAsync(() => _ = new CacheNetwork("tier", new()
        {
            SubnetIds = "subnet-1",
            CidrBlock = "10.0.0.0/16",
            Zones = 2,
            AvailabilityZones = ["eu-west-1a", "eu-west-1b"],
            SecretsManagerEndpoint = true,
            EndpointSecurityGroupId = "sg-1",
        }));

        Assert.Equal(
            """
            CacheNetwork 'tier' has 5 problems:
             - vpcId must be set together with subnetIds, but was not set. Give the VPC of the subnets, or leave out subnetIds for a new VPC.
             - cidrBlock must be left out when a VPC is adopted, but was '10.0.0.0/16'. It shapes a new VPC only.
             - zones must be left out when a VPC is adopted, but was 2. It shapes a new VPC only.
             - availabilityZones must be left out when a VPC is adopted, but was ['eu-west-1a', 'eu-west-1b']. It shapes a new VPC only.
             - secretsManagerEndpoint must be false when endpointSecurityGroupId names an existing endpoint's group, but was true. Leave out one of the two.
            """,
            recorder.Failure);
    }

    [Fact]
    public async Task A_region_with_too_few_zones_is_named()
    {
        var recorder = await Recorder.FailAsync(() => _ = new CacheNetwork("tier", new() { Zones = 4 }));

        Assert.Contains(
            "CacheNetwork 'tier': zones must be at most 3, the zones the region offers (eu-west-1a, eu-west-1b, eu-west-1c), but was 4. Lower it or use another region.",
            recorder.Failure,
            StringComparison.Ordinal);
    }
}
