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
            """,
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
        }));

        Assert.Equal(
            """
            aws:elasticache/serverlessCache:ServerlessCache leaderboard
              cacheUsageLimits: {dataStorage: {maximum: 20, minimum: 2, unit: GB}, ecpuPerSeconds: [{maximum: 50000, minimum: 1000}]}
              dailySnapshotTime: 03:00
              description: Scores
              engine: redis
              kmsKeyId: arn:aws:kms:eu-west-1:123456789012:key/k1
              majorEngineVersion: 7
              securityGroupIds: [leaderboard-access-id]
              snapshotRetentionLimit: 7
              subnetIds: [subnet-1, subnet-2]
            caching-tier:index:ServerlessCache leaderboard
              description: Scores
              engine: redis
              kmsKeyId: arn:aws:kms:eu-west-1:123456789012:key/k1
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
            """,
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

    [Fact]
    public async Task A_cache_may_be_filled_and_speak_both_protocols()
    {
        var recorder = await Recorder.RunAsync(() => _ = new ServerlessCache("leaderboard", new()
        {
            VpcId = "vpc-1",
            SubnetIds = new[] { "subnet-1", "subnet-2" },
            SnapshotArnsToRestore = ["arn:aws:elasticache:eu-west-1:123456789012:serverlesscachesnapshot:nightly"],
            NetworkType = "dual_stack",
        }));

        var cache = recorder.Registered.Single(item => item.Type == "aws:elasticache/serverlessCache:ServerlessCache");
        Assert.Equal("dual_stack", cache["networkType"]);
        Assert.Contains("snapshotArnsToRestores: [arn:aws:elasticache:eu-west-1:123456789012:serverlesscachesnapshot:nightly]",
            cache.Text(), StringComparison.Ordinal);
    }
}
