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
    public required string? Warning { get; init; }

    /// <summary>The arguments resolved. Throws every problem at once.</summary>
    public static ResolvedCacheUsers Of(string name, CacheUsersArgs args)
    {
        var problems = ProblemsOf(name);
        var resolved = From(name, args, problems);
        problems.ThrowIfAny();
        return Resolutions.Keep(args, resolved);
    }

    public static Problems ProblemsOf(string name) => new(nameof(CacheUsers), name);

    /// <summary>The arguments resolved; the result is of use only without problems.</summary>
    public static ResolvedCacheUsers From(string name, CacheUsersArgs args, Problems problems)
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
            SecretKmsKeyId = KmsKeyArn.Check(args.SecretKmsKeyId, "secretKmsKeyId", problems),
            Tags = TagRules.Check(args.Tags, problems),
            Warning = problems.Warning,
        };
    }

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
            yield return ResolvedUser.From(user, path, problems);
        }
    }
}
