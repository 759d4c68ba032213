using CachingTier;
using Pulumi;
using Specs.Testing;

namespace Specs.Caches;

public sealed class RedisReplicationGroupShapeTests
{
    private static readonly string[] Usual =
    [
        "applyImmediately", "atRestEncryptionEnabled", "authToken", "autoMinorVersionUpgrade", "description",
        "engine",
        "engineVersion", "finalSnapshotIdentifier", "logDeliveryConfigurations", "maintenanceWindow",
        "parameterGroupName",
        "port", "securityGroupIds", "snapshotRetentionLimit", "snapshotWindow", "subnetGroupName", "tags",
        "transitEncryptionEnabled", "transitEncryptionMode",
    ];

    [Rule("1.12", "1.13", "4.5")]
    [Fact]
    public Task Shards_may_be_given_slots_and_zones() => AssertGroup(
        args => args.NodeGroups =
        [
            new() { Slots = "0-99", PrimaryZone = "eu-west-1a", ReplicaZones = ["eu-west-1b"] },
            new() { Slots = "100-16383", Replicas = 2 },
        ],
        """
        aws:elasticache/replicationGroup:ReplicationGroup sessions
          automaticFailoverEnabled: true
          clusterMode: enabled
          multiAzEnabled: true
          nodeGroupConfigurations:
            - {nodeGroupId: 0001, primaryAvailabilityZone: eu-west-1a, \
                replicaAvailabilityZones: [eu-west-1b], replicaCount: 1, slots: 0-99}
            - {nodeGroupId: 0002, replicaCount: 2, slots: 100-16383}
          nodeType: cache.m7g.large
          numNodeGroups: 2

        """.Unfold());

    [Fact]
    public Task Nodes_may_be_given_zones() => AssertGroup(
        args => args.AvailabilityZones = ["eu-west-1b", "eu-west-1a"],
        """
        aws:elasticache/replicationGroup:ReplicationGroup sessions
          automaticFailoverEnabled: true
          multiAzEnabled: true
          nodeType: cache.m7g.large
          numCacheClusters: 2
          preferredCacheClusterAzs: [eu-west-1b, eu-west-1a]

        """);

    [Fact]
    public Task Nodes_may_be_in_a_local_zone() => AssertGroup(
        args => args.AvailabilityZones = ["us-west-2-lax-1a", "us-west-2-lax-1b"],
        """
        aws:elasticache/replicationGroup:ReplicationGroup sessions
          automaticFailoverEnabled: true
          multiAzEnabled: true
          nodeType: cache.m7g.large
          numCacheClusters: 2
          preferredCacheClusterAzs: [us-west-2-lax-1a, us-west-2-lax-1b]

        """);

    [Rule("1.7")]
    [Theory]
    [InlineData("disabled", "numCacheClusters: 2", "sessions-valkey8")]
    [InlineData("compatible", "numCacheClusters: 2", "sessions-valkey8-cluster")]
    [InlineData("enabled", "numNodeGroups: 1\n  replicasPerNodeGroup: 1", "sessions-valkey8-cluster")]
    public async Task Each_step_to_cluster_mode_has_a_name(string mode, string size, string parameters)
    {
        var group = await GroupAsync(args => args.ClusterMode = mode);

        Assert.Equal(
            $"""
            aws:elasticache/replicationGroup:ReplicationGroup sessions
              automaticFailoverEnabled: true
              clusterMode: {mode}
              multiAzEnabled: true
              nodeType: cache.m7g.large
              {size}

            """,
            group.Text(Usual));
        Assert.Equal(parameters, group["parameterGroupName"]);
    }

    [Fact]
    public Task A_cache_has_network_durability_source_and_topic_of_its_own() => AssertGroup(
        args =>
        {
            RedisArgs.SetDurable(args);
            args.NetworkType = "ipv6";
            args.SnapshotName = "nightly";
            args.NotificationTopicArn = "arn:aws:sns:eu-west-1:123456789012:caches";
        },
        """
        aws:elasticache/replicationGroup:ReplicationGroup sessions
          automaticFailoverEnabled: true
          clusterMode: enabled
          durability: sync
          ipDiscovery: ipv6
          multiAzEnabled: true
          networkType: ipv6
          nodeType: cache.m7g.large
          notificationTopicArn: arn:aws:sns:eu-west-1:123456789012:caches
          numNodeGroups: 2
          replicasPerNodeGroup: 1
          snapshotName: nightly

        """);

    [Fact]
    public Task Files_in_S3_fill_the_shards() => AssertGroup(
        args =>
        {
            args.SnapshotArns = ["arn:aws:s3:::backups/1.rdb", "arn:aws:s3:::backups/2.rdb"];
            args.NodeGroups = [new() { Slots = "0-8191" }, new() { Slots = "8192-16383" }];
        },
        """
        aws:elasticache/replicationGroup:ReplicationGroup sessions
          automaticFailoverEnabled: true
          clusterMode: enabled
          multiAzEnabled: true
          nodeGroupConfigurations:
            - {nodeGroupId: 0001, replicaCount: 1, slots: 0-8191}
            - {nodeGroupId: 0002, replicaCount: 1, slots: 8192-16383}
          nodeType: cache.m7g.large
          numNodeGroups: 2
          snapshotArns: [arn:aws:s3:::backups/1.rdb, arn:aws:s3:::backups/2.rdb]

        """);

    [Rule("5.18")]
    [Fact]
    public async Task A_final_snapshot_gets_a_new_name_with_whatever_replaces_the_cache()
    {
        var recorder = await RunAsync(args =>
        {
            RedisArgs.SetDurable(args);
            args.KmsKeyId = "arn:aws:kms:eu-west-1:123456789012:key/k1";
            args.NetworkType = "dual_stack";
            args.NodeGroups = [new() { Slots = "0-16383" }];
            args.Shards = null;
            args.SnapshotArns = ["arn:aws:s3:::backups/1.rdb"];
        });

        Assert.Equal(
            """
            random:index/randomId:RandomId sessions-final-snapshot
              byteLength: 4
              keepers: {dataTiering: false, engine: valkey, engineVersion: 9.0, \
                  kmsKeyId: arn:aws:kms:eu-west-1:123456789012:key/k1, networkType: dual_stack, \
                  nodeGroups: 0-16383/1//, port: 6379, snapshotArns: arn:aws:s3:::backups/1.rdb, \
                  subnetGroupName: tier}

            """.Unfold(),
            recorder.Single("RandomId", "sessions-final-snapshot").Text());
    }

    [Theory]
    [InlineData(null, true, "engineVersion authTokenUpdateStrategy")]
    [InlineData(null, false, "authTokenUpdateStrategy")]
    [InlineData("8.1", true, "authTokenUpdateStrategy")]
    public async Task A_version_that_was_not_given_is_left_to_AWS(
        string? version,
        bool upgrades,
        string ignored)
    {
        ResourceOptions? options = null;
        await RunAsync(args => (args.EngineVersion, args.AutoMinorVersionUpgrade) = (version, upgrades), new()
        {
            ResourceTransformations =
            {
                args =>
                {
                    if (args.Resource.GetResourceType()
                        == "aws:elasticache/replicationGroup:ReplicationGroup")
                    {
                        options = args.Options;
                    }
                    return null;
                },
            },
        });

        Assert.Equal(ignored, string.Join(" ", options!.IgnoreChanges));
    }

    private static async Task AssertGroup(Action<RedisReplicationGroupArgs> change, string expected) =>
        Assert.Equal(expected, (await GroupAsync(change)).Text(Usual));

    private static async Task<Registration> GroupAsync(Action<RedisReplicationGroupArgs> change) =>
        (await RunAsync(change)).Single("ReplicationGroup", "sessions");

    private static Task<Recorder> RunAsync(
        Action<RedisReplicationGroupArgs> change,
        ComponentResourceOptions? options = null) =>
        Recorder.RunAsync(() =>
        {
            var args = RedisArgs.Valid();
            change(args);
            _ = new RedisReplicationGroup("sessions", args, options);
        });
}
