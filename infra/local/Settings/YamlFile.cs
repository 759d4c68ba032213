using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CachingTier.Local.Settings;

/// <summary>One YAML document on disk, read as a mapping.</summary>
internal sealed class YamlFile
{
    private readonly YamlMappingNode _root;

    private YamlFile(string name, YamlMappingNode root)
    {
        Name = name;
        _root = root;
    }

    public string Name { get; }

    public static YamlFile Read(string path)
    {
        var name = Path.GetFileName(path);
        var yaml = new YamlStream();
        try
        {
            using var text = File.OpenText(path);
            yaml.Load(text);
        }
        catch (YamlException exception)
        {
            throw new SettingsException(
                $"{name} line {exception.Start.Line}: {exception.Message.TrimEnd('.')}. Correct the YAML.");
        }

        if (yaml.Documents.Count == 0)
            return new YamlFile(name, []);
        return yaml.Documents[0].RootNode switch
        {
            YamlMappingNode mapping => new YamlFile(name, mapping),
            YamlScalarNode { Value: null or "" } => new YamlFile(name, []),
            _ => throw new SettingsException(
                $"{name} must be a mapping of keys to values. Correct the YAML."),
        };
    }

    public string? Text(string key) =>
        _root.Children.TryGetValue(key, out var node) && node is YamlScalarNode scalar ? scalar.Value : null;

    /// <summary>The entries of the mapping under a key; none when the key is absent or empty.</summary>
    public IEnumerable<KeyValuePair<string, YamlNode>> Entries(string key)
    {
        if (!_root.Children.TryGetValue(key, out var node))
            yield break;
        if (node is YamlScalarNode scalar && YamlValue.IsNull(scalar))
            yield break;
        if (node is not YamlMappingNode mapping)
        {
            throw new SettingsException(
                $"{Name}: {key} must be a mapping of keys to values. Correct the YAML.");
        }

        foreach (var (name, value) in mapping.Children)
            yield return new(((YamlScalarNode)name).Value!, value);
    }
}
