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
                - {destination: /aws/vendedlogs/elasticache/tier/test/global-us-east-1-slow-log-1, destinationType: cloudwatch-logs, logFormat: json, logType: slow-log}
                - {destination: /aws/vendedlogs/elasticache/tier/test/global-us-east-1-engine-log-1, destinationType: cloudwatch-logs, logFormat: json, logType: engine-log}
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
              keepers: {globalReplicationGroupId: ldgnf-global-0a1b2c3d, port: 6379, region: us-east-1, subnetGroupName: global-us-east-1-subnets}
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
            """,
            recorder.Text("primary", "secondaries"));
    }

    [Fact]
    public async Task A_sharded_cache_is_copied_with_its_shards()
    {
        var args = GlobalArgs.Valid();
        (args.Primary.Shards, args.Primary.EngineVersion) = (3, "8.1");
        args.Secondaries.Add(GlobalArgs.Secondary("ap-southeast-2"));
        args.Secondaries[1].Replicas = 2;
        var (recorder, connections) = await CopyAsync(args);

        var datastore = recorder.Single("GlobalReplicationGroup", "global");
        Assert.Equal("8.1", datastore["engineVersion"]);
        Assert.Equal(3, Convert.ToInt32(datastore["numNodeGroups"], null));
        var copy = recorder.Single("ReplicationGroup", "global-ap-southeast-2");
        Assert.Equal(2, Convert.ToInt32(copy["replicasPerNodeGroup"], null));
        Assert.Equal("ap-southeast-2", copy["region"]);
        Assert.Equal(
            """
            clientSecurityGroupIds: {ap-southeast-2: global-ap-southeast-2-access-client-id, us-east-1: global-us-east-1-access-client-id}
            globalReplicationGroupId: ldgnf-global-0a1b2c3d
            replicationGroupIds: {ap-southeast-2: global-ap-southeast-2-id, us-east-1: global-us-east-1-id}
            securityGroupIds: {ap-southeast-2: global-ap-southeast-2-access-id, us-east-1: global-us-east-1-access-id}
            """,
            string.Join('\n', (await recorder.OutputTextAsync("global")).Split('\n').Where(line => !line.StartsWith("connections", StringComparison.Ordinal))));
        Assert.Equal(
            """{"kind":"replication-group","engine":"valkey","host":"clustercfg.global-ap-southeast-2.test","port":6379,"tls":true,"authMode":"none","clusterMode":true,"clientSecurityGroupId":"global-ap-southeast-2-access-client-id","readOnly":true}""",
            connections["ap-southeast-2"].ToJson());
    }

    [Fact]
    public async Task A_copy_has_the_token_of_its_primary_and_a_secret_of_its_own()
    {
        var args = GlobalArgs.Valid();
        (args.Primary.AuthToken, args.Primary.PreviousAuthToken, args.Primary.AuthTokenUpdateStrategy) =
            (Output.CreateSecret("token-of-newest-x"), Output.CreateSecret("token-of-before-x"), "ROTATE");
        args.Secondaries[0].SecretKmsKeyId = "arn:aws:kms:us-east-1:123456789012:key/1a2b";
        var (recorder, connections) = await CopyAsync(args);

        var copy = recorder.Single("ReplicationGroup", "global-us-east-1");
        Assert.Equal(("token-of-newest-x", "ROTATE"), (copy["authToken"], copy["authTokenUpdateStrategy"]));
        Assert.Equal(
            """
            aws:secretsmanager/secret:Secret global-us-east-1-secret
              description: How to reach the copy global-us-east-1, with its AUTH token as password
              kmsKeyId: arn:aws:kms:us-east-1:123456789012:key/1a2b
              recoveryWindowInDays: 30
              region: us-east-1
              tags: {Name: global-us-east-1-secret}
            aws:secretsmanager/secretVersion:SecretVersion global-us-east-1-secret
              region: us-east-1
              secretId: global-us-east-1-secret-id
              secretString: {"kind":"replication-group","engine":"valkey","host":"master.global-us-east-1.test","port":6379,"readerHost":"replica.global-us-east-1.test","readerPort":6379,"tls":true,"authMode":"token","secretArn":"arn:global-us-east-1-secret","clusterMode":false,"clientSecurityGroupId":"global-us-east-1-access-client-id","readOnly":true,"password":"token-of-newest-x","alsoAccepted":"token-of-before-x"}

            """,
            recorder.Single("Secret", "global-us-east-1-secret").Text() + recorder.Single("SecretVersion", "global-us-east-1-secret").Text());
        Assert.Equal("token", connections["us-east-1"].AuthMode);
    }

    [Fact]
    public async Task A_copy_is_not_told_how_its_primary_came_to_the_token()
    {
        var args = GlobalArgs.Valid();
        var recorder = await Recorder.RunAsync(() =>
        {
            args.Primary = new RedisReplicationGroup("sessions", new()
            {
                VpcId = "vpc-1",
                SubnetGroupName = "tier",
                GlobalPrimary = true,
                AcceptNoLogin = false,
            }).AsGlobalPrimary();
            _ = new GlobalDatastore("global", args);
        });

        Assert.Equal("SET", recorder.Single("ReplicationGroup", "sessions")["authTokenUpdateStrategy"]);
        var copy = recorder.Single("ReplicationGroup", "global-us-east-1");
        Assert.Equal(("token-of-sessions-token", null), (copy["authToken"], copy["authTokenUpdateStrategy"]));
    }

    [Fact]
    public async Task A_copy_takes_the_token_beside_users_as_long_as_its_primary_does()
    {
        var (recorder, connection) = await CopyOfUsersAsync(accept: true, generation: 2);

        Assert.Equal(
            """
            aws:elasticache/user:User global-us-east-1-moving-default
              accessString: on ~* &* +@all
              authenticationMode: {passwords: [token-of-sessions-token, token-of-sessions-token-2], type: password}
              engine: valkey
              region: us-east-1
              tags: {Name: global-us-east-1-moving-default}
              userId: test-global-us-east-1-moving-de-868a6653
              userName: default
            aws:elasticache/userGroup:UserGroup global-us-east-1-moving
              engine: valkey
              region: us-east-1
              tags: {Name: global-us-east-1-moving}
              userGroupId: test-global-us-east-1-moving-va-4947ce04
              userIds: [test-global-us-east-1-moving-de-868a6653, app]

            """,
            recorder.Single("User", "global-us-east-1-moving-default").Text() + recorder.Single("UserGroup", "global-us-east-1-moving").Text());
        var copy = recorder.Single("ReplicationGroup", "global-us-east-1");
        Assert.Equal((null, "DELETE", " [test-global-us-east-1-moving-va-4947ce04]"),
            (copy["authToken"], copy["authTokenUpdateStrategy"], Registration.Lines(copy["userGroupIds"])));
        Assert.Equal(("password", "arn:global-us-east-1-user-secret", "arn:global-us-east-1-secret"),
            (connection.AuthMode, connection.SecretArn, connection.TokenSecretArn));
        // Clients that have not moved to a user find what they always did.
        var secret = recorder.Single("SecretVersion", "global-us-east-1-secret");
        Assert.Equal("us-east-1", secret["region"]);
        Assert.Contains("\"authMode\":\"token\",\"secretArn\":\"arn:global-us-east-1-secret\"", (string)secret["secretString"]!, StringComparison.Ordinal);
        Assert.Contains("\"password\":\"token-of-sessions-token-2\",\"alsoAccepted\":\"token-of-sessions-token\"",
            (string)secret["secretString"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_keeps_the_token_that_is_refused_to_prove_it()
    {
        var (recorder, connection) = await CopyOfUsersAsync(accept: false);

        Assert.Equal(" [users-us-east-1]", Registration.Lines(recorder.Single("ReplicationGroup", "global-us-east-1")["userGroupIds"]));
        Assert.DoesNotContain(recorder.Registered, item => item.Name.Contains("-moving", StringComparison.Ordinal));
        Assert.Equal("arn:global-us-east-1-secret", connection.TokenSecretArn);
        Assert.EndsWith("\"retired\":\"token-of-sessions-token\"}",
            (string)recorder.Single("SecretVersion", "global-us-east-1-secret")["secretString"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_has_users_of_its_own_region()
    {
        var args = GlobalArgs.Valid();
        args.Primary.Auth = "users";
        args.Secondaries[0].UserGroup = GlobalArgs.Users("valkey");
        args.Secondaries[0].UserCredentials = new InputMap<string> { ["app"] = """{"password":"of-app"}""" };
        var (recorder, connections) = await CopyAsync(args);

        var connection = connections["us-east-1"];
        Assert.Equal(" [users-us-east-1]", Registration.Lines(recorder.Single("ReplicationGroup", "global-us-east-1")["userGroupIds"]));
        Assert.Equal(("password", "app", "arn:global-us-east-1-user-secret", "arn:global-us-east-1"),
            (connection.AuthMode, connection.User, connection.SecretArn, connection.CacheArn));
        Assert.Equal("DELETE", recorder.Single("ReplicationGroup", "global-us-east-1")["authTokenUpdateStrategy"]);
        var secret = recorder.Single("SecretVersion", "global-us-east-1-user-secret");
        Assert.Equal("us-east-1", secret["region"]);
        Assert.Contains("\"readOnly\":true,\"username\":\"app\",\"password\":\"of-app\"", (string)secret["secretString"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_that_clients_log_in_to_with_IAM_has_no_secret()
    {
        var args = GlobalArgs.Valid();
        args.Primary.Auth = "iam";
        var users = GlobalArgs.Users("valkey");
        users.Logins![0].AuthMode = "iam";
        args.Secondaries[0].UserGroup = users;
        var (recorder, connections) = await CopyAsync(args);

        Assert.Equal("iam", connections["us-east-1"].AuthMode);
        Assert.DoesNotContain("aws:secretsmanager", recorder.Names(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_is_watched_where_it_is()
    {
        List<MonitoredCacheArgs>? monitored = null;
        await Recorder.RunAsync(() => monitored = new GlobalDatastore("global", GlobalArgs.Valid()).Monitored());

        var copy = Assert.Single(monitored!);
        Assert.Equal(("global-us-east-1", "us-east-1", true, 1), (copy.Name, copy.Region, copy.GlobalCopy, copy.Replicas));
    }

    [Theory]
    [InlineData("dev", 0, 7, null)]
    [InlineData("production", 7, 90, "test-global-us-east-1-final-0a1b2c3d")]
    [InlineData("regulated", 15, 365, "test-global-us-east-1-final-0a1b2c3d")]
    public async Task The_profile_decides_how_a_copy_is_kept(string profile, int snapshots, int logs, string? final)
    {
        var args = GlobalArgs.Valid();
        args.Profile = profile;
        var recorder = await Recorder.RunAsync(() => _ = new GlobalDatastore("global", args));

        var copy = recorder.Single("ReplicationGroup", "global-us-east-1");
        Assert.Equal(snapshots, Convert.ToInt32(copy["snapshotRetentionLimit"], null));
        Assert.Equal(logs, Convert.ToInt32(recorder.Single("LogGroup", "global-us-east-1-slow-log")["retentionInDays"], null));
        Assert.Equal(final, copy["finalSnapshotIdentifier"]);
    }

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

    [Fact]
    public async Task A_copy_is_not_told_what_it_inherits()
    {
        var recorder = await Recorder.RunAsync(() => _ = new GlobalDatastore("global", GlobalArgs.Valid()));

        Assert.Empty(recorder.Single("ReplicationGroup", "global-us-east-1").Inputs.Keys.Intersect(
        [
            "nodeType", "engine", "engineVersion", "numNodeGroups", "parameterGroupName", "transitEncryptionEnabled",
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

        Assert.Equal("sessions-id", recorder.Single("GlobalReplicationGroup", "global")["primaryReplicationGroupId"]);
        Assert.Null(recorder.Single("GlobalReplicationGroup", "global")["engineVersion"]);
        Assert.Equal(("valkey", "cache.r7g.large", 2, true, true), (primary!.Engine, primary.NodeType, primary.Shards, primary.AutomaticFailover, primary.MultiAz));
    }

    [Fact]
    public void The_primary_leaves_what_all_regions_share_to_the_datastore()
    {
        var resolved = ResolvedReplicationGroup.Of("sessions", new()
        {
            VpcId = "vpc-1",
            SubnetGroupName = "tier",
            EngineVersion = "8.1",
            GlobalPrimary = true,
        });

        Assert.Equal(
            [
                "authTokenUpdateStrategy", "engine", "engineVersion", "nodeType", "numNodeGroups", "parameterGroupName",
                "globalReplicationGroupId",
            ],
            ReplicationGroupInputs.OwnedByAws(resolved));
    }

    private static async Task<(Recorder Recorder, CacheConnection Connection)> CopyOfUsersAsync(bool accept, int? generation = null)
    {
        GlobalDatastore? datastore = null;
        var recorder = await Recorder.RunAsync(() =>
        {
            var args = GlobalArgs.Valid();
            args.Primary = new RedisReplicationGroup("sessions", new()
            {
                VpcId = "vpc-1",
                SubnetGroupName = "tier",
                GlobalPrimary = true,
                Auth = "users",
                AcceptToken = accept,
                TokenGeneration = generation,
            }).AsGlobalPrimary();
            args.Secondaries[0].UserGroup = GlobalArgs.Users("valkey");
            args.Secondaries[0].UserCredentials = new InputMap<string> { ["app"] = """{"password":"of-app"}""" };
            datastore = new GlobalDatastore("global", args);
        });
        return (recorder, (await OutputUtilities.GetValueAsync(datastore!.Connections))["us-east-1"]);
    }

    private static async Task<(Recorder Recorder, Dictionary<string, CacheConnection> Connections)> CopyAsync(GlobalDatastoreArgs args)
    {
        GlobalDatastore? datastore = null;
        var recorder = await Recorder.RunAsync(() => datastore = new GlobalDatastore("global", args));
        return (recorder, await OutputUtilities.GetValueAsync(datastore!.Connections));
    }
}
