using System.Collections.Immutable;
using Row = CachingTier.CheckedChange<CachingTier.MemcachedChange>;

namespace CachingTier;

/// <summary>Every change of a Memcached cluster that exists.</summary>
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ModifyCacheCluster.html"/>
internal static class ClusterChanges
{
    public static readonly ImmutableArray<Row> Rows =
    [
        .. Row.InPlace(
            "ipDiscovery", "maintenanceWindow", "notificationTopicArn", "securityGroupIds", "tags"),
        new("azMode", "cross-az to single-az", ChangeEffect.Refused)
        {
            Rules = "8.24",
            Instead = "Keep at least 2 nodes in several zones, or make a cache under another name.",
            Check = MemcachedStages.Check,
        },
        new("azMode", "single-az to cross-az", ChangeEffect.AtOnce)
        {
            Rules = "8.24",
            Instead = ChangeRow.AtOnce,
            Check = MemcachedStages.Check,
        },
        new("numCacheNodes", ChangeRow.Any, ChangeEffect.InPlace)
        {
            Rules = "4.10",
            Instead = "With fewer nodes most keys are looked for on another one: choose a quiet time.",
            Check = MemcachedStages.Check,
        },
        new("preferredAvailabilityZones", "zones of nodes that exist", ChangeEffect.NoEffect)
        {
            Rules = "4.11",
            Instead = "Nodes stay in their zones.",
            Check = MemcachedStages.Check,
        },
        new("preferredAvailabilityZones", "zones of new nodes", ChangeEffect.InPlace) { Rules = "4.11" },
        new("engineVersion", "higher", ChangeEffect.InPlace)
        {
            Rules = "2.11",
            Instead = "The nodes restart and are empty: choose a quiet time.",
        },
        Row.Replaced("engineVersion", "lower", "2.5"),
        new("parameterGroupName", ChangeRow.Any, ChangeEffect.InPlace) { Rules = "8.20" },
        Row.Replaced("engine", ChangeRow.Any, "2.3"),
        Row.Replaced("networkType", ChangeRow.Any),
        Row.Replaced("nodeType", ChangeRow.Any, "8.25"),
        Row.Replaced("port", ChangeRow.Any),
        Row.Replaced("subnetGroupName", ChangeRow.Any),
        Row.Replaced("transitEncryptionEnabled", ChangeRow.Any, "6.9"),
        Row.ApplyImmediately(),
    ];

    /// <summary>Changes of the parameter group of a cluster.</summary>
    public static readonly ImmutableArray<Row> Parameters =
    [
        new("parameters", "any of Memcached", ChangeEffect.NoEffect)
        {
            Rules = "8.20",
            Instead = "Reboot the nodes, which empties them.",
            Check = ParameterStages.CheckMemcached,
        },
    ];

    /// <summary>Every check, once.</summary>
    public static readonly ImmutableArray<Action<MemcachedChange, Problems>> Checks =
        Row.ChecksOf([.. Rows, .. Parameters]);
}
