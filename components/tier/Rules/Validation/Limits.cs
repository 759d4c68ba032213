namespace CachingTier;

/// <summary>Every limit the components check, so that a rule and its message cannot differ.</summary>
internal static class Limits
{
    /// <summary>ElastiCache ids have 40 characters, eight of which Pulumi's suffix takes.</summary>
    public const int NameLength = 32;

    public const int DescriptionLength = 255;
    public const int SubnetGroupNameLength = 255;

    public const int Tags = 50;
    public const int TagKeyLength = 128;
    public const int TagValueLength = 256;

    public const int SubnetsPerGroup = 20;

    /// <summary>Other regions of a global datastore.</summary>
    public const int GlobalSecondaries = 2;

    /// <summary>Of one alarm.</summary>
    public const int AlarmActions = 5;

    /// <summary>Alarm names have 255 characters, eight of which Pulumi's suffix takes.</summary>
    public const int AlarmNameLength = 247;

    /// <summary>Delivery streams that one topic writes to.</summary>
    public const int DeliveryStreams = 5;

    /// <summary>With fewer free addresses a subnet may not have room to replace nodes or to scale.</summary>
    public const int FreeAddresses = 16;

    public const int MinPort = 1;
    public const int MaxPort = 65_535;

    public const int MaxReplicas = 5;
    public const int MaxShards = 500;
    public const int MaxNodesPerGroup = 500;

    /// <summary>Application Auto Scaling goes no higher.</summary>
    public const int MaxScaledShards = 250;

    /// <summary>Before Redis 5.0.6.</summary>
    public const int MaxNodesPerOldGroup = 250;

    /// <summary>More nodes than this in one group need a raised quota.</summary>
    public const int NodesPerGroupQuota = 90;

    public const int MaxMemcachedNodes = 60;
    public const int NodesPerRegion = 300;

    /// <summary>The number that older texts of the service name.</summary>
    public const int MemcachedNodesOnce = 40;

    public const int MaxSnapshotRetention = 35;
    public const int SnapshotNameLength = 255;

    public const int HashSlots = 16_384;

    public const int MaxTimeoutMinutes = 24 * 60;

    public const int MinWindowMinutes = 60;
    public const int MaxMaintenanceHours = 24;

    public const int MinDataGb = 1;
    public const int MaxDataGb = 5_000;
    public const int MinEcpuPerSecond = 1_000;
    public const int MaxEcpuPerSecond = 15_000_000;
    public const int FewestServerlessSubnets = 2;
    public const int MostServerlessSubnets = 3;

    public const int ShortestClientTimeout = 20;

    public const int TokenLength = 64;
    public const int ShortestToken = 16;
    public const int LongestToken = 128;

    /// <summary>A user group takes 100 users, of which one is the locked default user.</summary>
    public const int UsersPerGroup = 99;

    public const int UserIdLength = 40;

    public const int DashboardNameLength = 255;
    public const int DashboardWidgets = 500;

    /// <summary>In all graphs of a dashboard together.</summary>
    public const int DashboardMetrics = 2_500;

    public const int MinKeyDeletionDays = 7;
    public const int MaxKeyDeletionDays = 30;

    /// <summary>The special characters an AUTH token may have.</summary>
    public const string TokenSpecials = "!&#$^<>-";

    /// <summary>What CloudWatch Logs accepts as a retention.</summary>
    public static readonly int[] LogRetentionDays =
    [
        1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288,
        3653,
    ];
}
