using CachingTier;
using Specs.Testing;

namespace Specs.Caches;

public sealed class RedisReplicationGroupResourceTests
{
    [Rule("2.2")]
    [Fact]
    public async Task A_dev_cache_is_one_node_without_protection()
    {
        var recorder = await Recorder.RunAsync(() => _ = new RedisReplicationGroup("sessions", new()
        {
            Profile = "dev",
            VpcId = "vpc-1",
            SubnetIds = new[] { "subnet-1", "subnet-2" },
        }));
        Assert.Equal(
            """
            aws:elasticache/replicationGroup:ReplicationGroup sessions
              applyImmediately: true
              atRestEncryptionEnabled: true
              authToken: token-of-sessions-token
              autoMinorVersionUpgrade: true
              automaticFailoverEnabled: false
              description: Valkey cache sessions
              engine: valkey
              engineVersion: 8.1
              logDeliveryConfigurations:
                - {destination: /aws/vendedlogs/elasticache/tier/test/sessions-slow-log-1, \
                    destinationType: cloudwatch-logs, logFormat: json, logType: slow-log}
                - {destination: /aws/vendedlogs/elasticache/tier/test/sessions-engine-log-1, \
                    destinationType: cloudwatch-logs, logFormat: json, logType: engine-log}
              maintenanceWindow: sun:05:00-sun:06:00
              multiAzEnabled: false
              nodeType: cache.t4g.micro
              numCacheClusters: 1
              parameterGroupName: sessions-valkey8
              port: 6379
              securityGroupIds: [sessions-access-id]
              snapshotRetentionLimit: 0
              snapshotWindow: 03:00-04:00
              subnetGroupName: sessions-subnets
              transitEncryptionEnabled: true
              transitEncryptionMode: required
            caching-tier:index:RedisReplicationGroup sessions
              profile: dev
              subnetIds: [subnet-1, subnet-2]
              vpcId: vpc-1
            aws:ec2/securityGroup:SecurityGroup sessions-access
            caching-tier:index:CacheSecurityGroup sessions-access
            aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule sessions-access-6379
            aws:ec2/securityGroup:SecurityGroup sessions-access-client
            aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule sessions-access-client-6379
            aws:cloudwatch/logGroup:LogGroup sessions-engine-log
              namePrefix: /aws/vendedlogs/elasticache/tier/test/sessions-engine-log-
              retentionInDays: 7
            aws:secretsmanager/secret:Secret sessions-secret
              description: How to reach the cache sessions, with its AUTH token as password
              recoveryWindowInDays: 0
            aws:secretsmanager/secretVersion:SecretVersion sessions-secret
              secretId: sessions-secret-id
              secretString: {"kind":"replication-group","engine":"valkey","host":"master.sessions.test",\
                  "port":6379,"tls":true,"authMode":"token","secretArn":"arn:sessions-secret",\
                  "clusterMode":false,"clientSecurityGroupId":"sessions-access-client-id",\
                  "password":"token-of-sessions-token"}
            aws:cloudwatch/logGroup:LogGroup sessions-slow-log
              namePrefix: /aws/vendedlogs/elasticache/tier/test/sessions-slow-log-
              retentionInDays: 7
            aws:elasticache/subnetGroup:SubnetGroup sessions-subnets
              description: Subnets of the cache sessions
              subnetIds: [subnet-1, subnet-2]
            random:index/randomPassword:RandomPassword sessions-token
              length: 64
              overrideSpecial: !&#$^<>-
              special: true
            aws:elasticache/parameterGroup:ParameterGroup sessions-valkey8
              description: Parameters of the cache sessions
              family: valkey8
              parameters: []
            """.Unfold(),
            recorder.TextAround("sessions-access", "tags"));
    }

    [Rule("9.1")]
    [Fact]
    public async Task A_production_cache_fails_over_between_zones()
    {
        var recorder = await Recorder.RunAsync(() => _ = new RedisReplicationGroup("sessions", new()
        {
            VpcId = "vpc-1",
            SubnetGroupName = "tier",
            KmsKeyId = "arn:aws:kms:eu-west-1:123456789012:key/k1",
            Parameters = new() { ["timeout"] = "300", ["maxmemory-policy"] = "allkeys-lru" },
        }));
        Assert.Equal(
            """
            aws:elasticache/replicationGroup:ReplicationGroup sessions
              applyImmediately: false
              atRestEncryptionEnabled: true
              authToken: token-of-sessions-token
              autoMinorVersionUpgrade: true
              automaticFailoverEnabled: true
              description: Valkey cache sessions
              engine: valkey
              engineVersion: 8.1
              finalSnapshotIdentifier: test-sessions-final-0a1b2c3d
              kmsKeyId: arn:aws:kms:eu-west-1:123456789012:key/k1
              logDeliveryConfigurations:
                - {destination: /aws/vendedlogs/elasticache/tier/test/sessions-slow-log-1, \
                    destinationType: cloudwatch-logs, logFormat: json, logType: slow-log}
                - {destination: /aws/vendedlogs/elasticache/tier/test/sessions-engine-log-1, \
                    destinationType: cloudwatch-logs, logFormat: json, logType: engine-log}
              maintenanceWindow: sun:05:00-sun:06:00
              multiAzEnabled: true
              nodeType: cache.m7g.large
              numCacheClusters: 2
              parameterGroupName: sessions-valkey8
              port: 6379
              securityGroupIds: [sessions-access-id]
              snapshotRetentionLimit: 7
              snapshotWindow: 03:00-04:00
              subnetGroupName: tier
              transitEncryptionEnabled: true
              transitEncryptionMode: required
            caching-tier:index:RedisReplicationGroup sessions
              kmsKeyId: arn:aws:kms:eu-west-1:123456789012:key/k1
              parameters: {maxmemory-policy: allkeys-lru, timeout: 300}
              subnetGroupName: tier
              vpcId: vpc-1
            aws:ec2/securityGroup:SecurityGroup sessions-access
            caching-tier:index:CacheSecurityGroup sessions-access
            aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule sessions-access-6379
            aws:ec2/securityGroup:SecurityGroup sessions-access-client
            aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule sessions-access-client-6379
            aws:cloudwatch/logGroup:LogGroup sessions-engine-log
              namePrefix: /aws/vendedlogs/elasticache/tier/test/sessions-engine-log-
              retentionInDays: 90
            random:index/randomId:RandomId sessions-final-snapshot
              byteLength: 4
              keepers: {dataTiering: false, engine: valkey, \
                  kmsKeyId: arn:aws:kms:eu-west-1:123456789012:key/k1, port: 6379, subnetGroupName: tier}
            aws:secretsmanager/secret:Secret sessions-secret
              description: How to reach the cache sessions, with its AUTH token as password
              recoveryWindowInDays: 30
            aws:secretsmanager/secretVersion:SecretVersion sessions-secret
              secretId: sessions-secret-id
              secretString: {"kind":"replication-group","engine":"valkey","host":"master.sessions.test",\
                  "port":6379,"readerHost":"replica.sessions.test","readerPort":6379,"tls":true,\
                  "authMode":"token","secretArn":"arn:sessions-secret","clusterMode":false,\
                  "clientSecurityGroupId":"sessions-access-client-id","password":"token-of-sessions-token"}
            aws:cloudwatch/logGroup:LogGroup sessions-slow-log
              namePrefix: /aws/vendedlogs/elasticache/tier/test/sessions-slow-log-
              retentionInDays: 90
            random:index/randomPassword:RandomPassword sessions-token
              length: 64
              overrideSpecial: !&#$^<>-
              special: true
            aws:elasticache/parameterGroup:ParameterGroup sessions-valkey8
              description: Parameters of the cache sessions
              family: valkey8
              parameters:
                - {name: maxmemory-policy, value: allkeys-lru}
                - {name: timeout, value: 300}
            """.Unfold(),
            recorder.TextAround("sessions-access", "tags"));
    }

    [Rule("5.1")]
    [Fact]
    public async Task Cluster_mode_shards_the_keys()
    {
        var recorder = await Recorder.RunAsync(() => _ = new RedisReplicationGroup("sessions", new()
        {
            VpcId = "vpc-1",
            SubnetGroupName = "tier",
            Engine = "redis",
            EngineVersion = "6.2",
            NodeType = "cache.r6gd.xlarge",
            Shards = 3,
            Replicas = 2,
            Port = 7000,
        }));
        Assert.Equal(
            """
            aws:elasticache/replicationGroup:ReplicationGroup sessions
              applyImmediately: false
              atRestEncryptionEnabled: true
              authToken: token-of-sessions-token
              autoMinorVersionUpgrade: true
              automaticFailoverEnabled: true
              clusterMode: enabled
              dataTieringEnabled: true
              description: Redis OSS cache sessions
              engine: redis
              engineVersion: 6.2
              finalSnapshotIdentifier: test-sessions-final-0a1b2c3d
              logDeliveryConfigurations:
                - {destination: /aws/vendedlogs/elasticache/tier/test/sessions-slow-log-1, \
                    destinationType: cloudwatch-logs, logFormat: json, logType: slow-log}
                - {destination: /aws/vendedlogs/elasticache/tier/test/sessions-engine-log-1, \
                    destinationType: cloudwatch-logs, logFormat: json, logType: engine-log}
              maintenanceWindow: sun:05:00-sun:06:00
              multiAzEnabled: true
              nodeType: cache.r6gd.xlarge
              numNodeGroups: 3
              parameterGroupName: sessions-redis6x-cluster
              port: 7000
              replicasPerNodeGroup: 2
              securityGroupIds: [sessions-access-id]
              snapshotRetentionLimit: 7
              snapshotWindow: 03:00-04:00
              subnetGroupName: tier
              transitEncryptionEnabled: true
            caching-tier:index:RedisReplicationGroup sessions
              engine: redis
              engineVersion: 6.2
              nodeType: cache.r6gd.xlarge
              port: 7000
              replicas: 2
              shards: 3
              subnetGroupName: tier
              vpcId: vpc-1
            aws:ec2/securityGroup:SecurityGroup sessions-access
            caching-tier:index:CacheSecurityGroup sessions-access
            aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule sessions-access-7000
            aws:ec2/securityGroup:SecurityGroup sessions-access-client
            aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule sessions-access-client-7000
            aws:cloudwatch/logGroup:LogGroup sessions-engine-log
              namePrefix: /aws/vendedlogs/elasticache/tier/test/sessions-engine-log-
              retentionInDays: 90
            random:index/randomId:RandomId sessions-final-snapshot
              byteLength: 4
              keepers: {dataTiering: true, engine: redis, engineVersion: 6.2, port: 7000, \
                  subnetGroupName: tier}
            aws:elasticache/parameterGroup:ParameterGroup sessions-redis6x-cluster
              description: Parameters of the cache sessions
              family: redis6.x
              parameters:
                - {name: cluster-enabled, value: yes}
            aws:secretsmanager/secret:Secret sessions-secret
              description: How to reach the cache sessions, with its AUTH token as password
              recoveryWindowInDays: 30
            aws:secretsmanager/secretVersion:SecretVersion sessions-secret
              secretId: sessions-secret-id
              secretString: {"kind":"replication-group","engine":"redis","host":"clustercfg.sessions.test",\
                  "port":7000,"tls":true,"authMode":"token","secretArn":"arn:sessions-secret",\
                  "clusterMode":true,"clientSecurityGroupId":"sessions-access-client-id",\
                  "password":"token-of-sessions-token"}
            aws:cloudwatch/logGroup:LogGroup sessions-slow-log
              namePrefix: /aws/vendedlogs/elasticache/tier/test/sessions-slow-log-
              retentionInDays: 90
            random:index/randomPassword:RandomPassword sessions-token
              length: 64
              overrideSpecial: !&#$^<>-
              special: true
            """.Unfold(),
            recorder.TextAround("sessions-access", "tags"));
    }
}
