using CachingTier;
using FsCheck;
using FsCheck.Fluent;

namespace Specs.Generated;

/// <summary>
/// Values that an argument may really have, by its wire name, with its class in front where the name says too
/// little. One that is right by itself may still be wrong with the others.
/// </summary>
internal static class LikelyValues
{
    private const string Key = "arn:aws:kms:eu-west-1:123456789012:key/00000000-0000-0000-0000-000000000000";
    private const string KeyElsewhere =
        "arn:aws:kms:us-east-1:123456789012:key/00000000-0000-0000-0000-000000000000";
    /// <summary>ARN of a role.</summary>
    public const string Role = "arn:aws:iam::123456789012:role/alarms";

    private const string Topic = "arn:aws:sns:eu-west-1:123456789012:alarms";

    private static readonly string[] Zones = ["eu-west-1a", "eu-west-1b", "eu-west-1c"];
    private static readonly string[] NodeTypes =
        ["cache.m7g.large", "cache.r7g.xlarge", "cache.t4g.micro", "cache.r6gd.xlarge"];

    private static readonly Dictionary<string, string> Endpoints = new(StringComparer.Ordinal)
    {
        ["email"] = "caches@example.com",
        ["email-json"] = "json@example.com",
        ["firehose"] = "arn:aws:firehose:eu-west-1:123456789012:deliverystream/alarms",
        ["https"] = "https://example.com/alarms",
        ["lambda"] = "arn:aws:lambda:eu-west-1:123456789012:function:alarms",
        ["sms"] = "+15555550100",
        ["sqs"] = "arn:aws:sqs:eu-west-1:123456789012:alarms",
    };

    private static readonly Dictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        ["access"] = ["read-only", "read-write", "admin"],
        ["accessString"] = ["on ~* &* +@all", "on ~orders:* resetchannels -@all +@read"],
        ["alarmTopicArn"] = [Topic],
        ["arn"] = ["arn:aws:elasticache:eu-west-1:123456789012:user:app"],
        ["auth"] = ["password", "iam"],
        ["mode"] = ["token", "users", "iam", "none"],
        ["authMode"] = ["password", "iam"],
        ["authToken"] = ["token-of-sessions-1"],
        ["authTokenUpdateStrategy"] = ["ROTATE", "SET"],
        ["availability"] = ["single", "replicated", "multi-az"],
        ["availabilityZones"] = Zones,
        ["cacheArns"] = ["arn:aws:elasticache:eu-west-1:123456789012:replicationgroup:sessions"],
        ["cidrBlock"] = ["10.0.0.0/16", "172.31.0.0/20", "192.168.0.0/22"],
        ["clusterMode"] = ["disabled", "compatible", "enabled"],
        ["dailySnapshotTime"] = ["03:00", "23:59"],
        ["durability"] = ["default", "disabled", "async", "sync"],
        ["endpoint"] = [.. Endpoints.Values],
        ["engine"] = ["valkey", "redis"],
        ["ServerlessCacheArgs.engine"] = ["valkey", "redis", "memcached"],
        ["MonitoredCacheArgs.engine"] = ["valkey", "redis", "memcached"],
        ["engineVersion"] = ["7.2", "8.0", "8.1", "9.0", "7.1"],
        ["MemcachedClusterArgs.engineVersion"] = ["1.6.22", "1.6.17", "1.6.12"],
        ["gatewayEndpoints"] = ["s3", "dynamodb"],
        ["interfaceEndpoints"] = ["kms", "logs", "monitoring"],
        ["ipDiscovery"] = ["ipv4", "ipv6"],
        ["keys"] = ["orders:*", "carts:*"],
        ["kind"] = ["replication-group", "memcached", "serverless"],
        ["kmsKeyId"] = [Key],
        ["level"] = ["warning", "critical"],
        ["logKmsKeyId"] = [Key],
        ["maintenanceWindow"] = ["sun:05:00-sun:06:00", "sat:23:00-sun:01:00", "mon:03:30-mon:04:30"],
        ["majorEngineVersion"] = ["7", "8", "9", "1.6"],
        ["metric"] = ["cpu", "memory", "capacity"],
        ["name"] = ["sessions", "pages", "leaderboard", "carts", "quotas", "tokens", "feeds"],
        ["natGateways"] = ["none", "single", "per-zone"],
        ["networkType"] = ["ipv4", "dual_stack", "ipv6"],
        ["nodeType"] = NodeTypes,
        ["GlobalPrimaryArgs.nodeType"] = ["cache.m7g.large", "cache.r7g.xlarge", "cache.r6gd.xlarge"],
        ["MemcachedClusterArgs.nodeType"] = ["cache.m7g.large", "cache.r7g.xlarge", "cache.t4g.micro"],
        ["notificationTopicArn"] = [Topic],
        ["previousAuthToken"] = ["token-of-sessions-0"],
        ["primaryZone"] = Zones,
        ["profile"] = ["dev", "production", "regulated"],
        ["protocol"] = [.. Endpoints.Keys],
        ["region"] = ["us-east-1", "us-east-2", "ap-southeast-2"],
        ["replicaZones"] = Zones,
        ["roleName"] = ["app"],
        ["schedule"] = ["rate(1 hour)", "never", "cron(0 * * * ? *)", "cron(0 0 * * 1 *)"],
        ["secretKmsKeyId"] = [Key],
        ["secretKmsKeyIds"] = [Key],
        ["GlobalSecondaryArgs.kmsKeyId"] = [KeyElsewhere],
        ["GlobalSecondaryArgs.logKmsKeyId"] = [KeyElsewhere],
        ["GlobalSecondaryArgs.secretKmsKeyId"] = [KeyElsewhere],
        ["slots"] = ["0-8191", "8192-16383", "0-16383"],
        ["snapshotArns"] = ["arn:aws:s3:::backups/sessions-1.rdb", "arn:aws:s3:::backups/sessions-2.rdb"],
        ["snapshotArnsToRestore"] =
            ["arn:aws:elasticache:eu-west-1:123456789012:serverlesscachesnapshot:nightly"],
        ["snapshotName"] = ["nightly", "automatic.sessions-2026-01-01-03-00"],
        ["snapshotWindow"] = ["03:00-04:00", "23:30-01:00"],
        ["subscriptionRoleArn"] = [Role],
        ["subnetGroupName"] = ["tier"],
        ["subnetIds"] = ["subnet-1", "subnet-2"],
        ["topicArns"] = [Topic],
        ["warningTopicArns"] = [Topic],
        ["criticalTopicArns"] = [Topic],
        ["transitEncryption"] = ["off", "preferred", "required"],
        ["user"] = ["app", "jobs"],
        ["userArns"] = ["arn:aws:elasticache:eu-west-1:123456789012:user:app"],
        ["vpcId"] = ["vpc-1"],
        ["without"] = ["evictions", "cpu", "data"],
    };

    private static readonly string[] OtherWords = ["one", "two", "orders"];

    private static readonly Dictionary<string, (int Least, int Most)> Ranges = new(StringComparer.Ordinal)
    {
        ["port"] = (1_024, 20_000),
        ["ports"] = (1_024, 20_000),
        ["maxEcpuPerSecond"] = (5_000, 50_000),
        ["minEcpuPerSecond"] = (1_000, 5_000),
        ["maxDataGb"] = (5, 50),
        ["maxNodes"] = (60, 300),
        ["target"] = (35, 70),
        ["deletionWindowDays"] = (7, 30),
        ["zones"] = (2, 6),
        ["nodes"] = (1, 6),
        ["replicas"] = (1, 3),
        ["max"] = (3, 5),
        ["min"] = (1, 2),
        ["passwordGeneration"] = (1, 2),
        ["retiredPasswords"] = (0, 1),
        ["tokenGeneration"] = (1, 2),
        ["retiredTokens"] = (0, 1),
        ["timeoutSeconds"] = (5, 60),
        ["createTimeoutMinutes"] = (10, 120),
    };

    /// <summary>Where messages of a protocol go.</summary>
    public static string Endpoint(string protocol) => Endpoints.GetValueOrDefault(protocol, "");

    /// <summary>A group whose user logs in as a cache asks for.</summary>
    public static CacheUserGroupInputArgs Users(string auth) => new()
    {
        Id = "app",
        Engine = "redis",
        Logins =
        [
            new()
            {
                User = "app",
                AuthMode = auth == "iam" ? "iam" : "password",
                Arn = "arn:aws:elasticache:us-east-1:123456789012:user:app",
                SecretArn = auth == "iam" ? null : "arn:aws:secretsmanager:us-east-1:123456789012:secret:app",
            },
        ],
    };

    public static Gen<string> Text(Type owner, string name) => Gen.Elements<string>(
        Words.GetValueOrDefault($"{owner.Name}.{name}") ?? Words.GetValueOrDefault(name) ?? OtherWords);

    public static Gen<int> Number(string name)
    {
        if (name == "logRetentionDays")
            return Gen.Elements(1, 7, 30, 90, 365);
        var (least, most) = Ranges.GetValueOrDefault(name, (1, 6));
        return Gen.Choose(least, most);
    }

    /// <summary>Thresholds come in pairs, of which the critical one is further off.</summary>
    public static Gen<double> Fraction(string name) => Gen.Elements<double>(name switch
    {
        "hitRatePercentWarning" => new[] { 60.0, 80.0 },
        "hitRatePercentCritical" => [30.0, 50.0],
        _ when name.EndsWith("Critical", StringComparison.Ordinal) => [90.0, 95.0],
        _ when name.EndsWith("Warning", StringComparison.Ordinal) => [60.0, 75.0],
        _ => [1.0, 4.5, 12.0],
    });
}
