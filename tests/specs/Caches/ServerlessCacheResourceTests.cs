using CachingTier;
using Specs.Testing;

namespace Specs.Caches;

public sealed class ServerlessCacheResourceTests
{
    [Fact]
    public async Task A_dev_cache_is_small_and_not_saved()
    {
        var recorder = await Recorder.RunAsync(() => _ = new ServerlessCache("leaderboard", new()
        {
            Profile = "dev",
            VpcId = "vpc-1",
            SubnetIds = new[] { "subnet-1", "subnet-2" },
        }));

        Assert.Equal(
            """
            aws:elasticache/serverlessCache:ServerlessCache leaderboard
              cacheUsageLimits: {dataStorage: {maximum: 1, unit: GB}, ecpuPerSeconds: [{maximum: 5000}]}
              description: Valkey cache leaderboard
              engine: valkey
              majorEngineVersion: 8
              securityGroupIds: [leaderboard-access-id]
              snapshotRetentionLimit: 0
              subnetIds: [subnet-1, subnet-2]
              userGroupId: test-leaderboard-users-redis-5d3b7603
            caching-tier:index:ServerlessCache leaderboard
              profile: dev
              subnetIds: [subnet-1, subnet-2]
              vpcId: vpc-1
            aws:ec2/securityGroup:SecurityGroup leaderboard-access
            caching-tier:index:CacheSecurityGroup leaderboard-access
            aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule leaderboard-access-6379
            aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule leaderboard-access-6380
            aws:ec2/securityGroup:SecurityGroup leaderboard-access-client
            aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule leaderboard-access-client-6379
            aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule leaderboard-access-client-6380
            aws:secretsmanager/secret:Secret leaderboard-secret
              description: How to reach the cache leaderboard, with the password of its user
              recoveryWindowInDays: 0
            aws:secretsmanager/secretVersion:SecretVersion leaderboard-secret
              secretId: leaderboard-secret-id
              secretString: {"kind":"serverless","engine":"valkey","host":"leaderboard.serverless.test",\
                  "port":6379,"readerHost":"leaderboard.serverless.test","readerPort":6380,"tls":true,\
                  "authMode":"password","secretArn":"arn:leaderboard-secret","user":"app",\
                  "clusterMode":true,"clientSecurityGroupId":"leaderboard-access-client-id",\
                  "users":[{"name":"app","user":"app","authMode":"password",\
                  "secretArn":"arn:leaderboard-secret","arn":"arn:leaderboard-users-app"}],\
                  "cacheArn":"arn:leaderboard","username":"app",\
                  "password":"token-of-leaderboard-users-app-password"}
            aws:elasticache/userGroup:UserGroup leaderboard-users
              engine: redis
              userGroupId: test-leaderboard-users-redis-5d3b7603
              userIds: [test-leaderboard-users-default-226f9711, test-leaderboard-users-app-ac6c02d3]
            caching-tier:index:CacheUsers leaderboard-users
              engine: redis
              profile: dev
              users:
                - {auth: password, name: app}
            aws:elasticache/user:User leaderboard-users-app
              accessString: on ~* &* -@all +@read +@write +@connection +@transaction +@pubsub +@scripting \
                  -@dangerous +info +role +cluster|slots +cluster|shards +cluster|nodes +cluster|info \
                  +cluster|keyslot
              authenticationMode: {passwords: [token-of-leaderboard-users-app-password], type: password}
              engine: redis
              userId: test-leaderboard-users-app-ac6c02d3
              userName: app
            random:index/randomPassword:RandomPassword leaderboard-users-app-password
              length: 64
              overrideSpecial: !&#$^<>-
              special: true
            aws:elasticache/user:User leaderboard-users-default
              accessString: off ~* -@all
              authenticationMode: {passwords: [token-of-leaderboard-users-default], type: password}
              engine: redis
              userId: test-leaderboard-users-default-226f9711
              userName: default
            random:index/randomPassword:RandomPassword leaderboard-users-default
              length: 64
              overrideSpecial: !&#$^<>-
              special: true
            """.Unfold(),
            recorder.TextAround("leaderboard-access", "tags"));
    }

    [Fact]
    public async Task A_production_cache_is_saved_every_day()
    {
        var recorder = await Recorder.RunAsync(() => _ = new ServerlessCache("leaderboard", new()
        {
            VpcId = "vpc-1",
            SubnetIds = new[] { "subnet-1", "subnet-2" },
            Engine = "redis",
            MinDataGb = 2,
            MaxDataGb = 20,
            MinEcpuPerSecond = 1000,
            KmsKeyId = "arn:aws:kms:eu-west-1:123456789012:key/k1",
            Description = "Scores",
            Login = new()
            {
                UserGroup = UserGroups.Create("redis", ("app", "password")),
                UserCredentials = UserGroups.Credentials("app"),
                SecretKmsKeyId = "arn:aws:kms:eu-west-1:123456789012:key/k2",
            },
        }));

        Assert.Equal(
            """
            aws:elasticache/serverlessCache:ServerlessCache leaderboard
              cacheUsageLimits: {dataStorage: {maximum: 20, minimum: 2, unit: GB}, \
                  ecpuPerSeconds: [{maximum: 50000, minimum: 1000}]}
              dailySnapshotTime: 03:00
              description: Scores
              engine: redis
              kmsKeyId: arn:aws:kms:eu-west-1:123456789012:key/k1
              majorEngineVersion: 7
              securityGroupIds: [leaderboard-access-id]
              snapshotRetentionLimit: 7
              subnetIds: [subnet-1, subnet-2]
              userGroupId: group
            caching-tier:index:ServerlessCache leaderboard
              description: Scores
              engine: redis
              kmsKeyId: arn:aws:kms:eu-west-1:123456789012:key/k1
              login: {secretKmsKeyId: arn:aws:kms:eu-west-1:123456789012:key/k2, \
                  userCredentials: {app: {"password":"password-of-app"}}, userGroup: {engine: redis, \
                  id: group, logins: [{arn: arn:app, authMode: password, secretArn: arn:app-secret, \
                  user: app}]}}
              maxDataGb: 20
              minDataGb: 2
              minEcpuPerSecond: 1000
              subnetIds: [subnet-1, subnet-2]
              vpcId: vpc-1
            aws:ec2/securityGroup:SecurityGroup leaderboard-access
            caching-tier:index:CacheSecurityGroup leaderboard-access
            aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule leaderboard-access-6379
            aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule leaderboard-access-6380
            aws:ec2/securityGroup:SecurityGroup leaderboard-access-client
            aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule leaderboard-access-client-6379
            aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule leaderboard-access-client-6380
            aws:secretsmanager/secret:Secret leaderboard-secret
              description: How to reach the cache leaderboard, with the password of its user
              kmsKeyId: arn:aws:kms:eu-west-1:123456789012:key/k2
              recoveryWindowInDays: 30
            aws:secretsmanager/secretVersion:SecretVersion leaderboard-secret
              secretId: leaderboard-secret-id
              secretString: {"kind":"serverless","engine":"redis","host":"leaderboard.serverless.test",\
                  "port":6379,"readerHost":"leaderboard.serverless.test","readerPort":6380,"tls":true,\
                  "authMode":"password","secretArn":"arn:leaderboard-secret","user":"app",\
                  "clusterMode":true,"clientSecurityGroupId":"leaderboard-access-client-id",\
                  "users":[{"name":"app","user":"app","authMode":"password",\
                  "secretArn":"arn:leaderboard-secret","arn":"arn:app"}],"cacheArn":"arn:leaderboard",\
                  "username":"app","password":"password-of-app"}
            """.Unfold(),
            recorder.TextAround("leaderboard-access", "tags"));
    }

    [Fact]
    public async Task Memcached_opens_its_own_ports()
    {
        var recorder = await Recorder.RunAsync(() => _ = new ServerlessCache("leaderboard", new()
        {
            Profile = "regulated",
            VpcId = "vpc-1",
            SubnetIds = new[] { "subnet-1", "subnet-2" },
            Engine = "memcached",
        }));

        Assert.Equal(
            """
            aws:elasticache/serverlessCache:ServerlessCache leaderboard
              cacheUsageLimits: {dataStorage: {maximum: 10, unit: GB}, ecpuPerSeconds: [{maximum: 50000}]}
              description: Memcached cache leaderboard
              engine: memcached
              majorEngineVersion: 1.6
              securityGroupIds: [leaderboard-access-id]
              subnetIds: [subnet-1, subnet-2]
            caching-tier:index:ServerlessCache leaderboard
              engine: memcached
              profile: regulated
              subnetIds: [subnet-1, subnet-2]
              vpcId: vpc-1
            aws:ec2/securityGroup:SecurityGroup leaderboard-access
            caching-tier:index:CacheSecurityGroup leaderboard-access
            aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule leaderboard-access-11211
            aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule leaderboard-access-11212
            aws:ec2/securityGroup:SecurityGroup leaderboard-access-client
            aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule leaderboard-access-client-11211
            aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule leaderboard-access-client-11212
            """,
            recorder.TextAround("leaderboard-access", "tags"));
    }

    [Theory]
    [InlineData("arn:aws:elasticache:eu-west-1:123456789012:serverlesscachesnapshot:nightly")]
    [InlineData("arn:aws:elasticache:eu-west-1:123456789012:snapshot:nightly")]
    [InlineData("arn:aws:elasticache:eu-west-1:123456789012:snapshot:automatic.sessions-2026-11-01-03-00")]
    [InlineData("arn:aws:s3:::backups/sessions.rdb")]
    public async Task A_cache_may_be_filled_and_speak_both_protocols(string arn)
    {
        var recorder = await Recorder.RunAsync(() => _ = new ServerlessCache("leaderboard", new()
        {
            VpcId = "vpc-1",
            SubnetIds = new[] { "subnet-dual-1", "subnet-dual-2" },
            SnapshotArnsToRestore = [arn],
            NetworkType = "dual_stack",
        }));

        var cache = recorder.Registered
            .Single(item => item.Type == "aws:elasticache/serverlessCache:ServerlessCache");
        Assert.Equal("dual_stack", cache["networkType"]);
        Assert.Contains($"snapshotArnsToRestores: [{arn}]", cache.Text(), StringComparison.Ordinal);
    }
}
