using System.Collections.Immutable;

namespace CachingTier;

/// <summary>How far the passwords of users are in their rotation.</summary>
internal static class UserStages
{
    public static ImmutableSortedDictionary<string, string> Values(CacheUsersArgs args) => StageRecord.Of(
    [
        ("kind", "users"),
        .. args.Users.Where(user => user.Auth != "iam").SelectMany(user => new (string, object?)[]
        {
            ($"{user.Name}.passwordGeneration", user.PasswordGeneration ?? 1),
            ($"{user.Name}.retiredPasswords", user.RetiredPasswords ?? 0),
        }),
    ]);
}
