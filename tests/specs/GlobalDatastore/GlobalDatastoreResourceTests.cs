using CachingTier;
using Pulumi;
using Pulumi.Utilities;
using Specs.Testing;

namespace Specs.GlobalDatastores;

public sealed class GlobalDatastoreResourceTests
{
    [Fact]
    public async Task A_cache_is_copied_to_another_region()
    {
        var recorder = await Recorder.RunAsync(() => _ = new GlobalDatastore("global", GlobalArgs.Valid()));

        Assert.Equal(
            """
            aws:elasticache/globalReplicationGroup:GlobalReplicationGroup global
              cacheNodeType: cache.r7g.large
              engine: valkey
              globalReplicationGroupDescription: Global datastore global
              globalReplicationGroupIdSuffix: global-0a1b2c3d
              primaryReplicationGroupId: sessions-1a2b3c4
            caching-tier:index:GlobalDatastore global
            random:index/randomId:RandomId global
              byteLength: 4
              keepers: {primaryReplicationGroupId: sessions-1a2b3c4}
            aws:elasticache/replicationGroup:ReplicationGroup global-us-east-1
              applyImmediately: false
              automaticFailoverEnabled: true
              description: Global datastore global
              finalSnapshotIdentifier: test-global-us-east-1-final-0a1b2c3d
              globalReplicationGroupId: ldgnf-global-0a1b2c3d
              logDeliveryConfigurations:
                - {destination: /aws/vendedlogs/elasticache/tier/test/global-us-east-1-slow-log-1, \
                    destinationType: cloudwatch-logs, logFormat: json, logType: slow-log}
                - {destination: /aws/vendedlogs/elasticache/tier/test/global-us-east-1-engine-log-1, \
                    destinationType: cloudwatch-logs, logFormat: json, logType: engine-log}
              maintenanceWindow: sun:05:00-sun:06:00
              multiAzEnabled: true
              numCacheClusters: 2
              port: 6379
              region: us-east-1
              securityGroupIds: [global-us-east-1-access-id]
              snapshotRetentionLimit: 7
              snapshotWindow: 03:00-04:00
              subnetGroupName: global-us-east-1-subnets
              tags: {Name: global-us-east-1}
            aws:ec2/securityGroup:SecurityGroup global-us-east-1-access
              description: A cache: lets in its clients only
              region: us-east-1
              tags: {Name: global-us-east-1-access}
              vpcId: vpc-us-east-1
            caching-tier:index:CacheSecurityGroup global-us-east-1-access
              ports: [6379]
              region: us-east-1
              vpcId: vpc-us-east-1
            aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule global-us-east-1-access-6379
              description: Clients to port 6379
              fromPort: 6379
              ipProtocol: tcp
              referencedSecurityGroupId: global-us-east-1-access-client-id
              region: us-east-1
              securityGroupId: global-us-east-1-access-id
              tags: {Name: global-us-east-1-access-6379}
              toPort: 6379
            aws:ec2/securityGroup:SecurityGroup global-us-east-1-access-client
              description: Clients of a cache: attach to be let in
              region: us-east-1
              tags: {Name: global-us-east-1-access-client}
              vpcId: vpc-us-east-1
            aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule global-us-east-1-access-client-6379
              description: The cache on port 6379
              fromPort: 6379
              ipProtocol: tcp
              referencedSecurityGroupId: global-us-east-1-access-id
              region: us-east-1
              securityGroupId: global-us-east-1-access-client-id
              tags: {Name: global-us-east-1-access-client-6379}
              toPort: 6379
            aws:cloudwatch/logGroup:LogGroup global-us-east-1-engine-log
              namePrefix: /aws/vendedlogs/elasticache/tier/test/global-us-east-1-engine-log-
              region: us-east-1
              retentionInDays: 90
              tags: {Name: global-us-east-1-engine-log}
            random:index/randomId:RandomId global-us-east-1-final-snapshot
              byteLength: 4
              keepers: {globalReplicationGroupId: ldgnf-global-0a1b2c3d, port: 6379, region: us-east-1, \
                  subnetGroupName: global-us-east-1-subnets}
            aws:cloudwatch/logGroup:LogGroup global-us-east-1-slow-log
              namePrefix: /aws/vendedlogs/elasticache/tier/test/global-us-east-1-slow-log-
              region: us-east-1
              retentionInDays: 90
              tags: {Name: global-us-east-1-slow-log}
            aws:elasticache/subnetGroup:SubnetGroup global-us-east-1-subnets
              description: Subnets of the cache global-us-east-1
              region: us-east-1
              subnetIds: [subnet-us-east-1-a, subnet-us-east-1-b]
              tags: {Name: global-us-east-1-subnets}
            """.Unfold(),
            recorder.Text("primary", "secondaries"));
    }

    [Fact]
    public async Task A_sharded_cache_is_copied_with_its_shards()
    {
        var args = GlobalArgs.Valid();
        (args.Primary.Shards, args.Primary.EngineVersion) = (3, "8.1");
        args.Secondaries.Add(GlobalArgs.Secondary("ap-southeast-2"));
        args.Secondaries[1].Replicas = 2;
        var (recorder, connections) = await GlobalArgs.CopyAsync(args);

        var datastore = recorder.Single("GlobalReplicationGroup", "global");
        Assert.Equal("8.1", datastore["engineVersion"]);
        Assert.Equal(3, Convert.ToInt32(datastore["numNodeGroups"], null));
        var copy = recorder.Single("ReplicationGroup", "global-ap-southeast-2");
        Assert.Equal(2, Convert.ToInt32(copy["replicasPerNodeGroup"], null));
        Assert.Equal("ap-southeast-2", copy["region"]);
        Assert.Equal(
            """
            clientSecurityGroupIds: {ap-southeast-2: global-ap-southeast-2-access-client-id, \
                us-east-1: global-us-east-1-access-client-id}
            globalReplicationGroupId: ldgnf-global-0a1b2c3d
            replicationGroupIds: {ap-southeast-2: global-ap-southeast-2-id, us-east-1: global-us-east-1-id}
            securityGroupIds: {ap-southeast-2: global-ap-southeast-2-access-id, \
                us-east-1: global-us-east-1-access-id}
            """.Unfold(),
            string.Join('\n', (await recorder.OutputTextAsync("global")).Split('\n')
                .Where(line => !line.StartsWith("connections", StringComparison.Ordinal))));
        Assert.Equal(
            """
            {"kind":"replication-group","engine":"valkey","host":"clustercfg.global-ap-southeast-2.test",\
                "port":6379,"tls":true,"authMode":"none","clusterMode":true,\
                "clientSecurityGroupId":"global-ap-southeast-2-access-client-id","readOnly":true}
            """.Unfold(),
            connections["ap-southeast-2"].ToJson());
    }

    [Fact]
    public async Task A_copy_is_watched_where_it_is()
    {
        List<MonitoredCacheArgs>? monitored = null;
        await Recorder.RunAsync(
            () => monitored = new GlobalDatastore("global", GlobalArgs.Valid()).Monitored());

        var copy = Assert.Single(monitored!);
        Assert.Equal(
            ("global-us-east-1", "us-east-1", true, 1),
            (copy.Name, copy.Region, copy.GlobalCopy, copy.Replicas));
    }

    [Theory]
    [InlineData("dev", 0, 7, null)]
    [InlineData("production", 7, 90, "test-global-us-east-1-final-0a1b2c3d")]
    [InlineData("regulated", 15, 365, "test-global-us-east-1-final-0a1b2c3d")]
    public async Task The_profile_decides_how_a_copy_is_kept(
        string profile,
        int snapshots,
        int logs,
        string? final)
    {
        var args = GlobalArgs.Valid();
        args.Profile = profile;
        var recorder = await Recorder.RunAsync(() => _ = new GlobalDatastore("global", args));

        var copy = recorder.Single("ReplicationGroup", "global-us-east-1");
        Assert.Equal(snapshots, Convert.ToInt32(copy["snapshotRetentionLimit"], null));
        Assert.Equal(
            logs,
            Convert.ToInt32(recorder.Single("LogGroup", "global-us-east-1-slow-log")["retentionInDays"],
                null));
        Assert.Equal(final, copy["finalSnapshotIdentifier"]);
    }

    [Rule("12.8")]
    [Fact]
    public async Task Engine_and_major_version_are_changed_with_a_group_of_parameters()
    {
        var args = GlobalArgs.Valid();
        (args.Primary.EngineVersion, args.ParameterGroupName) = ("9.0", "sessions-valkey9-1a2b3c4");
        var recorder = await Recorder.RunAsync(() => _ = new GlobalDatastore("global", args));

        var datastore = recorder.Single("GlobalReplicationGroup", "global");
        Assert.Equal(("valkey", "9.0", "sessions-valkey9-1a2b3c4"),
            (datastore["engine"], datastore["engineVersion"], datastore["parameterGroupName"]));
    }

    [Rule("12.10")]
    [Fact]
    public async Task A_copy_has_no_input_that_it_inherits()
    {
        var recorder = await Recorder.RunAsync(() => _ = new GlobalDatastore("global", GlobalArgs.Valid()));

        Assert.Empty(recorder.Single("ReplicationGroup", "global-us-east-1").Inputs.Keys.Intersect(
        [
            "nodeType", "engine", "engineVersion", "numNodeGroups", "parameterGroupName",
            "transitEncryptionEnabled",
            "atRestEncryptionEnabled", "snapshotName", "snapshotArns", "securityGroupNames",
        ]));
    }

    [Fact]
    public async Task A_cache_describes_itself_as_the_primary()
    {
        GlobalPrimaryArgs? primary = null;
        var recorder = await Recorder.RunAsync(() =>
        {
            var cache = new RedisReplicationGroup("sessions", new()
            {
                VpcId = "vpc-1",
                SubnetGroupName = "tier",
                NodeType = "cache.r7g.large",
                Shards = 2,
                GlobalPrimary = true,
            });
            var args = GlobalArgs.Valid();
            args.Primary = primary = cache.AsGlobalPrimary();
            _ = new GlobalDatastore("global", args);
        });

        Assert.Equal(
            "sessions-id",
            recorder.Single("GlobalReplicationGroup", "global")["primaryReplicationGroupId"]);
        Assert.Null(recorder.Single("GlobalReplicationGroup", "global")["engineVersion"]);
        Assert.Equal(
            ("valkey", "cache.r7g.large", 2, true, true),
            (primary!.Engine, primary.NodeType, primary.Shards, primary.AutomaticFailover, primary.MultiAz));
    }

    [Rule("12.3")]
    [Fact]
    public void The_primary_leaves_what_all_regions_share_to_the_datastore()
    {
        var resolved = ResolvedReplicationGroup.Resolve("sessions", new()
        {
            VpcId = "vpc-1",
            SubnetGroupName = "tier",
            EngineVersion = "8.1",
            GlobalPrimary = true,
        }).OrThrow().Value;

        Assert.Equal(
            [
                "authTokenUpdateStrategy", "engine", "engineVersion", "nodeType", "numNodeGroups",
                "parameterGroupName",
                "globalReplicationGroupId",
            ],
            ReplicationGroupInputs.OwnedByAws(resolved));
    }

    [Rule("5.21")]
    [Fact]
    public async Task A_copy_changes_at_once_when_its_cache_does()
    {
        var args = GlobalArgs.Valid();
        args.Primary.ApplyImmediately = true;

        var recorder = await Recorder.RunAsync(() => _ = new GlobalDatastore("sessions", args));

        Assert.Equal(
            true,
            recorder.Single("ReplicationGroup", "sessions-us-east-1")["applyImmediately"]);
    }
}
