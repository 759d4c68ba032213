using System.Collections.Concurrent;

namespace CachingTier.Local.Secrets;

/// <summary>The secrets of the tier, in memory only.</summary>
internal sealed class SecretStore
{
    private readonly ConcurrentDictionary<string, StoredSecret> _byArn = new(StringComparer.Ordinal);

    public void Create(string arn, string name) => _byArn[arn] = new StoredSecret(arn, name, null, null);

    /// <summary>Makes a value the current one; false when there is no such secret.</summary>
    public bool Put(string id, string value, string versionId)
    {
        if (Find(id) is not { } secret) return false;
        _byArn[secret.Arn] = secret with { Value = value, VersionId = versionId };
        return true;
    }

    public bool Delete(string id) => Find(id) is { } secret && _byArn.TryRemove(secret.Arn, out _);

    /// <summary>The secret with this name or ARN.</summary>
    public StoredSecret? Find(string id) =>
        _byArn.GetValueOrDefault(id) ?? _byArn.Values.FirstOrDefault(secret => secret.Name == id);
}
