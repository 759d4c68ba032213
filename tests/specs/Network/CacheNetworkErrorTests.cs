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
            "cidrBlock must be a block that starts at its first address, but was '10.0.0.7/16'. Write "
                + "10.0.0.0/16."
        },
        {
            new() { CidrBlock = "10.0.0.0/15" },
            "cidrBlock must be at most a /16, but was '10.0.0.0/15'. AWS allows no larger VPC: use a longer "
                + "prefix."
        },
        {
            new() { CidrBlock = "10.0.0.0/26" },
            "cidrBlock must be at least a /25, but was '10.0.0.0/26'. Each zone gets an eighth and AWS "
                + "allows no subnet below /28: use a shorter prefix."
        },
        {
            new() { Zones = 1 },
            "zones must be between 2 and 6, but was 1. Caches fail over between zones; no region has more "
                + "than six."
        },
        {
            new() { Zones = 7 },
            "zones must be between 2 and 6, but was 7. Caches fail over between zones; no region has more "
                + "than six."
        },
        {
            new() { Zones = 2, AvailabilityZones = ["eu-west-1a", "eu-west-1b"] },
            "zones must be left out when availabilityZones names them, but was 2. Leave out one of the two."
        },
        {
            new() { AvailabilityZones = ["eu-west-1a"] },
            "availabilityZones must be a list of 2 to 6 zones, but was ['eu-west-1a']. Caches fail over "
                + "between zones; no region has more than six."
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
            "subnetIds must be set together with vpcId, but was not set. Give private subnets of the VPC, "
                + "or leave out vpcId for a new VPC."
        },
        {
            new() { SubnetIds = "subnet-1" },
            "vpcId must be set together with subnetIds, but was not set. Give the VPC of the subnets, or "
                + "leave out subnetIds for a new VPC."
        },
        {
            new() { VpcId = "vpc-1", SubnetIds = "subnet-1", CidrBlock = "10.0.0.0/16" },
            "cidrBlock must be left out when a VPC is adopted, but was '10.0.0.0/16'. It shapes a new "
                + "VPC only."
        },
        {
            new() {
                VpcId = "vpc-1",
                SubnetIds = "subnet-1",
                SecretsManagerEndpoint = true,
                EndpointSecurityGroupId = "sg-1" },
            "secretsManagerEndpoint must be false when endpointSecurityGroupId names an existing endpoint's "
                + "group, but was true. Leave out one of the two."
        },
        {
            new() { EndpointSecurityGroupId = "sg-1" },
            "endpointSecurityGroupId must be left out for a new VPC, but was given. A new VPC gets its own "
                + "endpoint."
        },
        {
            new() { NetworkType = "dualStack" },
            "networkType must be 'ipv4' or 'dual_stack', but was 'dualStack'. Leave it out for ipv4."
        },
        {
            new() { NatGateways = "two" },
            "natGateways must be 'none', 'single' or 'per-zone', but was 'two'. The caches need none."
        },
        {
            new() { VpcId = "vpc-1", SubnetIds = "subnet-1", NatGateways = "single" },
            "natGateways must be left out when a VPC is adopted, but was 'single'. It shapes a new VPC only."
        },
        {
            new() { NatGateways = "single", CidrBlock = "10.0.0.0/24" },
            "cidrBlock must be at least a /22 for natGateways, but was '10.0.0.0/24'. Each gateway's subnet "
                + "gets an eighth of an eighth and AWS allows no subnet below /28: use a shorter prefix."
        },
        {
            new() { InterfaceEndpoints = ["kms", "KMS"] },
            "interfaceEndpoints[1] must be the short name of a service, but was 'KMS'. Write it like kms, "
                + "logs or ecr.api."
        },
        {
            new() { InterfaceEndpoints = [new('x', 65)] },
            "interfaceEndpoints[0] must be the short name of a service, but was "
                + "'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…' of 65 characters. Write "
                + "it like kms, logs or ecr.api."
        },
        {
            new() { InterfaceEndpoints = ["kms", "kms"] },
            "interfaceEndpoints[1] must be given once, but was 'kms'. Remove it."
        },
        {
            new() { InterfaceEndpoints = ["secretsmanager"] },
            "interfaceEndpoints[0] must be another service than secretsmanager, but was 'secretsmanager'. "
                + "That endpoint is the one of secretsManagerEndpoint: remove it here."
        },
        {
            new() { GatewayEndpoints = ["sqs"] },
            "gatewayEndpoints[0] must be 'dynamodb' or 's3', but was 'sqs'. Other services have interface "
                + "endpoints."
        },
        {
            new() { GatewayEndpoints = ["s3", "s3"] },
            "gatewayEndpoints[1] must be given once, but was 's3'. Remove it."
        },
        {
            new() { InterfaceEndpoints = ["s3"] },
            "interfaceEndpoints[0] must be another service than dynamodb and s3, but was 's3'. Name it in "
                + "gatewayEndpoints, which cost nothing."
        },
        {
            new() { VpcId = "vpc-1", SubnetIds = "subnet-1", InterfaceEndpoints = ["dynamodb"] },
            "interfaceEndpoints[0] must be another service than dynamodb and s3, but was 'dynamodb'. They "
                + "have gateway endpoints, which the owner of an adopted VPC makes: remove it."
        },
        {
            new() { VpcId = "vpc-1", SubnetIds = Array.Empty<string>() },
            "subnetIds must be 1 to 20 subnets, but was []. Give the ids of private subnets of the VPC."
        },
        {
            new() { VpcId = "vpc-1", SubnetIds = new[] { "subnet-1", "subnet-2", "subnet-1" } },
            "subnetIds[2] must be given once, but was 'subnet-1'. Remove it."
        },
        {
            new() { NetworkType = "ipv6" },
            "networkType must be 'ipv4' or 'dual_stack', but was 'ipv6'. Adopt subnets that have IPv6 "
                + "addresses only, or take 'dual_stack'."
        },
        {
            new() { VpcId = "vpc-1", SubnetIds = "subnet-1", GatewayEndpoints = ["s3"] },
            "gatewayEndpoints must be left out when a VPC is adopted, but was ['s3']. They are routes, and "
                + "the route tables of that VPC belong to its owner."
        },
        {
            new() { KmsKeyId = "alias/caches" },
            "kmsKeyId must be the ARN of a KMS key, but was 'alias/caches'. AWS answers with the ARN: an id "
                + "or an alias would look like a change each time."
        },
        {
            new() { LogRetentionDays = 8 },
            "logRetentionDays must be one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, "
                + "1096, 1827, 2192, 2557, 2922, 3288, 3653, but was 8. CloudWatch Logs keeps logs for "
                + "these periods only."
        },
    };

    [Rule("14.2")]
    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_named_with_its_fix(CacheNetworkArgs args, string message) =>
        Assert.Equal(message, Assert.Single(CacheNetwork.Check("tier", args)).ToString());

    [Fact]
    public void Nothing_in_a_list_is_a_mistake_too() => Assert.Equal(
        [
            "availabilityZones[1] must be the name of a zone, but was not set. Write it like eu-west-1a.",
            "interfaceEndpoints[0] must be the short name of a service, but was not set. Write it like kms, "
                + "logs or ecr.api.",
            "gatewayEndpoints[0] must be 'dynamodb' or 's3', but was ''. Other services have interface "
                + "endpoints.",
        ],
        CacheNetwork.Check("tier", new()
        {
            AvailabilityZones = ["eu-west-1a", null!],
            InterfaceEndpoints = [null!],
            GatewayEndpoints = [""],
        }).Select(problem => problem.ToString()));

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
             - profile must be 'dev', 'production' or 'regulated', but was 'test'. \
                 Leave it out for production.
             - cidrBlock must be a block that starts at its first address, but was '10.0.0.1/8'. \
                 Write 10.0.0.0/8.
             - cidrBlock must be at most a /16, but was '10.0.0.1/8'. \
                 AWS allows no larger VPC: use a longer prefix.
             - zones must be between 2 and 6, but was 9. \
                 Caches fail over between zones; no region has more than six.
             - zones must be left out when availabilityZones names them, but was 9. Leave out one of the two.
             - availabilityZones[0] must be the name of a zone, but was 'here'. Write it like eu-west-1a.
             - availabilityZones[1] must be the name of a zone, but was 'here'. Write it like eu-west-1a.
             - availabilityZones[1] must be given once, but was 'here'. Remove it.
             - endpointSecurityGroupId must be left out for a new VPC, but was given. \
                 A new VPC gets its own endpoint.
            """.Unfold(),
            recorder.Failure);
        Assert.DoesNotContain(
            recorder.Registered,
            item => item.Type.StartsWith("aws:", StringComparison.Ordinal));
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
             - vpcId must be set together with subnetIds, but was not set. \
                 Give the VPC of the subnets, or leave out subnetIds for a new VPC.
             - cidrBlock must be left out when a VPC is adopted, but was '10.0.0.0/16'. \
                 It shapes a new VPC only.
             - zones must be left out when a VPC is adopted, but was 2. It shapes a new VPC only.
             - availabilityZones must be left out when a VPC is adopted, but was ['eu-west-1a', \
                 'eu-west-1b']. It shapes a new VPC only.
             - secretsManagerEndpoint must be false when endpointSecurityGroupId names an existing \
                 endpoint's group, but was true. Leave out one of the two.
            """.Unfold(),
            recorder.Failure);
    }

    [Fact]
    public async Task A_region_with_too_few_zones_is_named()
    {
        var recorder = await Recorder.FailAsync(() => _ = new CacheNetwork("tier", new() { Zones = 4 }));

        Assert.Contains(
            "CacheNetwork 'tier': zones must be at most 3, the zones the region offers (eu-west-1a, "
                + "eu-west-1b, eu-west-1c), but was 4. Lower it or use another region.",
            recorder.Failure,
            StringComparison.Ordinal);
    }
}
