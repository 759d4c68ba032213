namespace Specs.Migrations;

/// <summary>The deployments that prove each row about replication groups.</summary>
internal static class ReplicationGroupCases
{
    private const string AtOnce = ChangeCase.AtOnce;
    private const string Copied = ChangeCase.Copied;
    private const string Key = ChangeCase.Key;
    private const string Replaces = ChangeCase.Replaces;
    private const string TopicArn = ChangeCase.TopicArn;

    private const string NodeGroups =
        """
        ,"nodeGroups":[{"slots":"0-8191","replicas":1},{"slots":"8192-16383","replicas":1}]
        """;

    private const string MoreNodeGroups =
        """
        ,"nodeGroups":[{"slots":"0-8191","replicas":1},{"slots":"8192-12287","replicas":1},
            {"slots":"12288-16383","replicas":1}]
        """;

    public static readonly ChangeCase[] All =
    [
        Passes("autoMinorVersionUpgrade: any", ""","engineVersion":"8.0" """,
            ""","engineVersion":"8.0","autoMinorVersionUpgrade":false"""),
        Passes("description: any", ""","description":"A" """, ""","description":"B" """),
        new("ReplicationGroup.ipDiscovery: any", ""","networkType":"dual_stack","ipDiscovery":"ipv4" """,
            ""","networkType":"dual_stack","ipDiscovery":"ipv6" """) { Network = "dual_stack" },
        Passes("maintenanceWindow: any", "", ""","maintenanceWindow":"mon:05:00-mon:06:00" """),
        Passes("snapshotWindow: any", "", ""","snapshotWindow":"01:00-02:00" """),
        Passes("tags: any", ""","tags":{"team":"a"}""", ""","tags":{"team":"b"}"""),
        Fails("clusterMode: disabled to enabled", "", ""","clusterMode":"enabled" """ + AtOnce,
            "clusterMode must be 'compatible' after 'disabled'"),
        Fails("clusterMode: disabled to compatible, compatible to enabled", "",
            ""","clusterMode":"compatible","replicas":2""" + AtOnce,
            "replicas must be '1' while clusterMode goes from 'disabled' to 'compatible'"),
        Passes("clusterMode: disabled to compatible, compatible to enabled", "",
            ""","clusterMode":"compatible" """ + AtOnce),
        Fails("clusterMode: enabled to another", ""","clusterMode":"enabled" """, "",
            "clusterMode must be 'enabled' as it is deployed"),
        Fails("multiAzEnabled: true to false with fewer replicas", "", ""","availability":"single" """,
            "applyImmediately must be true while availability goes from 'multi-az' to 'single'"),
        Passes("multiAzEnabled: true to false with fewer replicas", "",
            ""","availability":"single" """ + AtOnce),
        Fails("multiAzEnabled: true to false without replicas, in cluster mode", ""","shards":3""",
            ""","shards":3,"availability":"single" """ + AtOnce,
            "availability must be 'replicated' after 'multi-az' in cluster mode"),
        Fails("multiAzEnabled: true to false without replicas, in cluster mode", ""","shards":3""",
            ""","shards":3,"availability":"replicated" """,
            "applyImmediately must be true while availability goes from 'multi-az' to 'replicated'"),
        Passes("multiAzEnabled: true to false without replicas, in cluster mode", ""","shards":3""",
            ""","shards":3,"availability":"replicated" """ + AtOnce),
        Passes("multiAzEnabled: false to true", ""","availability":"replicated" """, ""),
        Fails("automaticFailoverEnabled: true to false", ""","availability":"replicated" """,
            ""","availability":"single" """,
            "applyImmediately must be true while availability goes from 'replicated' to 'single'"),
        Passes("automaticFailoverEnabled: true to false", ""","availability":"replicated" """,
            ""","availability":"single" """ + AtOnce),
        Passes("automaticFailoverEnabled: false to true", ""","availability":"single" """, ""),
        Fails("automaticFailoverEnabled: any with copies", ""","availability":"single" """ + Copied,
            Copied + AtOnce, "availability must be 'single' as it is deployed with copies"),
        Fails("automaticFailoverEnabled: any with copies", Copied,
            ""","availability":"single" """ + Copied + AtOnce,
            "availability must be 'multi-az' as it is deployed with copies"),
        Fails("durability: any", ""","engineVersion":"9.0","shards":2""",
            ""","engineVersion":"9.0","shards":2,"durability":"sync" """,
            "durability must be left out as it is deployed, but was 'sync'. " + Replaces),
        Fails("durability: any", ""","engineVersion":"9.0","shards":2,"durability":"sync" """,
            ""","engineVersion":"9.0","shards":2""", "durability must be 'sync' as it is deployed"),
        Fails("durability: any", ""","engineVersion":"9.0","shards":2""",
            ""","engineVersion":"9.0","shards":3,"durability":"sync","allowReplacement":["durability"]""",
            "shards must be '2' while durability goes from 'default' to 'sync'"),
        Warns("durability: any", ""","engineVersion":"9.0","shards":2""",
            ""","engineVersion":"9.0","shards":2,"durability":"sync","allowReplacement":["durability"]""",
            "durability goes from nothing to 'sync'"),
        Fails("transitEncryptionEnabled: false to true, true to false",
            ""","transitEncryption":"off","login":{"mode":"none"}""", AtOnce,
            "transitEncryption must be 'preferred' after 'off'"),
        Fails("transitEncryptionEnabled: any on Redis OSS before 7",
            ""","engine":"redis","engineVersion":"6.2","transitEncryption":"off","login":{"mode":"none"}""",
            ""","engine":"redis","engineVersion":"6.2" """, "transitEncryptionEnabled must be"),
        Fails("transitEncryptionMode: preferred to required, required to preferred",
            ""","transitEncryption":"preferred","login":{"mode":"token"}""", "",
            "applyImmediately must be true while transitEncryption goes from 'preferred' to 'required'"),
        Passes("transitEncryptionMode: preferred to required, required to preferred",
            ""","transitEncryption":"preferred","login":{"mode":"token"}""", AtOnce),
        Fails("transitEncryptionMode: any with users", ""","login":{"mode":"users"}""",
            ""","transitEncryption":"preferred","login":{"mode":"token"}""" + AtOnce,
            "transitEncryption must be 'required' on a cache with users"),
        Fails("parameterGroupName: another family or cluster mode", ""","engineVersion":"8.1" """,
            ""","engineVersion":"9.0" """,
            "applyImmediately must be true when the parameter group goes from"),
        Passes("parameterGroupName: another family or cluster mode", ""","engineVersion":"8.1" """,
            ""","engineVersion":"9.0" """ + AtOnce),
        Fails("parameterGroupName: any with copies", Copied,
            Copied + ""","parameters":{"maxmemory-policy":"noeviction"}""", "global-datastore-"),
        Fails("snapshotRetentionLimit: 0 to another in cluster mode",
            ""","shards":2,"snapshotRetentionLimit":0""",
            ""","shards":2""", "snapshotRetentionLimit must be 0 as it is deployed in cluster mode"),
        Passes("snapshotRetentionLimit: any other", "", ""","snapshotRetentionLimit":14"""),
        Fails("authToken: a first, another or no token", ""","login":{"mode":"token"}""",
            ""","login":{"mode":"users"}""", "login.acceptToken must be true"),
        Fails("authTokenUpdateStrategy: any without its token", "",
            ""","login":{"tokenGeneration":2,"retiredTokens":1}""", "login.retiredTokens must be 0 while"),
        Fails("userGroupIds: none to a group, a group to none", ""","login":{"mode":"users"}""",
            ""","login":{"mode":"token"}""", "login.mode must be"),
        Fails("userGroupIds: a group to another", ""","login":{"mode":"users","user":"one"}""",
            ""","login":{"mode":"users","user":"two"}""", "login.user must be 'one' as it is deployed"),
        Fails("userGroupIds: other users in the group", ""","login":{"mode":"users"}""",
            ""","login":{"mode":"users","passwordGeneration":2,"retiredPasswords":1}""",
            "login.retiredPasswords must be 0 while"),
        Passes("engine: redis to valkey", ""","engine":"redis","engineVersion":"7.1" """,
            ""","engine":"valkey","engineVersion":"8.1" """ + AtOnce),
        Fails("engine: valkey to redis", "", ""","engine":"redis" """, Replaces),
        Warns("engineVersion: higher, in the same family", "", ""","engineVersion":"8.1" """,
            "engineVersion '8.1' is given, while AWS could raise it so far"),
        Fails("engineVersion: one that brings a log", ""","engine":"redis","engineVersion":"6.0" """,
            ""","engine":"redis","engineVersion":"6.2" """,
            "applyImmediately must be true when engineVersion goes from '6.0' to '6.2', which brings the "
                + "engine log"),
        Warns("engineVersion: one that brings a log", ""","engine":"redis","engineVersion":"6.0" """,
            ""","engine":"redis","engineVersion":"6.2" """ + AtOnce,
            "nodeType is left out, and its default goes from 'cache.m6g.large' to 'cache.m7g.large'"),
        Fails("engineVersion: lower", ""","engineVersion":"8.1" """, ""","engineVersion":"8.0" """, Replaces),
        Fails("logDeliveryConfigurations: a log that the version brings",
            ""","engine":"redis","engineVersion":"5.0.6","nodeType":"cache.m5.large" """,
            ""","engine":"redis","engineVersion":"6.2","nodeType":"cache.m5.large" """,
            "brings the slow log"),
        Warns("nodeType: any", ""","availability":"single" """,
            ""","availability":"single","nodeType":"cache.r7g.large" """,
            "nodeType goes from 'cache.m7g.large' to 'cache.r7g.large' with availability 'single'"),
        Passes("numCacheClusters: any", "", ""","replicas":2"""),
        Passes("replicasPerNodeGroup: any", ""","shards":2""", ""","shards":2,"replicas":2"""),
        Warns("replicasPerNodeGroup: what a scaler left to that of the settings",
            ""","shards":2,"replicaScaling":{"max":3}""", ""","shards":2""",
            "goes to replicas 1 at the first update after a refresh"),
        Passes("numNodeGroups: any", ""","shards":2""", ""","shards":3"""),
        Warns("numNodeGroups: what a scaler left to that of the settings",
            ""","shards":2,"shardScaling":{"max":6}""", ""","shards":2""",
            "goes to shards 2 at the first update after a refresh"),
        Warns("preferredCacheClusterAzs: any", ""","availabilityZones":["eu-west-1a","eu-west-1b"]""",
            ""","availabilityZones":["eu-west-1b","eu-west-1a"]""",
            "availabilityZones has no effect on a cache that exists"),
        Warns("notificationTopicArn: a topic to none", $$""","notificationTopicArn":"{{TopicArn}}" """, "",
            "notificationTopicArn is left out"),
        Passes("notificationTopicArn: any other", "", $$""","notificationTopicArn":"{{TopicArn}}" """),
        Fails("nodeGroupConfigurations: more or fewer shards", NodeGroups, MoreNodeGroups, Replaces),
        Fails("dataTieringEnabled: any", "", ""","nodeType":"cache.r6gd.xlarge" """, Replaces),
        Fails("kmsKeyId: any", "", $$""","kmsKeyId":"{{Key}}" """, Replaces),
        new("ReplicationGroup.networkType: any", "", ""","networkType":"dual_stack" """)
        {
            Network = "dual_stack",
            Refused = Replaces,
        },
        Fails("port: any", "", ""","port":6500""", Replaces),
        Fails("snapshotArns: any", "", ""","snapshotArns":["arn:aws:s3:::bucket/a.rdb"]""", Replaces),
        Fails("snapshotName: any", "", ""","snapshotName":"before" """, Replaces),
        Passes("applyImmediately: any", "", AtOnce),
        Passes("finalSnapshotIdentifier: any", "", ""","finalSnapshot":false"""),
    ];

    private static ChangeCase Passes(string row, string before, string after) =>
        new($"ReplicationGroup.{row}", before, after);

    private static ChangeCase Fails(string row, string before, string after, string message) =>
        Passes(row, before, after) with { Refused = message };

    private static ChangeCase Warns(string row, string before, string after, string message) =>
        Passes(row, before, after) with { Warned = message };
}
