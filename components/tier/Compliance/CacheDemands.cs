using System.Globalization;
using static CachingTier.Demand;

namespace CachingTier;

/// <summary>What rules demand of the caches.</summary>
internal static class CacheDemands
{
    private const string OneNode = "A dev tier has one node, whose failure stops nothing but development.";
    private const string TwoLogins =
        "AwsSolutions-AEC6 wants an AUTH token and CT.ELASTICACHE.PR.8 a user group; a cache can have one "
            + "of the two.";

    private static readonly string Memcached = CacheEngine.Memcached.WireName();
    private static readonly string Required = TransitEncryption.Required.WireName();
    private static readonly string[] UsualPorts = ["6379", "11211"];

    public static IEnumerable<Demand> All =>
    [
        new()
        {
            Ids =
            [
                "ElastiCache.1", "CT.ELASTICACHE.PR.1", "elasticache-redis-cluster-automatic-backup-check",
                "elasticache_redis_cluster_backup_enabled",
            ],
            Text = "automatic backups, kept for at least a day",
            On = ResourceType.ReplicationGroup,
            Property = "snapshotRetentionLimit",
            Holds = (cache, _) => cache.IsNumber("snapshotRetentionLimit", days => days >= 1),
            Waived = Dev("What a dev tier holds can be filled in again."),
        },
        new()
        {
            Ids = ["ElastiCache.1"],
            Text = "automatic backups, kept for at least a day",
            On = ResourceType.ServerlessCache,
            Property = "snapshotRetentionLimit",
            For = cache => cache.Text("engine") != Memcached,
            Holds = (cache, _) => cache.IsNumber("snapshotRetentionLimit", days => days >= 1),
            Waived = Dev("What a dev tier holds can be filled in again."),
        },
        new()
        {
            Ids =
            [
                "HIPAA.Security-ElastiCacheRedisClusterAutomaticBackup",
                "NIST.800.53.R4-ElastiCacheRedisClusterAutomaticBackup",
                "NIST.800.53.R5-ElastiCacheRedisClusterAutomaticBackup",
            ],
            Text = "automatic backups, kept for at least 15 days",
            On = ResourceType.ReplicationGroup,
            Property = "snapshotRetentionLimit",
            Holds = (cache, _) => cache.IsNumber("snapshotRetentionLimit", days => days >= 15),
            Regulated = true,
        },
        new()
        {
            Ids =
            [
                "ElastiCache.2", "CT.ELASTICACHE.PR.2", "CKV_AWS_322",
                "elasticache-auto-minor-version-upgrade-check",
                "elasticache_redis_cluster_auto_minor_version_upgrades",
            ],
            Text = "minor upgrades come by themselves",
            On = ResourceType.ReplicationGroup,
            Property = "autoMinorVersionUpgrade",
            Holds = (cache, _) => cache.IsTrue("autoMinorVersionUpgrade"),
        },
        new()
        {
            Ids =
            [
                "ElastiCache.3", "CT.ELASTICACHE.PR.3", "CKV2_AWS_50",
                "elasticache-repl-grp-auto-failover-enabled",
                "elasticache_redis_cluster_automatic_failover_enabled",
            ],
            Text = "automatic failover",
            On = ResourceType.ReplicationGroup,
            Property = "automaticFailoverEnabled",
            Holds = (cache, _) => cache.IsTrue("automaticFailoverEnabled"),
            Waived = Dev(OneNode),
        },
        new()
        {
            Ids = ["AwsSolutions-AEC4", "elasticache_redis_cluster_multi_az_enabled"],
            Text = "nodes in several zones",
            On = ResourceType.ReplicationGroup,
            Property = "multiAzEnabled",
            Holds = (cache, _) => cache.IsTrue("multiAzEnabled"),
            Waived = Dev(OneNode),
        },
        new()
        {
            Ids =
            [
                "ElastiCache.4", "CT.ELASTICACHE.PR.4", "CKV_AWS_29", "AVD-AWS-0045",
                "elasticache-repl-grp-encrypted-at-rest",
                "elasticache_redis_cluster_rest_encryption_enabled",
            ],
            Text = "encryption at rest",
            On = ResourceType.ReplicationGroup,
            Property = "atRestEncryptionEnabled",
            Holds = (cache, _) => cache.IsTrue("atRestEncryptionEnabled"),
        },
        new()
        {
            Ids =
            [
                "ElastiCache.5", "CT.ELASTICACHE.PR.5", "CKV_AWS_30", "AVD-AWS-0051",
                "elasticache-repl-grp-encrypted-in-transit",
                "elasticache_redis_cluster_in_transit_encryption_enabled",
            ],
            Text = "encryption in transit, required of every client",
            On = ResourceType.ReplicationGroup,
            Property = "transitEncryptionEnabled",
            Holds = (cache, _) => cache.IsTrue("transitEncryptionEnabled")
                && (!cache.Has("transitEncryptionMode")
                    || cache.IsText("transitEncryptionMode", mode => mode == Required)),
            Excuse = WayToTls,
        },
        new()
        {
            Ids = ["AwsSolutions-AEC3"],
            Text = "both encryptions set explicitly",
            On = ResourceType.ReplicationGroup,
            Property = "atRestEncryptionEnabled, transitEncryptionEnabled",
            Holds = (cache, _) => cache.IsTrue("atRestEncryptionEnabled")
                && cache.IsTrue("transitEncryptionEnabled"),
            Excuse = WayToTls,
        },
        CustomerKey(
            ResourceType.ReplicationGroup,
            ["CKV_AWS_191", "elasticache-repl-grp-encrypted-at-rest (approved keys)"]),
        CustomerKey(ResourceType.ServerlessCache, ["CKV_AWS_191"]),
        new()
        {
            Ids =
            [
                "ElastiCache.6", "CT.ELASTICACHE.PR.7", "elasticache-repl-grp-redis-auth-enabled",
                "elasticache_redis_replication_group_auth_enabled",
            ],
            Text = "an AUTH token for engines before version 6",
            On = ResourceType.ReplicationGroup,
            Property = "engineVersion, authToken",
            Holds = (cache, _) => cache.IsText("engineVersion", version => Major(version) >= 6)
                || NeedsToken(cache),
            Excuse = cache => cache.Has("authToken") ? AnybodyGetsIn(cache) : null,
        },
        new()
        {
            Ids = ["elasticache-supported-engine-version"],
            Text = "an engine version that is still supported",
            On = ResourceType.ReplicationGroup,
            Property = "engineVersion",
            Holds = (cache, _) => cache.IsText("engineVersion", version => Major(version) >= 6),
        },
        new()
        {
            Ids = ["CT.ELASTICACHE.PR.8", "elasticache-rbac-auth-enabled"],
            Text = "a user group",
            On = ResourceType.ReplicationGroup,
            Property = "userGroupIds",
            Holds = (cache, _) => cache.Has("userGroupIds"),
            Waived = Everywhere(TwoLogins),
            Excuse = cache => NeedsToken(cache) ? null : AnybodyGetsIn(cache),
        },
        new()
        {
            Ids = ["AwsSolutions-AEC6"],
            Text = "an AUTH token",
            On = ResourceType.ReplicationGroup,
            Property = "authToken",
            Holds = (cache, _) => NeedsToken(cache),
            Excuse = cache => cache.Has("userGroupIds") ? TwoLogins : AnybodyGetsIn(cache),
        },
        new()
        {
            Ids = ["CKV_AWS_31"],
            Text = "encryption in transit with a token or a user group",
            On = ResourceType.ReplicationGroup,
            Property = "authToken, userGroupIds",
            Holds = (cache, _) => cache.IsTrue("transitEncryptionEnabled")
                && (NeedsToken(cache) || cache.Has("userGroupIds")),
            Excuse = cache => cache.IsTrue("transitEncryptionEnabled")
                ? AnybodyGetsIn(cache)
                : WayToTls(cache) ?? AnybodyGetsIn(cache),
        },
        SubnetGroup(ResourceType.ReplicationGroup),
        SubnetGroup(ResourceType.Cluster),
        Port(ResourceType.ReplicationGroup),
        Port(ResourceType.Cluster),
        SecurityGroups(ResourceType.ReplicationGroup),
        SecurityGroups(ResourceType.Cluster),
        Notifications(ResourceType.ReplicationGroup),
        Notifications(ResourceType.Cluster),
        new()
        {
            Ids = ["CKV_AWS_134", "AVD-AWS-0050", "KICS e93bbe63"],
            Text = "backups of a cluster that is no Memcached",
            On = ResourceType.Cluster,
            Property = "snapshotRetentionLimit",
            For = cache => cache.Text("engine") != Memcached,
            Holds = (cache, _) => cache.IsNumber("snapshotRetentionLimit", days => days >= 1),
        },
        new()
        {
            Ids = ["KICS 9b18fc19"],
            Text = "several Memcached nodes in several zones",
            On = ResourceType.Cluster,
            Property = "azMode",
            For = cache => cache.IsNumber("numCacheNodes", nodes => nodes > 1),
            Holds = (cache, _) => cache.IsText("azMode", mode => mode == "cross-az"),
        },
    ];

    private static Demand CustomerKey(string type, string[] ids) => new()
    {
        Ids = [.. ids],
        Text = "a key of the customer",
        On = type,
        Property = "kmsKeyId",
        Holds = (cache, _) => cache.Has("kmsKeyId"),
        Regulated = true,
    };

    private static Demand SubnetGroup(string type) => new()
    {
        Ids =
        [
            "ElastiCache.7", "CT.ELASTICACHE.PR.6", "CKV_AWS_323", "AwsSolutions-AEC1",
            "elasticache-subnet-group-check",
        ],
        Text = "a subnet group of its own",
        On = type,
        Property = "subnetGroupName",
        Holds = (cache, _) => cache.IsText("subnetGroupName", name => name != "default"),
    };

    private static Demand Port(string type)
    {
        const string reason =
            "Every client's default is the usual port, and changing it later replaces the cache.";
        return new()
        {
            Ids = ["AwsSolutions-AEC5"],
            Text = "another port than the usual one",
            On = type,
            Property = "port",
            Holds = (cache, _) => cache.IsNumber(
                "port",
                port => !UsualPorts.Contains(port.ToString(CultureInfo.InvariantCulture))),
            Waived = Dev(reason).Add(Profile.Production.Name, reason),
        };
    }

    private static Demand SecurityGroups(string type) => new()
    {
        Ids = ["CKV_AWS_196", "AVD-AWS-0049"],
        Text = "security groups of a VPC, not of caches",
        On = type,
        Property = "securityGroupIds",
        Holds = (cache, _) => cache.Has("securityGroupIds") && !cache.Has("securityGroupNames"),
    };

    private static Demand Notifications(string type) => new()
    {
        Ids = ["CKV_AWS_26"],
        Text = "encrypted messages",
        On = type,
        Property = "notificationTopicArn",
        Holds = (cache, _) => !cache.Has("notificationTopicArn"),
        Excuse = _ => "ElastiCache sends nothing to an encrypted topic. Its messages name the cache and the "
            + "event, and hold no data of it.",
    };

    private static string? WayToTls(RegisteredResource cache)
    {
        if (!cache.Has("transitEncryptionEnabled"))
            return null;
        return cache.IsTrue("transitEncryptionEnabled")
            ? "transitEncryption is set to 'preferred' while clients move to TLS."
            : "transitEncryption is set to 'off': the cache is taken over before it is moved to TLS.";
    }

    private static bool NeedsToken(RegisteredResource cache) =>
        cache.Has("authToken") && !cache.AcceptsNoLogin;

    private static string AnybodyGetsIn(RegisteredResource cache) => cache.AcceptsNoLogin
        ? "login.acceptNoLogin lets in whoever reaches the cache while clients move to the token."
        : "The settings let in whoever reaches the cache.";

    private static int Major(string version) =>
        int.TryParse(version.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            ? major
            : 0;
}
