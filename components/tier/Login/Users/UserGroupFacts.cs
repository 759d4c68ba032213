using System.Collections.Immutable;

namespace CachingTier;

/// <summary>What the users of a <see cref="CacheUsers"/> are going to be, known before anything is
/// registered.</summary>
public sealed record UserGroupFacts
{
    internal UserGroupFacts(Resolution<CacheUsersArgs, ResolvedCacheUsers> plan)
    {
        Plan = plan;
        Users =
        [
            .. plan.Value.Users.Zip(plan.Args.Users ?? [], (user, given) => new UserFacts(
                user.Name, user.IsIam, user.AccessString, given.AccessString is not null)),
        ];
    }

    /// <summary>Everything that is wrong with the arguments; empty when nothing is.</summary>
    public ImmutableArray<Problem> Problems => Plan.Problems.Found;

    /// <summary>The users, in the order of the arguments.</summary>
    public ImmutableArray<UserFacts> Users { get; }

    /// <summary>Whether a user has a password, which is in a secret.</summary>
    public bool HasSecrets => Users.Any(user => !user.IsIam);

    internal Resolution<CacheUsersArgs, ResolvedCacheUsers> Plan { get; }
}
