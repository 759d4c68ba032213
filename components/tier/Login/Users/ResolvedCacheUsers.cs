using System.Collections.Immutable;
using Pulumi;

namespace CachingTier;

/// <summary>The arguments of <see cref="CacheUsers"/> with every default in place.</summary>
internal sealed record ResolvedCacheUsers
{
    public required Profile Profile { get; init; }
    public required CacheEngine Engine { get; init; }
    public required ImmutableArray<ResolvedUser> Users { get; init; }

    /// <summary>Whether each password is in a secret of its own.</summary>
    public required bool HasSecrets { get; init; }

    public required Input<string>? SecretKmsKeyId { get; init; }
    public required InputMap<string>? Tags { get; init; }

    /// <summary>The arguments resolved.</summary>
    public static Resolution<CacheUsersArgs, ResolvedCacheUsers> Resolve(string name, CacheUsersArgs args) =>
        Resolutions.Resolve(nameof(CacheUsers), name, args, Resolve);

    /// <summary>Planned users with the key that their secrets get, read again.</summary>
    public static ResolvedCacheUsers ReadInputs(
        ResolvedCacheUsers planned,
        CacheUsersArgs args,
        Problems problems) => planned with { SecretKmsKeyId = ReadKey(args, problems) };

    private static ResolvedCacheUsers Resolve(string name, CacheUsersArgs args, Problems problems)
    {
        CacheName.Check(name, problems);
        return new ResolvedCacheUsers
        {
            Profile = Profile.Resolve(args.Profile, problems),
            Engine = CacheEngines.Resolve(
                args.Engine,
                problems,
                "Leave it out for 'valkey': Memcached has no users.",
                CacheEngine.Valkey,
                CacheEngine.Redis) ?? CacheEngine.Valkey,
            Users = [.. CheckUsers(args.Users ?? [], problems)],
            HasSecrets = true,
            SecretKmsKeyId = ReadKey(args, problems),
            Tags = TagRules.Check(args.Tags, problems),
        };
    }

    private static Input<string>? ReadKey(CacheUsersArgs args, Problems problems) =>
        KmsKeyArn.Check(args.SecretKmsKeyId, "secretKmsKeyId", problems);

    private static IEnumerable<ResolvedUser> CheckUsers(List<CacheUserArgs> users, Problems problems)
    {
        problems.Require(users.Count is >= 1 and <= Limits.UsersPerGroup, "users",
            $"a list of 1 to {Limits.UsersPerGroup} users", users.Count == 0 ? null : users.Count,
            "ElastiCache takes 100 with the locked default user.");
        for (var i = 0; i < users.Count; i++)
        {
            var path = $"users[{i}]";
            var user = users[i];
            UserName.Check(user.Name, $"{path}.name", problems);
            problems.Require(
                users.FindIndex(other => other.Name == user.Name) == i,
                $"{path}.name",
                "given once",
                user.Name,
                "Rename one of the two.");
            yield return ResolvedUser.Resolve(user, path, problems);
        }
    }
}
