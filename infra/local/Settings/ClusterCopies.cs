using System.Text.Json;
using CachingTier.Contract;

namespace CachingTier.Local.Settings;

/// <summary>
/// Copies of a cache with cluster mode, which this machine does not have: they are refused before anything
/// starts, so that nobody loses a tier that runs.
/// </summary>
internal static class ClusterCopies
{
    private const int LongRegion = 40;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };
    private static readonly string[] Sharded = ["shards", "nodeGroups"];

    public static void Check(ConfiguredStack settings)
    {
        foreach (var cache in CachesOf(settings))
        {
            if (cache.Value.ValueKind != JsonValueKind.Object
                || !cache.Value.TryGetProperty("copies", out var copies)
                || copies.ValueKind != JsonValueKind.Object
                || !HasClusterMode(cache.Value))
            {
                continue;
            }

            var regions = string.Join(
                " and ",
                copies.EnumerateObject().Select(copy => Quoted.OneLine(copy.Name, LongRegion)));
            if (regions.Length == 0)
                continue;
            throw new SettingsException($"Pulumi.{settings.StackName}.yaml: cache {Quoted.Text(cache.Name)} "
                + $"has cluster mode and copies in {regions}. On this machine a node of a cluster replicates "
                + "from no other cluster, so these copies are shown on AWS only. Leave cluster mode or the "
                + "copies out of this stack, or bring up another.");
        }
    }

    public static bool HasClusterMode(JsonElement cache) =>
        Sharded.Any(key => cache.TryGetProperty(key, out _))
        || (cache.TryGetProperty("clusterMode", out var mode)
            && mode.ValueKind == JsonValueKind.String
            && mode.ValueEquals(Choice<ClusterMode>.Name(ClusterMode.Enabled)));

    // The program itself reports what is no map at all.
    public static IReadOnlyList<JsonProperty> CachesOf(ConfiguredStack settings)
    {
        if (!settings.Config.TryGetValue($"{settings.ProjectName}:caches", out var text))
            return [];
        try
        {
            var caches = JsonElement.Parse(text, Strict);
            return caches.ValueKind == JsonValueKind.Object ? [.. caches.EnumerateObject()] : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
