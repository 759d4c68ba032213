using System.Text.Json;
using CachingTier.Contract;

namespace CachingTier.Local.Settings;

/// <summary>
/// Copies of a cache with cluster mode, which this machine does not have: they are refused before anything
/// starts, so that nobody loses a tier that runs.
/// </summary>
internal static class ClusterCopies
{
    private static readonly string[] Sharded = ["shards", "nodeGroups"];

    public static void Check(ConfiguredStack settings)
    {
        if (!settings.Config.TryGetValue($"{settings.ProjectName}:caches", out var text))
            return;
        foreach (var cache in Maps(text))
        {
            if (cache.Value.ValueKind != JsonValueKind.Object
                || !cache.Value.TryGetProperty("copies", out var copies)
                || copies.ValueKind != JsonValueKind.Object
                || !HasClusterMode(cache.Value))
            {
                continue;
            }

            var regions = string.Join(" and ", copies.EnumerateObject().Select(copy => copy.Name));
            if (regions.Length == 0)
                continue;
            throw new SettingsException($"Pulumi.{settings.StackName}.yaml: cache '{cache.Name}' has "
                + $"cluster mode and copies in {regions}. On this machine a node of a cluster replicates "
                + "from no other cluster, so these copies are shown on AWS only. Leave cluster mode or the "
                + "copies out of this stack, or bring up another.");
        }
    }

    private static bool HasClusterMode(JsonElement cache) =>
        Sharded.Any(key => cache.TryGetProperty(key, out _))
        || (cache.TryGetProperty("clusterMode", out var mode)
            && mode.ValueKind == JsonValueKind.String
            && mode.ValueEquals(Choice<ClusterMode>.Name(ClusterMode.Enabled)));

    // The program itself reports what is no map at all.
    private static IEnumerable<JsonProperty> Maps(string text)
    {
        try
        {
            var caches = JsonElement.Parse(text);
            return caches.ValueKind == JsonValueKind.Object ? caches.EnumerateObject().ToList() : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
