using System.Collections.Immutable;
using CachingTier.Contract;

namespace CachingTier.Local.Cloud;

/// <summary>A user in a user group.</summary>
/// <param name="Passwords">None when it needs no password.</param>
internal sealed record GroupMember(
    string Id, string Name, CacheEngine Engine, string AccessString, ImmutableArray<string> Passwords);
