using CachingTier;
using Specs.Testing;

namespace Specs.Network;

/// <summary>What a network has beside subnets: address families, ways out, endpoints and flow logs.</summary>
public sealed class CacheNetworkShapeTests
{
    [Fact]
    public async Task A_dual_stack_network_has_an_ipv6_block_per_subnet()
    {
        var recorder = await RunAsync(new() { Profile = "dev", NetworkType = "dual_stack" });

        Assert.Equal(true, recorder.Single("Vpc", "tier")["assignGeneratedIpv6CidrBlock"]);
        Assert.Equal("2001:db8:12:3400::/64", recorder.Single("Subnet", "tier-1")["ipv6CidrBlock"]);
        Assert.Equal("2001:db8:12:3401::/64", recorder.Single("Subnet", "tier-2")["ipv6CidrBlock"]);
        Assert.Equal(true, recorder.Single("Subnet", "tier-2")["assignIpv6AddressOnCreation"]);
    }

    [Fact]
    public async Task One_nat_gateway_serves_every_zone()
    {
        var recorder = await RunAsync(new() { Profile = "dev", NatGateways = "single" });

        Assert.Equal(
            """
            aws:ec2/internetGateway:InternetGateway tier
              tags: {Name: tier}
              vpcId: tier-id
            aws:ec2/eip:Eip tier-nat-1
              domain: vpc
              tags: {Name: tier-nat-1}
            aws:ec2/natGateway:NatGateway tier-nat-1
              allocationId: tier-nat-1-id
              subnetId: tier-public-1-id
              tags: {Name: tier-nat-1}
            aws:ec2/route:Route tier-nat-1
              destinationCidrBlock: 0.0.0.0/0
              natGatewayId: tier-nat-1-id
              routeTableId: tier-id
            aws:ec2/route:Route tier-public
              destinationCidrBlock: 0.0.0.0/0
              gatewayId: tier-id
              routeTableId: tier-public-id
            aws:ec2/routeTable:RouteTable tier-public
              tags: {Name: tier-public}
              vpcId: tier-id
            aws:ec2/routeTableAssociation:RouteTableAssociation tier-public-1
              routeTableId: tier-public-id
              subnetId: tier-public-1-id
            aws:ec2/subnet:Subnet tier-public-1
              availabilityZone: eu-west-1a
              cidrBlock: 10.0.224.0/22
              mapPublicIpOnLaunch: false
              tags: {Name: tier-public-1}
              vpcId: tier-id
            """,
            await AddedAsync(recorder));
        Assert.Equal("tier-id", recorder.Single("RouteTableAssociation", "tier-2")["routeTableId"]);
    }

    [Fact]
    public async Task A_nat_gateway_per_zone_has_a_route_table_per_zone()
    {
        var recorder = await RunAsync(
            new() { Profile = "dev", NatGateways = "per-zone", NetworkType = "dual_stack" });

        Assert.Equal("tier-2-id", recorder.Single("RouteTableAssociation", "tier-2")["routeTableId"]);
        Assert.Equal("tier-nat-2-id", recorder.Single("Route", "tier-nat-2")["natGatewayId"]);
        Assert.Equal("tier-2-id", recorder.Single("Route", "tier-nat-2")["routeTableId"]);
        Assert.Equal("tier-2-id", recorder.Single("Route", "tier-ipv6-2")["routeTableId"]);
        Assert.Equal("::/0", recorder.Single("Route", "tier-ipv6-2")["destinationIpv6CidrBlock"]);
        Assert.Equal("tier-ipv6-id", recorder.Single("Route", "tier-ipv6-2")["egressOnlyGatewayId"]);
        Assert.Equal("10.0.228.0/22", recorder.Single("Subnet", "tier-public-2")["cidrBlock"]);
    }

    [Fact]
    public async Task Endpoints_are_made_for_the_services_named()
    {
        var recorder = await RunAsync(new()
        {
            Profile = "dev",
            SecretsManagerEndpoint = false,
            InterfaceEndpoints = ["ecr.api"],
            GatewayEndpoints = ["s3"],
        });

        Assert.Equal(
            """
            aws:ec2/securityGroup:SecurityGroup tier-ecr-api
              description: ecr.api endpoint: lets in the VPC only
              tags: {Name: tier-ecr-api}
              vpcId: tier-id
            aws:ec2/vpcEndpoint:VpcEndpoint tier-ecr-api
              privateDnsEnabled: true
              securityGroupIds: [tier-ecr-api-id]
              serviceName: com.amazonaws.eu-west-1.ecr.api
              subnetIds: [tier-1-id, tier-2-id]
              tags: {Name: tier-ecr-api}
              vpcEndpointType: Interface
              vpcId: tier-id
            aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule tier-ecr-api
              cidrIpv4: 10.0.0.0/16
              description: The VPC over HTTPS
              fromPort: 443
              ipProtocol: tcp
              securityGroupId: tier-ecr-api-id
              tags: {Name: tier-ecr-api}
              toPort: 443
            aws:ec2/vpcEndpoint:VpcEndpoint tier-s3
              routeTableIds: [tier-id]
              serviceName: com.amazonaws.eu-west-1.s3
              tags: {Name: tier-s3}
              vpcEndpointType: Gateway
              vpcId: tier-id
            """,
            await AddedAsync(recorder));
    }

    [Fact]
    public async Task Flow_logs_are_written_by_a_role_that_can_do_nothing_else()
    {
        var recorder = await RunAsync(new()
        {
            Profile = "dev",
            SecretsManagerEndpoint = false,
            FlowLogs = true,
            KmsKeyId = "arn:aws:kms:eu-west-1:123456789012:key/k1",
        });

        Assert.Equal(
            """
            aws:cloudwatch/logGroup:LogGroup tier-flow
              kmsKeyId: arn:aws:kms:eu-west-1:123456789012:key/k1
              namePrefix: /aws/vpc/tier/test/tier-flow-
              retentionInDays: 7
              tags: {Name: tier-flow}
            aws:ec2/flowLog:FlowLog tier-flow
              iamRoleArn: arn:tier-flow
              logDestination: arn:tier-flow
              tags: {Name: tier-flow}
              trafficType: ALL
              vpcId: tier-id
            aws:iam/role:Role tier-flow
              assumeRolePolicy: {"Version":"2012-10-17","Statement":[\
                  {"Effect":"Allow","Action":["sts:AssumeRole"],\
                  "Principal":{"Service":"vpc-flow-logs.amazonaws.com"},\
                  "Condition":{"StringEquals":{"aws:SourceAccount":"123456789012"}}}]}
              description: Writes the flow log of the caching tier
              tags: {Name: tier-flow}
            aws:iam/rolePolicy:RolePolicy tier-flow
              policy: {"Version":"2012-10-17","Statement":[\
                  {"Effect":"Allow","Action":["logs:CreateLogStream","logs:DescribeLogGroups",\
                  "logs:DescribeLogStreams","logs:PutLogEvents"],"Resource":["arn:tier-flow",\
                  "arn:tier-flow:*"]}]}
              role: tier-flow
            """.Unfold(),
            await AddedAsync(recorder));
    }

    [Theory]
    [InlineData("dev", false)]
    [InlineData("production", true)]
    [InlineData("regulated", true)]
    public async Task The_profile_says_whether_traffic_is_logged(string profile, bool logged)
    {
        var recorder = await RunAsync(new() { Profile = profile });

        Assert.Equal(logged, recorder.Registered.Any(item => item.Type == "aws:ec2/flowLog:FlowLog"));
    }

    private static Task<Recorder> RunAsync(CacheNetworkArgs args) =>
        Recorder.RunAsync(() => _ = new CacheNetwork("tier", args));

    // What a network without any of it lacks.
    private static async Task<string> AddedAsync(Recorder recorder)
    {
        var bare = await RunAsync(new() { Profile = "dev" });
        var known = bare.Registered.Select(item => (item.Type, item.Name)).ToHashSet();
        return string.Concat(recorder.Registered.Where(item => !known.Contains((item.Type, item.Name)))
            .Select(item => item.Text()))
            .TrimEnd('\n');
    }
}
