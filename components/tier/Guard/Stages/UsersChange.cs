using System.Collections.Immutable;

namespace CachingTier;

/// <summary>Users as deployed and as wanted.</summary>
internal sealed class UsersChange(UsersStage deployed, UsersStage wanted)
{
    public StageSetting<CacheEngine> Engine { get; } = new("engine", deployed.Engine, wanted.Engine);

    /// <summary>Every user that is deployed and stays, by name.</summary>
    public IEnumerable<(string Name, UserStage Deployed, UserStage Wanted)> Users =>
        from user in wanted.Users ?? ImmutableSortedDictionary<string, UserStage>.Empty
        let before = deployed.Users?.GetValueOrDefault(user.Key)
        where before is not null
        select (user.Key, before, user.Value);
}
