using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.ElastiCache;
using Pulumi.Aws.Sns;

namespace Bench.Evaluation;

/// <summary>What somebody writes without components: a network and two caches, 37 resources.</summary>
internal static class BareProgram
{
    private const int Zones = 3;

    public static void Register()
    {
        var vpc = new Vpc("main", new() { CidrBlock = "10.0.0.0/16", EnableDnsHostnames = true });
        var subnets = Enumerable.Range(0, Zones).Select(zone => RegisterSubnet(vpc, zone)).ToArray();
        var group = new SecurityGroup("caches", new() { VpcId = vpc.Id, Description = "Caches" });
        var clients = new SecurityGroup("clients", new() { VpcId = vpc.Id, Description = "Clients" });
        foreach (var port in new[] { 6379, 11211 })
        {
            _ = new Pulumi.Aws.Vpc.SecurityGroupIngressRule($"port-{port}", new()
            {
                SecurityGroupId = group.Id,
                ReferencedSecurityGroupId = clients.Id,
                IpProtocol = "tcp",
                FromPort = port,
                ToPort = port,
            });
        }
        var subnetGroup = new SubnetGroup("caches", new() { SubnetIds = { subnets[0].Id, subnets[1].Id } });
        var parameters = new ParameterGroup("sessions", new() { Family = "valkey8" });
        var sessions = new ReplicationGroup("sessions", new()
        {
            Description = "Sessions",
            Engine = "valkey",
            NodeType = "cache.m7g.large",
            NumCacheClusters = 3,
            AutomaticFailoverEnabled = true,
            MultiAzEnabled = true,
            ParameterGroupName = parameters.Name,
            SubnetGroupName = subnetGroup.Name,
            SecurityGroupIds = { group.Id },
        });
        var pages = new Cluster("pages", new()
        {
            Engine = "memcached",
            NodeType = "cache.m7g.large",
            NumCacheNodes = 2,
            SubnetGroupName = subnetGroup.Name,
            SecurityGroupIds = { group.Id },
        });
        var topic = new Topic("alarms");
        foreach (var metric in new[] { "CPUUtilization", "EngineCPUUtilization", "Evictions" })
        {
            RegisterAlarm(metric, sessions.Id, topic, "one");
            RegisterAlarm(metric, sessions.Id, topic, "two");
            RegisterAlarm(metric, sessions.Id, topic, "three");
            RegisterAlarm(metric, pages.Id, topic, "pages-one");
            RegisterAlarm(metric, pages.Id, topic, "pages-two");
        }
        _ = new LogGroup("flow-log", new() { RetentionInDays = 30 });
        _ = new LogGroup("slow-log", new() { RetentionInDays = 30 });
        _ = new LogGroup("engine-log", new() { RetentionInDays = 30 });
    }

    private static Subnet RegisterSubnet(Vpc vpc, int zone)
    {
        var table = new RouteTable($"zone-{zone}", new() { VpcId = vpc.Id });
        var subnet = new Subnet($"zone-{zone}", new() { VpcId = vpc.Id, CidrBlock = $"10.0.{zone}.0/24" });
        var route = new RouteTableAssociationArgs { RouteTableId = table.Id, SubnetId = subnet.Id };
        _ = new RouteTableAssociation($"zone-{zone}", route);
        return subnet;
    }

    private static void RegisterAlarm(string metric, Pulumi.Output<string> cache, Topic topic, string node) =>
        _ = new MetricAlarm($"{metric}-{node}", new()
        {
            Namespace = "AWS/ElastiCache",
            MetricName = metric,
            ComparisonOperator = "GreaterThanThreshold",
            EvaluationPeriods = 3,
            Period = 60,
            Statistic = "Average",
            Threshold = 80,
            Dimensions = { ["CacheClusterId"] = cache },
            AlarmActions = { topic.Arn },
        });
}
