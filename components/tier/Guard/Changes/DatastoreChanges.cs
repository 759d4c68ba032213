using System.Collections.Immutable;
using Row = CachingTier.CheckedChange<CachingTier.DatastoreChange>;

namespace CachingTier;

/// <summary>Every change of a global datastore that exists.</summary>
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ModifyGlobalReplicationGroup.html"/>
internal static class DatastoreChanges
{
    public static readonly ImmutableArray<Row> Rows =
    [
        .. Row.InPlace("cacheNodeType", "globalReplicationGroupDescription", "numNodeGroups"),
        new("engine", "redis to valkey", ChangeEffect.InPlace)
        {
            Rules = "2.6, 12.8",
            Instead = "Write a version of Valkey with a higher major number in the same deployment.",
            Check = GlobalDatastoreStages.Check,
        },
        new("engine", "valkey to redis", ChangeEffect.Refused)
        {
            Rules = "2.7",
            Instead = "Make a cache under another name, with copies of its own.",
            Check = GlobalDatastoreStages.Check,
        },
        new("engineVersion", "higher", ChangeEffect.InPlace)
        {
            Rules = "12.3, 12.8",
            Instead = "Give parameterGroupName with another major version.",
            Check = GlobalDatastoreStages.Check,
        },
        new("engineVersion", "lower", ChangeEffect.Refused)
        {
            Rules = "2.5",
            Instead = "Make a cache under another name, with copies of its own.",
            Check = GlobalDatastoreStages.Check,
        },
        new("parameterGroupName", "any without another major version", ChangeEffect.Refused)
        {
            Rules = "12.8",
            Instead = "Give it with the version that needs it, and keep it from then on.",
            Check = GlobalDatastoreStages.Check,
        },
        Row.Replaced("globalReplicationGroupIdSuffix", ChangeRow.Any, "12.9"),
        Row.Replaced("primaryReplicationGroupId", ChangeRow.Any, "12.9"),
    ];

    /// <summary>Every check, once.</summary>
    public static readonly ImmutableArray<Action<DatastoreChange, Problems>> Checks = Row.ChecksOf(Rows);
}
