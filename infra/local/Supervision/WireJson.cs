using System.Collections;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CachingTier.Local.Supervision;

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

    public static object? To(JsonNode? json) => json switch
    {
        JsonObject entries => entries.ToImmutableDictionary(entry => entry.Key, entry => To(entry.Value)),
        JsonArray items => items.Select(To).ToImmutableArray(),
        _ => json?.GetValueKind() switch
        {
            JsonValueKind.String => (string?)json,
            JsonValueKind.Number => (double)json,
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        },
    };
}
