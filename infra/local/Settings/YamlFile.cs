using System.Text.Json.Nodes;

namespace CachingTier.Local.Settings;

/// <summary>One YAML document on disk, read as a mapping.</summary>
internal sealed class YamlFile
{
    private readonly JsonObject _root;

    private YamlFile(string name, JsonObject root)
    {
        Name = name;
        _root = root;
    }

    public string Name { get; }

    public static YamlFile Read(string path)
    {
        var name = Path.GetFileName(path);
        return YamlReader.Read(name, SettingsText.Read(path)) switch
        {
            null => new YamlFile(name, []),
            JsonObject root => new YamlFile(name, root),
            _ => throw new SettingsException(
                $"{name} must be a mapping of keys to values. Correct the YAML."),
        };
    }

    public string? Text(string key) =>
        _root[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The entries of the mapping under a key; none when the key is absent or empty.</summary>
    public IEnumerable<KeyValuePair<string, JsonNode?>> Entries(string key) => _root[key] switch
    {
        null => [],
        JsonObject mapping => mapping,
        _ => throw new SettingsException(
            $"{Name}: {key} must be a mapping of keys to values. Correct the YAML."),
    };
}
