using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Serialization;

internal static class JsonWire
{
    public static object? Convert(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
        JsonValueKind.Array => json.EnumerateArray().Select(Convert).ToImmutableArray(),
        _ => json.EnumerateObject()
            .ToImmutableDictionary(member => member.Name, member => Convert(member.Value)),
    };
}
