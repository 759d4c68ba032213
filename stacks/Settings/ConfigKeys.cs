using System.Text.Json;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>The stack's configuration as text and JSON, with the keys nobody reads.</summary>
internal sealed class ConfigKeys(string project)
{
    public static readonly string[] Known =
        ["profile", "network", "users", "key", "caches", RegionReader.Key, "smokeTest", AlarmReader
            .Key, "guard", QuotaRules.Key];

    // The project file has to declare some default for each of its settings.
    private const string ByProfile = "by-profile";

    private readonly Config _config = new(project);

    public string? Text(string key) => _config.Get(key);

    /// <summary>The value as JSON, as text when it is none; nothing when it is left to the profile.</summary>
    public JsonElement? Json(string key)
    {
        if (_config.Get(key) is not { } text || text == ByProfile)
            return null;
        try
        {
            return JsonDocument.Parse(text).RootElement;
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(text);
        }
    }

    /// <summary>
    /// Keys of this project that the stack does not know; a <see cref="Config"/> does not list its keys.
    /// </summary>
    public IEnumerable<string> Unknown() => Of(project).Except(Known);

    /// <summary>Every key of a project or package that the stack has.</summary>
    public static IEnumerable<string> Of(string project)
    {
        var all = Environment.GetEnvironmentVariable("PULUMI_CONFIG");
        if (string.IsNullOrEmpty(all))
            return [];
        var prefix = $"{project}:";
        return JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(all)!.Keys
            .Where(key => key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(key => key[prefix.Length..])
            .Order(StringComparer.Ordinal);
    }
}
