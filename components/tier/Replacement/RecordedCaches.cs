using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace CachingTier;

/// <summary>Reads what an earlier deployment recorded.</summary>
internal static class RecordedCaches
{
    /// <summary>The record of a cache; nothing when it is new or nothing is known.</summary>
    public static async Task<IReadOnlyDictionary<string, string>?> FindAsync(Output<object?> recorded, string name)
    {
        if (!await OutputUtilities.GetIsKnownAsync(recorded)) return null;
        var caches = await OutputUtilities.GetValueAsync(recorded) as IReadOnlyDictionary<string, object>;
        var inputs = caches?.GetValueOrDefault(name) as IReadOnlyDictionary<string, object>;
        return inputs?.Where(input => input.Value is string)
            .ToImmutableDictionary(input => input.Key, input => (string)input.Value, StringComparer.Ordinal);
    }
}
