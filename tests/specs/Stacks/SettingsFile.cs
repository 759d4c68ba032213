using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Specs.Stacks;

/// <summary>
/// Reads a stack's settings file as the engine hands it to a program: text, or JSON for lists and maps.
/// </summary>
internal static class SettingsFile
{
    public static Dictionary<string, string> Read(string stack)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "settings", $"Pulumi.{stack}.yaml");
        return Parse(File.ReadAllText(path));
    }

    public static Dictionary<string, string> Parse(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var config = (YamlMappingNode)stream.Documents[0].RootNode["config"];
        return config.ToDictionary(entry => Text(entry.Key), entry => entry.Value is YamlScalarNode
            ? Text(entry.Value)
            : JsonSerializer.Serialize(Json(entry.Value)));
    }

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(
            map.Select(entry => KeyValuePair.Create(Text(entry.Key), Json(entry.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Select(Json)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "" or "null" or "~" } => null,
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } scalar =>
            scalar.Value == "true",
        YamlScalarNode { Style: ScalarStyle.Plain } scalar when Number(scalar.Value) is { } number => number,
        _ => Text(node),
    };

    private static JsonNode? Number(string? text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return whole;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value ?? "";
}
