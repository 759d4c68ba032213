using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using CachingTier.Contract;

namespace CachingTier.Stacks;

/// <summary>
/// The rule for a value of the settings file that becomes an argument, and the reader of plain values.
/// </summary>
internal static class SettingValue
{
    private const int LongNumber = 60;

    private sealed record Form(string One, string Several, string Example, string Fix);

    private static readonly Form Text = new("a text", "texts", "text", "Put it in quotes.");
    private static readonly Form Map = new("a map", "maps", "{key: value}", "Write it like {key: value}.");
    private static readonly Form Flag = new(
        "true or false",
        "flags",
        "true",
        "Write true or false, without quotes.");
    private static readonly Form Whole = new(
        "a whole number",
        "whole numbers",
        "1",
        "Write digits, without quotes.");
    private static readonly Form Number = new("a number", "numbers", "1", "Write digits, without quotes.");

    /// <summary>What the value must be to become an argument of a type.</summary>
    public static string Rule(Type type)
    {
        if (InputType.Item(type) is { } item)
            return $"a list of {FormOf(item).Several}";
        return InputType.Value(type) is { } value ? $"a map of {FormOf(value).Several}" : FormOf(type).One;
    }

    public static string Fix(JsonElement value, Type type)
    {
        if (InputType.Item(type) is { } item)
        {
            return item == typeof(string)
            ? "Write it like [one, two]."
            : $"Write it like [{FormOf(item).Example}].";
        }

        if (InputType.Value(type) is { } entry)
            return $"Write it like {{key: {FormOf(entry).Example}}}.";
        var form = FormOf(type);
        var isList = value.ValueKind is JsonValueKind.Object or JsonValueKind.Array;
        return form == Text && isList ? "Put one text there." : form.Fix;
    }

    public static string Show(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => "not set",
        JsonValueKind.String => Quoted.Text(value.GetString()!),
        JsonValueKind.Object => "a map",
        JsonValueKind.Array => "a list",
        _ => Quoted.OneLine(value.GetRawText(), LongNumber),
    };

    // Reads one text, number or flag; fails when the value is of another type.
    public static bool TryRead(
        JsonElement value,
        Type type,
        bool isEntry,
        [NotNullWhen(true)] out object? read)
    {
        read = value.ValueKind switch
        {
            JsonValueKind.String when type == typeof(string) => value.GetString(),
            // Whole numbers only: 1.10 has lost its zero by the time it gets here.
            JsonValueKind.Number when type == typeof(string) && isEntry && value.TryGetInt64(out var whole) =>
                whole.ToString(CultureInfo.InvariantCulture),
            JsonValueKind.Number when type == typeof(int) =>
                value.TryGetInt32(out var number) ? number : null,
            // A number that is too large for the type is read as infinity.
            JsonValueKind.Number when type == typeof(double) =>
                double.IsFinite(value.GetDouble()) ? value.GetDouble() : null,
            JsonValueKind.True or JsonValueKind.False when type == typeof(bool) => value.GetBoolean(),
            _ => null,
        };
        return read is not null;
    }

    private static Form FormOf(Type type)
    {
        var single = InputType.Single(type);
        if (single == typeof(string))
            return Text;
        if (single == typeof(bool))
            return Flag;
        if (single == typeof(int))
            return Whole;
        return single == typeof(double) ? Number : Map;
    }
}
