using System.Collections.Concurrent;
using CachingTier.Local.Resources;

namespace CachingTier.Local.Secrets;

/// <summary>The secrets of the tier, in memory only.</summary>
internal sealed class SecretStore
{
    private readonly ConcurrentDictionary<string, StoredSecret> _byArn = new(StringComparer.Ordinal);

    public void Create(string arn, string name) => _byArn[arn] = new StoredSecret(arn, name, null, null);

    /// <summary>Makes a value the current one; false when there is no such secret.</summary>
    public bool Put(string id, string value, string versionId)
    {
        if (Find(id) is not { } secret)
            return false;
        _byArn[secret.Arn] = secret with { Value = value, VersionId = versionId };
        return true;
    }

    public bool Delete(string id) => Find(id) is { } secret && _byArn.TryRemove(secret.Arn, out _);

    /// <summary>The secret with this name or ARN.</summary>
    /// <param name="region">Where to look; everywhere when left out.</param>
    public StoredSecret? Find(string id, string? region = null) => _byArn.Values.FirstOrDefault(secret =>
        (secret.Arn == id || secret.Name == id)
            && (region is null || Account.RegionOf(secret.Arn) == region));
}
