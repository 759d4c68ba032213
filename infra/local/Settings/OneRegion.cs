using System.Text.Json;

namespace CachingTier.Local.Settings;

/// <summary>
/// This machine is one region. A cache that is copied to another is refused before anything starts: the copy would be
/// missing, and nobody would know from a tier that came up.
/// </summary>
internal static class OneRegion
{
    public static void Check(StackSettings settings)
    {
        if (!settings.Config.TryGetValue($"{settings.ProjectName}:caches", out var text)) return;
        foreach (var cache in Maps(text))
        {
            if (cache.Value.ValueKind != JsonValueKind.Object || !cache.Value.TryGetProperty("copies", out var copies)
                || copies.ValueKind != JsonValueKind.Object) continue;
            var regions = string.Join(" and ", copies.EnumerateObject().Select(copy => copy.Name));
            if (regions.Length == 0) continue;
            throw new SettingsException($"Pulumi.{settings.StackName}.yaml: cache '{cache.Name}' has copies in {regions}, and this "
                + "machine is one region: copies are shown on AWS only. Leave them out of this stack, or bring up another.");
        }
    }

    // What is no map at all is a mistake that the program itself tells.
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
