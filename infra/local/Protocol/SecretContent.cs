namespace CachingTier.Local.Protocol;

/// <summary>What the commands read in a secret string.</summary>
/// <param name="Password">What logs in.</param>
/// <param name="Retired">What logged in before and is refused now.</param>
internal sealed record SecretContent(string? Password = null, string? Retired = null);
