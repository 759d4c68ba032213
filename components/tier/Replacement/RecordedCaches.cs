using System.Collections;
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
        // As a stack reference hands it out, or as the guard itself does.
        var caches = await OutputUtilities.GetValueAsync(recorded) as IDictionary;
        var inputs = caches?.Contains(name) == true ? caches[name] as IDictionary : null;
        return inputs?.Keys.OfType<string>().Where(key => inputs[key] is string)
            .ToImmutableDictionary(key => key, key => (string)inputs[key]!, StringComparer.Ordinal);
    }
}
