using System.Collections.Immutable;

namespace CachingTier.Local.Cloud;

/// <summary>A user in a user group.</summary>
/// <param name="Passwords">None when it needs no password.</param>
internal sealed record GroupMember(
    string Id, string Name, string Engine, string AccessString, ImmutableArray<string> Passwords);
