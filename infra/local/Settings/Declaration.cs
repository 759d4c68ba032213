using System.Text.Json;
using System.Text.Json.Nodes;
using CachingTier.Contract;

namespace CachingTier.Local.Settings;

/// <summary>
/// One entry of <c>config:</c> in Pulumi.yaml: a default, or a value that each stack must set.
/// </summary>
internal sealed class Declaration(string file, string key, JsonNode? node)
{
    private const int LongValue = 60;

    public void ApplyTo(IDictionary<string, string> config, string stack)
    {
        var typed = node as JsonObject;
        if (!config.ContainsKey(key))
        {
            var fallback = typed is null ? node : typed["default"] ?? typed["value"];
            if (fallback is null)
            {
                throw new SettingsException($"Stack '{stack}' is missing configuration value '{key}'. "
                    + $"Set it under config: in Pulumi.{stack}.yaml.");
            }

            if (ConfiguredStack.TextOf(file, key, fallback) is { } text)
                config[key] = text;
        }

        if (typed is not null && typed["type"]?.ToString() is { } type
            && config.TryGetValue(key, out var value) && !Matches(type, value))
        {
            throw new SettingsException($"Stack '{stack}' with configuration key '{key}' must be of type "
                + $"'{type}', but was {Quoted.OneLine(value, LongValue)}. Correct it in "
                + $"Pulumi.{stack}.yaml.");
        }
    }

    private static bool Matches(string type, string value) => type switch
    {
        "integer" => long.TryParse(value, out _),
        "boolean" => value is "true" or "false",
        "array" => KindOf(value) == JsonValueKind.Array,
        "object" => KindOf(value) == JsonValueKind.Object,
        _ => true,
    };

    private static JsonValueKind KindOf(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind;
        }
        catch (JsonException)
        {
            return JsonValueKind.Undefined;
        }
    }
}
