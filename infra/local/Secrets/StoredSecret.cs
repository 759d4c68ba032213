namespace CachingTier.Local.Secrets;

/// <param name="Value">Absent until the secret has its first version.</param>
internal sealed record StoredSecret(string Arn, string Name, string? Value, string? VersionId);
