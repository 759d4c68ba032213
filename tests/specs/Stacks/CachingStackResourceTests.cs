using Specs.Testing;

namespace Specs.Stacks;

[Collection(SettingsCollection.Name)]
public sealed class CachingStackResourceTests
{
    // What settings and profiles decide about a cache; the tests of the components compare every input.
    private static readonly string[] SizeInputs =
    [
        "applyImmediately", "atRestEncryptionEnabled", "autoMinorVersionUpgrade",
        "automaticFailoverEnabled", "azMode", "cacheUsageLimits", "dailySnapshotTime",
        "description", "engine", "engineVersion", "finalSnapshotIdentifier",
        "logDeliveryConfigurations", "maintenanceWindow", "majorEngineVersion", "multiAzEnabled",
        "nodeType", "numCacheClusters", "numCacheNodes", "parameterGroupName", "port",
        "securityGroupIds", "snapshotRetentionLimit", "snapshotWindow", "subnetGroupName",
        "subnetIds", "transitEncryptionEnabled", "transitEncryptionMode", "userGroupId",
    ];

    [Fact]
    public async Task The_dev_stack_has_a_network_three_caches_and_a_test()
    {
        var recorder = await StackRun.RunFileAsync("dev");

        Assert.Equal(
            """
            leaderboard aws:elasticache/serverlessCache:ServerlessCache
            leaderboard aws:ssm/parameter:Parameter
            leaderboard caching-tier:index:ServerlessCache
            leaderboard-access aws:ec2/securityGroup:SecurityGroup
            leaderboard-access caching-tier:index:CacheSecurityGroup
            leaderboard-access-6379 aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule
            leaderboard-access-6380 aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule
            leaderboard-access-client aws:ec2/securityGroup:SecurityGroup
            leaderboard-access-client-6379 aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule
            leaderboard-access-client-6380 aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule
            leaderboard-secret aws:secretsmanager/secret:Secret
            leaderboard-secret aws:secretsmanager/secretVersion:SecretVersion
            leaderboard-users aws:elasticache/userGroup:UserGroup
            leaderboard-users caching-tier:index:CacheUsers
            leaderboard-users-app aws:elasticache/user:User
            leaderboard-users-app-password random:index/randomPassword:RandomPassword
            leaderboard-users-default aws:elasticache/user:User
            leaderboard-users-default random:index/randomPassword:RandomPassword
            pages aws:elasticache/cluster:Cluster
            pages aws:ssm/parameter:Parameter
            pages caching-tier:index:MemcachedCluster
            pages-access aws:ec2/securityGroup:SecurityGroup
            pages-access caching-tier:index:CacheSecurityGroup
            pages-access-11211 aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule
            pages-access-client aws:ec2/securityGroup:SecurityGroup
            pages-access-client-11211 aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule
            pages-memcached16 aws:elasticache/parameterGroup:ParameterGroup
            sessions aws:elasticache/replicationGroup:ReplicationGroup
            sessions aws:ssm/parameter:Parameter
            sessions caching-tier:index:RedisReplicationGroup
            sessions-access aws:ec2/securityGroup:SecurityGroup
            sessions-access caching-tier:index:CacheSecurityGroup
            sessions-access-6379 aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule
            sessions-access-client aws:ec2/securityGroup:SecurityGroup
            sessions-access-client-6379 aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule
            sessions-engine-log aws:cloudwatch/logGroup:LogGroup
            sessions-secret aws:secretsmanager/secret:Secret
            sessions-secret aws:secretsmanager/secretVersion:SecretVersion
            sessions-slow-log aws:cloudwatch/logGroup:LogGroup
            sessions-token random:index/randomPassword:RandomPassword
            sessions-valkey8 aws:elasticache/parameterGroup:ParameterGroup
            smoke-test aws:cloudwatch/logGroup:LogGroup
            smoke-test aws:ec2/securityGroup:SecurityGroup
            smoke-test aws:iam/role:Role
            smoke-test aws:iam/rolePolicy:RolePolicy
            smoke-test aws:lambda/function:Function
            smoke-test aws:lambda/invocation:Invocation
            smoke-test caching-tier:index:SmokeTest
            smoke-test-cache-leaderboard aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule
            smoke-test-cache-leaderboard aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule
            smoke-test-cache-pages aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule
            smoke-test-cache-pages aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule
            smoke-test-cache-sessions aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule
            smoke-test-cache-sessions aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule
            smoke-test-code aws:iam/rolePolicy:RolePolicy
            smoke-test-secretsmanager aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule
            tier aws:ec2/defaultSecurityGroup:DefaultSecurityGroup
            tier aws:ec2/routeTable:RouteTable
            tier aws:ec2/vpc:Vpc
            tier aws:elasticache/subnetGroup:SubnetGroup
            tier caching-tier:index:CacheNetwork
            tier-1 aws:ec2/routeTableAssociation:RouteTableAssociation
            tier-1 aws:ec2/subnet:Subnet
            tier-2 aws:ec2/routeTableAssociation:RouteTableAssociation
            tier-2 aws:ec2/subnet:Subnet
            tier-secretsmanager aws:ec2/securityGroup:SecurityGroup
            tier-secretsmanager aws:ec2/vpcEndpoint:VpcEndpoint
            tier-secretsmanager aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule
            """,
            recorder.Names());
    }

    [Fact]
    public async Task The_prod_stack_adds_a_zone_a_log_of_the_traffic_a_scheduled_test_and_alarms()
    {
        var dev = await StackRun.RunFileAsync("dev");
        var prod = await StackRun.RunFileAsync("prod");

        Assert.Equal(
            [
                "alarms aws:kms/key:Key",
                "alarms aws:sns/topic:Topic",
                "alarms aws:sns/topicPolicy:TopicPolicy",
                "alarms caching-tier:index:AlarmTopic",
                "caches aws:cloudwatch/dashboard:Dashboard",
                "caches caching-tier:index:CacheDashboard",
                "leaderboard-alarms caching-tier:index:CacheAlarms",
                "pages-alarms caching-tier:index:CacheAlarms",
                "sessions-alarms caching-tier:index:CacheAlarms",
                "sessions-final-snapshot random:index/randomId:RandomId",
                "smoke-test-failed aws:cloudwatch/metricAlarm:MetricAlarm",
                "smoke-test-failures aws:iam/rolePolicy:RolePolicy",
                "smoke-test-failures aws:sqs/queue:Queue",
                "smoke-test-failures aws:sqs/queuePolicy:QueuePolicy",
                "smoke-test-schedule aws:iam/role:Role",
                "smoke-test-schedule aws:iam/rolePolicy:RolePolicy",
                "smoke-test-schedule aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig",
                "smoke-test-schedule aws:scheduler/schedule:Schedule",
                "smoke-test-silent aws:cloudwatch/metricAlarm:MetricAlarm",
                "tier-3 aws:ec2/routeTableAssociation:RouteTableAssociation",
                "tier-3 aws:ec2/subnet:Subnet",
                "tier-flow aws:cloudwatch/logGroup:LogGroup",
                "tier-flow aws:ec2/flowLog:FlowLog",
                "tier-flow aws:iam/role:Role",
                "tier-flow aws:iam/rolePolicy:RolePolicy",
            ],
            Names(prod).Except(Names(dev))
                .Where(name => !name.Contains("-alarms-", StringComparison.Ordinal)));
        Assert.Empty(Names(dev).Except(Names(prod)));

        // Their caches listen on other ports, which rules are named by.
        static string[] Names(
            Recorder recorder) => recorder.Names().Replace("-7379 ", "-6379 ", StringComparison.Ordinal)
            .Replace("-12211 ", "-11211 ", StringComparison.Ordinal).Split('\n');
    }

    [Fact]
    public async Task The_caches_of_dev_are_small()
    {
        var recorder = await StackRun.RunFileAsync("dev");

        Assert.Equal(
            """
            aws:elasticache/replicationGroup:ReplicationGroup sessions
              applyImmediately: true
              atRestEncryptionEnabled: true
              autoMinorVersionUpgrade: true
              automaticFailoverEnabled: true
              description: Valkey cache sessions
              engine: valkey
              engineVersion: 8.1
              logDeliveryConfigurations:
                - {destination: /aws/vendedlogs/elasticache/caching-tier/dev/sessions-slow-log-1, \
                    destinationType: cloudwatch-logs, logFormat: json, logType: slow-log}
                - {destination: /aws/vendedlogs/elasticache/caching-tier/dev/sessions-engine-log-1, \
                    destinationType: cloudwatch-logs, logFormat: json, logType: engine-log}
              maintenanceWindow: sun:05:00-sun:06:00
              multiAzEnabled: false
              nodeType: cache.t4g.micro
              numCacheClusters: 2
              parameterGroupName: sessions-valkey8
              port: 6379
              securityGroupIds: [sessions-access-id]
              snapshotRetentionLimit: 0
              snapshotWindow: 03:00-04:00
              subnetGroupName: tier
              transitEncryptionEnabled: true
              transitEncryptionMode: required
            aws:elasticache/cluster:Cluster pages
              applyImmediately: true
              azMode: cross-az
              engine: memcached
              engineVersion: 1.6.22
              maintenanceWindow: sun:05:00-sun:06:00
              nodeType: cache.t4g.micro
              numCacheNodes: 2
              parameterGroupName: pages-memcached16
              port: 11211
              securityGroupIds: [pages-access-id]
              subnetGroupName: tier
              transitEncryptionEnabled: true
            aws:elasticache/serverlessCache:ServerlessCache leaderboard
              cacheUsageLimits: {dataStorage: {maximum: 1, unit: GB}, ecpuPerSeconds: [{maximum: 5000}]}
              description: Valkey cache leaderboard
              engine: valkey
              majorEngineVersion: 8
              securityGroupIds: [leaderboard-access-id]
              snapshotRetentionLimit: 0
              subnetIds: [tier-1-id, tier-2-id]
              userGroupId: dev-leaderboard-users-redis-1c7b4042
            """.Unfold(),
            Sizes(recorder));
    }

    [Fact]
    public async Task The_caches_of_prod_survive_a_zone()
    {
        var recorder = await StackRun.RunFileAsync("prod");

        Assert.Equal(
            """
            aws:elasticache/replicationGroup:ReplicationGroup sessions
              applyImmediately: false
              atRestEncryptionEnabled: true
              autoMinorVersionUpgrade: true
              automaticFailoverEnabled: true
              description: Valkey cache sessions
              engine: valkey
              engineVersion: 8.1
              finalSnapshotIdentifier: prod-sessions-final-0a1b2c3d
              logDeliveryConfigurations:
                - {destination: /aws/vendedlogs/elasticache/caching-tier/prod/sessions-slow-log-1, \
                    destinationType: cloudwatch-logs, logFormat: json, logType: slow-log}
                - {destination: /aws/vendedlogs/elasticache/caching-tier/prod/sessions-engine-log-1, \
                    destinationType: cloudwatch-logs, logFormat: json, logType: engine-log}
              maintenanceWindow: sun:03:30-sun:04:30
              multiAzEnabled: true
              nodeType: cache.r7g.large
              numCacheClusters: 3
              parameterGroupName: sessions-valkey8
              port: 7379
              securityGroupIds: [sessions-access-id]
              snapshotRetentionLimit: 14
              snapshotWindow: 02:00-03:00
              subnetGroupName: tier
              transitEncryptionEnabled: true
              transitEncryptionMode: required
            aws:elasticache/cluster:Cluster pages
              applyImmediately: false
              azMode: cross-az
              engine: memcached
              engineVersion: 1.6.22
              maintenanceWindow: sun:03:30-sun:04:30
              nodeType: cache.m7g.large
              numCacheNodes: 3
              parameterGroupName: pages-memcached16
              port: 12211
              securityGroupIds: [pages-access-id]
              subnetGroupName: tier
              transitEncryptionEnabled: true
            aws:elasticache/serverlessCache:ServerlessCache leaderboard
              cacheUsageLimits: {dataStorage: {maximum: 20, unit: GB}, ecpuPerSeconds: [{maximum: 50000}]}
              dailySnapshotTime: 03:00
              description: Valkey cache leaderboard
              engine: valkey
              majorEngineVersion: 8
              securityGroupIds: [leaderboard-access-id]
              snapshotRetentionLimit: 14
              subnetIds: [tier-1-id, tier-2-id, tier-3-id]
              userGroupId: prod-leaderboard-users-redis-f010e55a
            """.Unfold(),
            Sizes(recorder));
    }

    [Fact]
    public async Task Each_cache_is_published_as_a_parameter()
    {
        var recorder = await StackRun.RunFileAsync("dev");

        Assert.Equal(
            """
            aws:ssm/parameter:Parameter sessions
              description: How to reach the cache sessions
              name: /caching-tier/dev/caches/sessions
              tags: {profile: dev, project: caching-tier, stack: dev}
              type: String
              value: {"kind":"replication-group","engine":"valkey","host":"master.sessions.test",\
                  "port":6379,"readerHost":"replica.sessions.test","readerPort":6379,"tls":true,\
                  "authMode":"token","secretArn":"arn:sessions-secret","clusterMode":false,\
                  "clientSecurityGroupId":"sessions-access-client-id"}

            """.Unfold(),
            recorder.Single("Parameter", "sessions").Text());
    }

    private static string Sizes(Recorder recorder) => string.Concat(
        recorder.Single("ReplicationGroup", "sessions").Text(SizeInputs.Contains),
        recorder.Single("Cluster", "pages").Text(SizeInputs.Contains),
        recorder.Single("elasticache/serverlessCache:ServerlessCache", "leaderboard")
            .Text(SizeInputs.Contains)).TrimEnd('\n');
}
