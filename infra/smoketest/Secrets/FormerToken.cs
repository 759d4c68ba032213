namespace SmokeTesting;

/// <summary>The AUTH token that a cache had before its users.</summary>
/// <param name="Credential">The token, and the one before it.</param>
/// <param name="IsAccepted">Whether it must still log in; else it must be refused.</param>
internal sealed record FormerToken(Credential Credential, bool IsAccepted);
