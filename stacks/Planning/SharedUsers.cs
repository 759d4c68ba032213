using Pulumi;

namespace CachingTier.Stacks;

/// <summary>Users that several caches take.</summary>
/// <param name="Group">The group that they are in.</param>
/// <param name="Credentials">What those with a password log in with.</param>
internal sealed record SharedUsers(Input<CacheUserGroupInputArgs> Group, InputMap<string> Credentials);
