using CachingTier;
using Specs.Testing;

namespace Specs.Caches;

public sealed class MemcachedClusterResourceTests
{
    [Fact]
    public async Task A_dev_cache_is_one_node()
    {
        var recorder = await Recorder.RunAsync(() => _ = new MemcachedCluster("pages", new()
        {
            Profile = "dev",
            VpcId = "vpc-1",
            SubnetGroupName = "tier",
        }));

        Assert.Equal(
            """
            aws:elasticache/cluster:Cluster pages
              applyImmediately: true
              azMode: single-az
              engine: memcached
              engineVersion: 1.6.22
              maintenanceWindow: sun:05:00-sun:06:00
              nodeType: cache.t4g.micro
              numCacheNodes: 1
              parameterGroupName: pages-memcached16
              port: 11211
              securityGroupIds: [pages-access-id]
              subnetGroupName: tier
              transitEncryptionEnabled: true
            caching-tier:index:MemcachedCluster pages
              profile: dev
              subnetGroupName: tier
              vpcId: vpc-1
            aws:ec2/securityGroup:SecurityGroup pages-access
            caching-tier:index:CacheSecurityGroup pages-access
            aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule pages-access-11211
            aws:ec2/securityGroup:SecurityGroup pages-access-client
            aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule pages-access-client-11211
            aws:elasticache/parameterGroup:ParameterGroup pages-memcached16
              description: Parameters of the cache pages
              family: memcached1.6
              parameters: []
            """,
            recorder.TextAround("pages-access", "tags"));
    }

    [Fact]
    public async Task A_production_cache_is_spread_over_zones()
    {
        var recorder = await Recorder.RunAsync(() => _ = new MemcachedCluster("pages", new()
        {
            VpcId = "vpc-1",
            SubnetIds = new[] { "subnet-1", "subnet-2" },
            EngineVersion = "1.6.17",
            NodeType = "cache.r7g.xlarge",
            Nodes = 3,
            Port = 11300,
            Parameters = new() { ["idle_timeout"] = "600" },
            MaintenanceWindow = "Mon:23:30-Tue:01:00",
            ApplyImmediately = true,
        }));

        Assert.Equal(
            """
            aws:elasticache/cluster:Cluster pages
              applyImmediately: true
              azMode: cross-az
              engine: memcached
              engineVersion: 1.6.17
              maintenanceWindow: mon:23:30-tue:01:00
              nodeType: cache.r7g.xlarge
              numCacheNodes: 3
              parameterGroupName: pages-memcached16
              port: 11300
              securityGroupIds: [pages-access-id]
              subnetGroupName: pages-subnets
              transitEncryptionEnabled: true
            caching-tier:index:MemcachedCluster pages
              applyImmediately: true
              engineVersion: 1.6.17
              maintenanceWindow: Mon:23:30-Tue:01:00
              nodeType: cache.r7g.xlarge
              nodes: 3
              parameters: {idle_timeout: 600}
              port: 11300
              subnetIds: [subnet-1, subnet-2]
              vpcId: vpc-1
            aws:ec2/securityGroup:SecurityGroup pages-access
            caching-tier:index:CacheSecurityGroup pages-access
            aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule pages-access-11300
            aws:ec2/securityGroup:SecurityGroup pages-access-client
            aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule pages-access-client-11300
            aws:elasticache/parameterGroup:ParameterGroup pages-memcached16
              description: Parameters of the cache pages
              family: memcached1.6
              parameters:
                - {name: idle_timeout, value: 600}
            aws:elasticache/subnetGroup:SubnetGroup pages-subnets
              description: Subnets of the cache pages
              subnetIds: [subnet-1, subnet-2]
            """,
            recorder.TextAround("pages-access", "tags"));
    }

    [Rule("4.11")]
    [Fact]
    public async Task Nodes_have_zones_protocols_and_an_order_of_replacement_of_their_own()
    {
        Pulumi.ResourceOptions? options = null;
        var recorder = await Recorder.RunAsync(() => _ = new MemcachedCluster("pages", new()
        {
            VpcId = "vpc-1",
            SubnetGroupName = "tier",
            AvailabilityZones = ["eu-west-1a", "eu-west-1a"],
            NetworkType = "dual_stack",
            IpDiscovery = "ipv6",
            NotificationTopicArn = "arn:aws:sns:eu-west-1:123456789012:caches",
            DeleteBeforeReplace = true,
            MemoryGb = 20,
        }, new()
        {
            ResourceTransformations =
            {
                args =>
                {
                    if (args.Resource.GetResourceType() == "aws:elasticache/cluster:Cluster")
                        options = args.Options;
                    return null;
                },
            },
        }));

        Assert.Equal(
            """
            aws:elasticache/cluster:Cluster pages
              azMode: single-az
              ipDiscovery: ipv6
              networkType: dual_stack
              nodeType: cache.r7g.xlarge
              notificationTopicArn: arn:aws:sns:eu-west-1:123456789012:caches
              numCacheNodes: 2
              preferredAvailabilityZones: [eu-west-1a, eu-west-1a]

            """,
            recorder.Single("Cluster", "pages")
                .Text("applyImmediately", "engine", "engineVersion", "maintenanceWindow",
                    "parameterGroupName", "port", "securityGroupIds", "subnetGroupName", "tags",
                    "transitEncryptionEnabled"));
        Assert.True(((Pulumi.CustomResourceOptions)options!).DeleteBeforeReplace);
    }
}
