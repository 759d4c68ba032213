using System.Collections.Immutable;

namespace CachingTier;

/// <summary>Which engine users are for, and how each logs in.</summary>
internal sealed record UsersStage
{
    public Recorded<CacheEngine> Engine { get; init; }

    /// <summary>The users by name.</summary>
    public ImmutableSortedDictionary<string, UserStage>? Users { get; init; }

    public static UsersStage Create(ResolvedCacheUsers users) => new()
    {
        Engine = users.Engine,
        Users = users.Users.ToImmutableSortedDictionary(
            user => user.Name,
            UserStage.Create,
            StringComparer.Ordinal),
    };
}
