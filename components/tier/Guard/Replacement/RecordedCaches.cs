using System.Collections;
using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace CachingTier;

/// <summary>Reads what an earlier deployment recorded.</summary>
internal static class RecordedCaches
{
    /// <summary>Every record by its key; nothing when the deployment before is not known.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>?> AllAsync(
        Output<object?> recorded)
    {
        if (!await OutputUtilities.GetIsKnownAsync(recorded))
            return null;
        // As a stack reference hands it out, or as the guard itself does.
        var caches = await OutputUtilities.GetValueAsync(recorded) as IDictionary;
        return caches?.Keys.OfType<string>()
            .Select(key => (Key: key, Inputs: caches[key] as IDictionary))
            .Where(record => record.Inputs is not null)
            .ToImmutableDictionary(
                record => record.Key,
                record => Read(record.Inputs!),
                StringComparer.Ordinal);
    }

    private static IReadOnlyDictionary<string, string> Read(
        IDictionary inputs) => inputs.Keys.OfType<string>()
        .Where(key => inputs[key] is string)
        .ToImmutableDictionary(key => key, key => (string)inputs[key]!, StringComparer.Ordinal);
}
