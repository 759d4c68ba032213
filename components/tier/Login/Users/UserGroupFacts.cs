using System.Collections.Immutable;

namespace CachingTier;

/// <summary>What the users of a <see cref="CacheUsers"/> are going to be, known before anything is
/// registered.</summary>
/// <param name="Problems">Everything that is wrong with the arguments; empty when nothing is.</param>
/// <param name="Users">The users, in the order of the arguments.</param>
public sealed record UserGroupFacts(ImmutableArray<Problem> Problems, ImmutableArray<UserFacts> Users)
{
    /// <summary>Whether a user has a password, which is in a secret.</summary>
    public bool HasSecrets => Users.Any(user => !user.IsIam);
}
