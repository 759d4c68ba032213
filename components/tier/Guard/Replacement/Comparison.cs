using Pulumi;

namespace CachingTier;

/// <summary>What a deployment is compared with.</summary>
/// <param name="Recorded">What the last one recorded.</param>
/// <param name="Warns">Whether a cache that is replaced is only warned of.</param>
/// <param name="Allowed">By name of the cache, the inputs that may replace it.</param>
internal sealed record Comparison(
    Output<object?> Recorded, bool Warns, IReadOnlyDictionary<string, IReadOnlyCollection<string>> Allowed)
{
    // Everything registered is looked up in it, and it is read once.
    private readonly Lazy<Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>?>> _records =
        new(() => RecordedCaches.AllAsync(Recorded));

    /// <summary>Every record by its key; nothing when the deployment before is not known.</summary>
    public Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>?> AllAsync() =>
        _records.Value;

    /// <summary>One record; nothing when what it is of is new or nothing is known.</summary>
    public async Task<IReadOnlyDictionary<string, string>?> FindAsync(string key) =>
        (await AllAsync())?.GetValueOrDefault(key);
}
