using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>Turns a value of the settings file into the type of an argument.</summary>
internal static class SettingValue
{
    /// <summary>What the value must be to become an argument of a type.</summary>
    public static string Rule(Type type) => Plain(type) switch
    {
        var plain when plain == typeof(string) => "a text",
        var plain when plain == typeof(int) => "a whole number",
        var plain when plain == typeof(double) => "a number",
        var plain when plain == typeof(bool) => "true or false",
        var plain when plain == typeof(ImmutableArray<string>) => "a list of texts",
        _ => "a map of texts",
    };

    public static string Fix(JsonElement value, Type type)
    {
        var plain = Plain(type);
        if (plain == typeof(string)) return value.ValueKind is JsonValueKind.Object or JsonValueKind.Array
            ? "Put one text there."
            : "Put it in quotes.";
        if (plain == typeof(bool)) return "Write true or false, without quotes.";
        if (plain == typeof(int) || plain == typeof(double)) return "Write digits, without quotes.";
        return plain == typeof(ImmutableArray<string>) ? "Write it like [one, two]." : "Write it like {key: text}.";
    }

    public static string Show(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => "not set",
        JsonValueKind.String => $"'{value.GetString()}'",
        JsonValueKind.Object => "a map",
        JsonValueKind.Array => "a list",
        _ => value.GetRawText(),
    };

    /// <summary>Reads the value as an argument of a type; fails when the value is of another one.</summary>
    public static bool TryRead(JsonElement value, Type type, [NotNullWhen(true)] out object? read)
    {
        read = Read(value, Plain(type)) is { } plain ? Wrap(plain, type) : null;
        return read is not null;
    }

    private static object? Read(JsonElement value, Type type) => value.ValueKind switch
    {
        JsonValueKind.String when type == typeof(string) => value.GetString(),
        JsonValueKind.Number when type == typeof(int) => value.TryGetInt32(out var number) ? number : null,
        JsonValueKind.Number when type == typeof(double) => value.GetDouble(),
        JsonValueKind.True or JsonValueKind.False when type == typeof(bool) => value.GetBoolean(),
        JsonValueKind.Array when type == typeof(ImmutableArray<string>) => ReadList(value),
        JsonValueKind.Object when type == typeof(ImmutableDictionary<string, string>) => ReadMap(value),
        _ => null,
    };

    private static object? ReadList(JsonElement list) =>
        list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
            ? list.EnumerateArray().Select(item => item.GetString()!).ToImmutableArray()
            : null;

    private static object? ReadMap(JsonElement map) =>
        map.EnumerateObject().All(entry => Text(entry.Value) is not null)
            ? map.EnumerateObject().ToImmutableDictionary(entry => entry.Name, entry => Text(entry.Value)!)
            : null;

    // Whole numbers only: 1.10 has lost its zero by the time it gets here.
    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number when value.TryGetInt64(out var number) => number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private static Type Plain(Type type)
    {
        if (type == typeof(InputList<string>) || type == typeof(List<string>)) return typeof(ImmutableArray<string>);
        if (type == typeof(InputMap<string>) || type == typeof(Dictionary<string, string>))
            return typeof(ImmutableDictionary<string, string>);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Input<>)) type = type.GetGenericArguments()[0];
        return Nullable.GetUnderlyingType(type) ?? type;
    }

    private static object Wrap(object plain, Type type) => plain switch
    {
        string text when type == typeof(Input<string>) => (Input<string>)text,
        int number when type == typeof(Input<int>) => (Input<int>)number,
        double number when type == typeof(Input<double>) => (Input<double>)number,
        bool flag when type == typeof(Input<bool>) => (Input<bool>)flag,
        ImmutableArray<string> list when type == typeof(InputList<string>) => (InputList<string>)list,
        ImmutableArray<string> list => list.ToList(),
        ImmutableDictionary<string, string> map when type == typeof(InputMap<string>) => (InputMap<string>)map,
        ImmutableDictionary<string, string> map => map.ToDictionary(),
        _ => plain,
    };
}
