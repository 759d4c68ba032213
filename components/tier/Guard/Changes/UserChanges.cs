using System.Collections.Immutable;
using Row = CachingTier.CheckedChange<CachingTier.UsersChange>;

namespace CachingTier;

/// <summary>Every change of a user that exists, and of its group.</summary>
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html"/>
internal static class UserChanges
{
    public static readonly ImmutableArray<Row> Rows =
    [
        .. Row.InPlace("accessString", "tags"),
        new("authenticationMode", "another type", ChangeEffect.Refused)
        {
            Rules = "7.18, 7.23",
            Instead = "Add a user under another name, move its clients, then remove this one.",
            Check = UserStages.Check,
        },
        new("authenticationMode", "other passwords", ChangeEffect.InSteps)
        {
            Rules = "7.17",
            Instead = "Raise passwordGeneration, let clients move, then raise retiredPasswords.",
            Check = RotationStages.CheckUsers,
        },
        .. Engine("users"),
        Row.Replaced("region", ChangeRow.Any),
        Row.Replaced("userId", ChangeRow.Any),
        Row.Replaced("userName", ChangeRow.Any),
    ];

    /// <summary>Changes of the group.</summary>
    public static readonly ImmutableArray<Row> Group =
    [
        .. Row.InPlace("tags", "userIds"),
        .. Engine("a group"),
        Row.Replaced("region", ChangeRow.Any),
        Row.Replaced("userGroupId", ChangeRow.Any),
    ];

    /// <summary>Every check, once.</summary>
    public static readonly ImmutableArray<Action<UsersChange, Problems>> Checks =
        Row.ChecksOf([.. Rows, .. Group]);

    private static Row[] Engine(string what) =>
    [
        new("engine", "redis to valkey", ChangeEffect.Refused)
        {
            Rules = "7.13, 7.14",
            Instead = $"Keep it: caches of Valkey take {what} of Redis OSS.",
            Check = UserStages.Check,
        },
        new("engine", "valkey to redis", ChangeEffect.InPlace) { Rules = "7.12" },
    ];
}
