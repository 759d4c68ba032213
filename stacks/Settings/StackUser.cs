namespace CachingTier.Stacks;

/// <summary>A user of the settings file.</summary>
/// <param name="Name">Name of the user.</param>
/// <param name="Key">Where it is set.</param>
/// <param name="IsIam">Whether it logs in with IAM.</param>
/// <param name="AccessString">The access string that was written; none where access and keys make it.</param>
/// <param name="Access">What the user may do, as an access string.</param>
internal sealed record StackUser(string Name, string Key, bool IsIam, string? AccessString, string Access);
