namespace Specs.Migrations;

/// <summary>The deployments that prove each row about other caches, users and parameters.</summary>
internal static class OtherCases
{
    private const string AtOnce = ChangeCase.AtOnce;
    private const string Copied = ChangeCase.Copied;
    private const string Key = ChangeCase.Key;
    private const string Replaces = ChangeCase.Replaces;
    private const string TopicArn = ChangeCase.TopicArn;

    private const string SnapshotArn =
        "arn:aws:elasticache:eu-west-1:111122223333:serverlesscachesnapshot:a";

    public static readonly ChangeCase[] All =
        [.. Cluster, .. Serverless, .. Datastore, .. Users, .. Parameters];

    private static ChangeCase[] Cluster =>
    [
        OfCluster("ipDiscovery: any", ""","networkType":"dual_stack","ipDiscovery":"ipv4" """,
            ""","networkType":"dual_stack","ipDiscovery":"ipv6" """) with { Network = "dual_stack" },
        OfCluster("maintenanceWindow: any", "", ""","maintenanceWindow":"mon:05:00-mon:06:00" """),
        OfCluster("notificationTopicArn: any", "", $$""","notificationTopicArn":"{{TopicArn}}" """),
        OfCluster("tags: any", ""","tags":{"team":"a"}""", ""","tags":{"team":"b"}"""),
        OfCluster("azMode: cross-az to single-az", ""","nodes":3""", ""","nodes":1""") with
        {
            Refused = "nodes must be at least 2 on a cache whose nodes are in several zones, but was 1.",
        },
        OfCluster("azMode: cross-az to single-az", ""","nodes":2""",
            ""","nodes":2,"availabilityZones":["eu-west-1a","eu-west-1a"]""" + AtOnce) with
        {
            Refused = "availabilityZones must be several zones as it is deployed",
        },
        OfCluster("azMode: single-az to cross-az", ""","nodes":1""", ""","nodes":3""") with
        {
            Refused = "applyImmediately must be true while the nodes are spread over zones",
        },
        OfCluster("azMode: single-az to cross-az", ""","nodes":1""", ""","nodes":3""" + AtOnce),
        OfCluster("numCacheNodes: any", ""","nodes":3""", ""","nodes":2""") with
        {
            Warned = "nodes goes from 3 to 2",
        },
        OfCluster("preferredAvailabilityZones: zones of nodes that exist",
            ""","nodes":2,"availabilityZones":["eu-west-1a","eu-west-1b"]""",
            ""","nodes":2,"availabilityZones":["eu-west-1b","eu-west-1a"]""") with
        {
            Warned = "availabilityZones places new nodes only",
        },
        OfCluster("preferredAvailabilityZones: zones of new nodes",
            ""","nodes":2,"availabilityZones":["eu-west-1a","eu-west-1b"]""",
            ""","nodes":3,"availabilityZones":["eu-west-1a","eu-west-1b","eu-west-1c"]"""),
        OfCluster("engineVersion: higher", ""","engineVersion":"1.6.17" """, ""","engineVersion":"1.6.22" """)
            with
        { Warned = "the cache is empty then" },
        OfCluster("engineVersion: lower", ""","engineVersion":"1.6.22" """,
            ""","engineVersion":"1.6.17" """) with { Refused = Replaces },
        OfCluster("nodeType: any", "", ""","nodeType":"cache.r7g.large" """) with { Refused = Replaces },
        OfCluster("networkType: any", "", ""","networkType":"dual_stack" """) with
        {
            Network = "dual_stack",
            Refused = Replaces,
        },
        OfCluster("port: any", "", ""","port":11300""") with { Refused = Replaces },
        OfCluster("applyImmediately: any", "", AtOnce),
    ];

    private static ChangeCase[] Serverless =>
    [
        OfServerless("cacheUsageLimits: any", "", ""","maxDataGb":20"""),
        OfServerless("dailySnapshotTime: any", "", ""","dailySnapshotTime":"01:00" """),
        OfServerless("description: any", ""","description":"A" """, ""","description":"B" """),
        OfServerless("snapshotRetentionLimit: any", "", ""","snapshotRetentionLimit":14"""),
        OfServerless("tags: any", ""","tags":{"team":"a"}""", ""","tags":{"team":"b"}"""),
        OfServerless("engine: redis to valkey", ""","engine":"redis" """, ""","engine":"valkey" """),
        OfServerless("engine: any other", "", ""","engine":"redis" """) with { Refused = Replaces },
        OfServerless("majorEngineVersion: higher", ""","majorEngineVersion":"7" """, "") with
        {
            Refused = "majorEngineVersion must be set when it goes from '7' to '8'",
        },
        OfServerless("majorEngineVersion: higher", ""","majorEngineVersion":"7" """,
            ""","majorEngineVersion":"8" """),
        OfServerless("majorEngineVersion: lower", ""","majorEngineVersion":"8" """,
            ""","majorEngineVersion":"7" """) with { Refused = Replaces },
        OfServerless("userGroupId: a group to another", ""","login":{"user":"one"}""",
            ""","login":{"user":"two"}""") with { Refused = "login.user must be 'one' as it is deployed" },
        OfServerless("userGroupId: other users in the group", "",
            ""","login":{"passwordGeneration":2,"retiredPasswords":1}""") with
        {
            Refused = "login.retiredPasswords must be 0 while",
        },
        OfServerless("kmsKeyId: any", "", $$""","kmsKeyId":"{{Key}}" """) with { Refused = Replaces },
        OfServerless("snapshotArnsToRestores: any", "",
            $$""","snapshotArnsToRestore":["{{SnapshotArn}}"]""")
            with
        { Refused = Replaces },
    ];

    private static ChangeCase[] Datastore =>
    [
        OfDatastore("cacheNodeType: any", "", "", ""","nodeType":"cache.r7g.xlarge" """),
        OfDatastore("numNodeGroups: any", ""","shards":2""", ""","shards":3"""),
        OfDatastore("engine: redis to valkey", ""","engine":"redis","engineVersion":"7.1" """,
            ""","engine":"valkey","engineVersion":"8.1","upgradeCopies":true""" + AtOnce),
        OfDatastore("engine: valkey to redis", "", ""","engine":"redis","engineVersion":"7.1" """) with
        {
            Refused = "ElastiCache does not downgrade a datastore",
        },
        OfDatastore("engineVersion: higher", ""","engineVersion":"8.0" """, ""","engineVersion":"8.1" """),
        OfDatastore("engineVersion: lower", ""","engineVersion":"8.1" """, ""","engineVersion":"8.0" """) with
        {
            Refused = "ElastiCache does not downgrade a datastore",
        },
        OfDatastore("parameterGroupName: any without another major version", "", ""","upgradeCopies":true""")
            with
        { Refused = "parameterGroupName must be left out until the major version rises" },
    ];

    private static ChangeCase[] Users =>
    [
        OfUsers("User.accessString: any", "{}", """{"access":"read-only"}"""),
        OfUsers("User.authenticationMode: another type", "{}", """{"auth":"iam"}""") with
        {
            Refused = "other.auth must be 'password' as it is deployed",
        },
        OfUsers("User.authenticationMode: other passwords", "{}",
            """{"passwordGeneration":2,"retiredPasswords":1}""") with
        {
            Refused = "other.retiredPasswords must be 0 while",
        },
        OfUsers("UserGroup.userIds: any", "{}", """{},"more":{}"""),
    ];

    private static ChangeCase[] Parameters =>
    [
        new("ParameterGroup.parameters: databases, cluster-databases", "",
            ""","parameters":{"databases":"32"}""")
        {
            Refused = "parameters.databases must be left out as it is deployed, but was '32'",
        },
        new("ParameterGroup.parameters: any with copies", Copied,
            Copied + ""","parameters":{"maxmemory-policy":"noeviction"}""")
        {
            Refused = "parameters.maxmemory-policy must be left out as it is deployed",
        },
        new("ParameterGroup.parameters: any other of Valkey or Redis OSS", "",
            ""","parameters":{"maxmemory-policy":"noeviction"}"""),
        new("ParameterGroup.parameters: any of Memcached", "", ""","parameters":{"idle_timeout":"60"}""")
        {
            Kind = "memcached",
            Warned = "take effect when the nodes restart",
        },
        new("ParameterGroup.family: any", ""","engineVersion":"8.1" """,
            ""","engineVersion":"9.0" """ + AtOnce),
        new("ParameterGroup.tags: any", ""","tags":{"team":"a"}""", ""","tags":{"team":"b"}"""),
    ];

    private static ChangeCase OfCluster(string row, string before, string after) =>
        new($"Cluster.{row}", before, after) { Kind = "memcached" };

    private static ChangeCase OfServerless(string row, string before, string after) =>
        new($"ServerlessCache.{row}", before, after) { Kind = "serverless" };

    private static ChangeCase OfDatastore(
        string row,
        string before,
        string after,
        string nodeType = ""","nodeType":"cache.r7g.large" """)
    {
        const string copies = ""","copies":{"eu-central-1":{}}""";
        return new(
            $"GlobalReplicationGroup.{row}",
            ""","nodeType":"cache.r7g.large" """ + before + copies,
            nodeType + after + copies);
    }

    private static ChangeCase OfUsers(string row, string before, string after)
    {
        const string users = ""","login":{"mode":"users"}""";
        return new(row, users, users)
        {
            Beside = ("users", $$"""{"app":{},"other":{{before}}}""", $$"""{"app":{},"other":{{after}}}"""),
        };
    }
}
