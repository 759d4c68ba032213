using System.Text.Json;

namespace Pulumi.Serialization;

internal static class PlainJson
{
    // Assets and resources have no JSON form.
    public static object? ElementOf(object value)
        => HasJson(value) ? JsonSerializer.SerializeToElement(value) : null;

    private static bool HasJson(object? value) => value switch
    {
        null or string or double or bool => true,
        System.Collections.Immutable.ImmutableArray<object?> list => list.All(HasJson),
        System.Collections.Immutable.ImmutableDictionary<string, object?> map => map.Values.All(HasJson),
        _ => false,
    };
}
