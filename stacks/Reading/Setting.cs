using System.Text.Json;

namespace CachingTier.Stacks;

/// <summary>A value of the settings file and its path.</summary>
internal sealed record Setting(SettingPath Path, JsonElement Value)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public string Name => Path.Last;

    public bool IsMap => Value.ValueKind == JsonValueKind.Object;

    /// <summary>The value where it is <c>true</c> or <c>false</c>; none otherwise.</summary>
    public bool? Flag => Value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>The value where it is a text; none otherwise.</summary>
    public string? Text => Value.ValueKind == JsonValueKind.String ? Value.GetString() : null;

    /// <summary>The value as messages show it.</summary>
    public string Shown => SettingValue.Show(Value);

    /// <summary>The entries of a map.</summary>
    public IEnumerable<Setting> Entries =>
        Value.EnumerateObject().Select(entry => new Setting(Path[entry.Name], entry.Value));

    /// <summary>The items of a list.</summary>
    public IEnumerable<Setting> Items =>
        Value.EnumerateArray().Select((item, index) => new Setting(Path[index], item));

    /// <summary>The entry of a map; none where it is left out, or where this is no map.</summary>
    public Setting? Find(string key) =>
        IsMap && Value.TryGetProperty(key, out var value) ? new Setting(Path[key], value) : null;

    /// <summary>Reads a text that is JSON or a plain value, as the engine passes it.</summary>
    public static Setting Parse(SettingPath path, string text)
    {
        try
        {
            return new Setting(path, JsonElement.Parse(text, Strict));
        }
        catch (JsonException)
        {
            return new Setting(path, JsonSerializer.SerializeToElement(text));
        }
    }
}
