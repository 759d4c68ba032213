using CachingTier;
using Specs.Testing;

namespace Specs.Network;

public sealed class CacheNetworkResourceTests
{
    [Fact]
    public async Task A_new_network_has_private_subnets_and_a_way_to_secrets_manager()
    {
        var recorder = await Recorder.RunAsync(() => _ = new CacheNetwork("tier", new() { Profile = "dev" }));

        Assert.Equal(
            """
            aws:ec2/defaultSecurityGroup:DefaultSecurityGroup tier
              tags: {Name: tier-default}
              vpcId: tier-id
            aws:ec2/routeTable:RouteTable tier
              tags: {Name: tier-private}
              vpcId: tier-id
            aws:ec2/vpc:Vpc tier
              cidrBlock: 10.0.0.0/16
              enableDnsHostnames: true
              enableDnsSupport: true
              tags: {Name: tier}
            aws:elasticache/subnetGroup:SubnetGroup tier
              description: Private subnets of the caching tier
              subnetIds: [tier-1-id, tier-2-id]
              tags: {Name: tier}
            caching-tier:index:CacheNetwork tier
              profile: dev
            aws:ec2/routeTableAssociation:RouteTableAssociation tier-1
              routeTableId: tier-id
              subnetId: tier-1-id
            aws:ec2/subnet:Subnet tier-1
              availabilityZone: eu-west-1a
              cidrBlock: 10.0.0.0/19
              mapPublicIpOnLaunch: false
              tags: {Name: tier-1}
              vpcId: tier-id
            aws:ec2/routeTableAssociation:RouteTableAssociation tier-2
              routeTableId: tier-id
              subnetId: tier-2-id
            aws:ec2/subnet:Subnet tier-2
              availabilityZone: eu-west-1b
              cidrBlock: 10.0.32.0/19
              mapPublicIpOnLaunch: false
              tags: {Name: tier-2}
              vpcId: tier-id
            aws:ec2/securityGroup:SecurityGroup tier-secretsmanager
              description: Secrets Manager endpoint: lets in the VPC only
              tags: {Name: tier-secretsmanager}
              vpcId: tier-id
            aws:ec2/vpcEndpoint:VpcEndpoint tier-secretsmanager
              privateDnsEnabled: true
              securityGroupIds: [tier-secretsmanager-id]
              serviceName: com.amazonaws.eu-west-1.secretsmanager
              subnetIds: [tier-1-id, tier-2-id]
              tags: {Name: tier-secretsmanager}
              vpcEndpointType: Interface
              vpcId: tier-id
            aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule tier-secretsmanager
              cidrIpv4: 10.0.0.0/16
              description: The VPC over HTTPS
              fromPort: 443
              ipProtocol: tcp
              securityGroupId: tier-secretsmanager-id
              tags: {Name: tier-secretsmanager}
              toPort: 443
            """,
            recorder.Text());
    }

    [Fact]
    public async Task An_adopted_network_gets_a_subnet_group_only()
    {
        var recorder = await Recorder.RunAsync(() => _ = new CacheNetwork("tier", new()
        {
            VpcId = "vpc-1",
            SubnetIds = new[] { "subnet-1", "subnet-2" },
        }));

        Assert.Equal(
            """
            aws:elasticache/subnetGroup:SubnetGroup tier
              description: Private subnets of the caching tier
              subnetIds: [subnet-1, subnet-2]
              tags: {Name: tier}
            caching-tier:index:CacheNetwork tier
              subnetIds: [subnet-1, subnet-2]
              vpcId: vpc-1
            """,
            recorder.Text());
    }

    [Fact]
    public async Task An_adopted_network_gets_an_endpoint_when_asked()
    {
        var recorder = await Recorder.RunAsync(() => _ = new CacheNetwork("tier", new()
        {
            VpcId = "vpc-1",
            SubnetIds = new[] { "subnet-1", "subnet-2" },
            SecretsManagerEndpoint = true,
        }));

        Assert.Equal(
            """
            aws:elasticache/subnetGroup:SubnetGroup tier
              description: Private subnets of the caching tier
              subnetIds: [subnet-1, subnet-2]
              tags: {Name: tier}
            caching-tier:index:CacheNetwork tier
              secretsManagerEndpoint: true
              subnetIds: [subnet-1, subnet-2]
              vpcId: vpc-1
            aws:ec2/securityGroup:SecurityGroup tier-secretsmanager
              description: Secrets Manager endpoint: lets in the VPC only
              tags: {Name: tier-secretsmanager}
              vpcId: vpc-1
            aws:ec2/vpcEndpoint:VpcEndpoint tier-secretsmanager
              privateDnsEnabled: true
              securityGroupIds: [tier-secretsmanager-id]
              serviceName: com.amazonaws.eu-west-1.secretsmanager
              subnetIds: [subnet-1, subnet-2]
              tags: {Name: tier-secretsmanager}
              vpcEndpointType: Interface
              vpcId: vpc-1
            aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule tier-secretsmanager
              cidrIpv4: 172.31.0.0/16
              description: The VPC over HTTPS
              fromPort: 443
              ipProtocol: tcp
              securityGroupId: tier-secretsmanager-id
              tags: {Name: tier-secretsmanager}
              toPort: 443
            """,
            recorder.Text());
    }
}
