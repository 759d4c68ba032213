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
        var caches = await ReadAsync(recorded);
        var inputs = caches?.Contains(name) == true ? caches[name] as IDictionary : null;
        return inputs?.Keys.OfType<string>().Where(key => inputs[key] is string)
            .ToImmutableDictionary(key => key, key => (string)inputs[key]!, StringComparer.Ordinal);
    }

    /// <summary>Whether the deployment before is known, so that a cache it has no record of is new.</summary>
    public static async Task<bool> AreKnownAsync(Output<object?> recorded) => await ReadAsync(recorded) is not null;

    // As a stack reference hands it out, or as the guard itself does.
    private static async Task<IDictionary?> ReadAsync(Output<object?> recorded) =>
        await OutputUtilities.GetIsKnownAsync(recorded) ? await OutputUtilities.GetValueAsync(recorded) as IDictionary : null;
}
