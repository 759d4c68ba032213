using System.Collections;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CachingTier.Local.Resources;

/// <summary>Turns a value in wire form into JSON and back.</summary>
internal static class WireJson
{
    public static JsonNode? From(object? value) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        double number => JsonValue.Create(number),
        int number => JsonValue.Create(number),
        IEnumerable<KeyValuePair<string, object?>> entries => new JsonObject(entries
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => KeyValuePair.Create(entry.Key, From(entry.Value)))),
        IEnumerable items => new JsonArray([.. items.Cast<object?>().Select(From)]),
        _ => null,
    };

    public static object? To(JsonElement? json) => json switch
    {
        { ValueKind: JsonValueKind.Object } entries =>
            entries.EnumerateObject().ToImmutableDictionary(entry => entry.Name, entry => To(entry.Value)),
        { ValueKind: JsonValueKind.Array } items =>
            items.EnumerateArray().Select(item => To(item)).ToImmutableArray(),
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetDouble(),
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => null,
    };
}
