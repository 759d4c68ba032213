using System.Collections.Immutable;
using Row = CachingTier.CheckedChange<CachingTier.ServerlessChange>;

namespace CachingTier;

/// <summary>Every change of a serverless cache that exists.</summary>
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ModifyServerlessCache.html"/>
internal static class ServerlessChanges
{
    public static readonly ImmutableArray<Row> Rows =
    [
        .. Row.InPlace(
            "cacheUsageLimits", "dailySnapshotTime", "description", "securityGroupIds",
            "snapshotRetentionLimit", "tags"),
        new("engine", "redis to valkey", ChangeEffect.InPlace) { Rules = "2.16" },
        Row.Replaced("engine", "any other", "2.7"),
        new("majorEngineVersion", "higher", ChangeEffect.InPlace)
        {
            Rules = "2.16",
            Instead = "Write the version that the cache is to have.",
            Check = EngineStages.CheckServerless,
        },
        Row.Replaced("majorEngineVersion", "lower", "2.5"),
        new("userGroupId", "none to a group, a group to none", ChangeEffect.InSteps)
        {
            Rules = "11.12",
            Instead = "See the stages of login.",
            Check = LoginStageRules.CheckServerless,
        },
        new("userGroupId", "a group to another", ChangeEffect.Refused)
        {
            Rules = "7.15",
            Instead = "Keep the group, or make a cache under another name and move its clients there.",
            Check = UserGroupStages.Check,
        },
        new("userGroupId", "other users in the group", ChangeEffect.InSteps)
        {
            Rules = "7.17",
            Instead = "Rotate by passwordGeneration, then retiredPasswords.",
            Check = RotationStages.CheckPasswords,
        },
        Row.Replaced("kmsKeyId", ChangeRow.Any, "6.3"),
        Row.Replaced("networkType", ChangeRow.Any, "11.13"),
        Row.Replaced("snapshotArnsToRestores", ChangeRow.Any, "11.17"),
        Row.Replaced("subnetIds", ChangeRow.Any, "11.8"),
    ];

    /// <summary>Every check, once.</summary>
    public static readonly ImmutableArray<Action<ServerlessChange, Problems>> Checks = Row.ChecksOf(Rows);
}
