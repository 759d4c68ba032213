using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using CachingTier;

namespace Specs.Replacement;

/// <summary>Records of caches by the texts of their inputs.</summary>
internal static class Records
{
    /// <summary>An input that is not known yet.</summary>
    public const string Unknown = "?";

    /// <summary>An input that is left out.</summary>
    public const string LeftOut = "";

    public static ImmutableDictionary<string, string> Inputs(params (string Name, string? Value)[] inputs) =>
        inputs.ToImmutableDictionary(input => input.Name, input => input.Value ?? LeftOut);

    public static Problems Check(
        string kind,
        string name,
        ImmutableDictionary<string, string> deployed,
        ImmutableDictionary<string, string> wanted,
        ReplacementPermit permit) =>
        ReplacementCheck.Check(name, Read(kind, deployed), Read(kind, wanted), permit);

    public static bool Replaces(
        string kind,
        ImmutableDictionary<string, string> deployed,
        ImmutableDictionary<string, string> wanted,
        ReplacementPermit permit) =>
        ReplacementCheck.Replaces(Read(kind, deployed), Read(kind, wanted), permit);

    private static DeploymentRecord Read(string kind, ImmutableDictionary<string, string> inputs)
    {
        if (inputs.TryGetValue("kind", out var given) && RecordCodec.Read(Json(given, [])) is not null)
            kind = given;
        var empty = RecordCodec.Read(Json(kind, []))!;
        var type = empty.ResourceInputs!.GetType();
        var record = RecordCodec.Read(Json(kind, inputs
            .Where(input => input.Key != "kind" && !input.Value.Contains(Unknown, StringComparison.Ordinal))
            .Select(input => (Name(input.Key), Value(PropertyOf(type, input.Key), input.Value)))))!;
        foreach (var input in inputs.Where(input => input.Value.Contains(Unknown, StringComparison.Ordinal)))
        {
            var property = PropertyOf(type, input.Key);
            property.SetValue(
                record.ResourceInputs,
                property.PropertyType.GetField(nameof(Unknown))!.GetValue(null));
        }

        return record;
    }

    private static JsonElement Json(string kind, IEnumerable<(string Name, object Value)> inputs) =>
        JsonSerializer.SerializeToElement(new Dictionary<string, object>
        {
            ["kind"] = kind,
            ["inputs"] = inputs.ToDictionary(input => input.Name, input => input.Value),
        });

    private static string Name(string input) => input == "shards" ? "numNodeGroups" : input;

    private static PropertyInfo PropertyOf(Type inputs, string input) => inputs.GetProperties()
        .Single(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name) == Name(input));

    private static object Value(PropertyInfo property, string text)
    {
        if (text is LeftOut or "*")
            return text;
        var type = property.PropertyType.GetGenericArguments()[0];
        if (type == typeof(bool))
            return text is "true" or "9";
        if (type == typeof(int))
            return int.Parse(text, CultureInfo.InvariantCulture);
        if (type == typeof(ImmutableArray<string>))
            return text.Split(", ");
        if (type == typeof(ImmutableArray<ShardRecord>))
            return text.Split("}, {").Select(shard => Shard(shard.Trim('{', '}'))).ToArray();
        return text;
    }

    private static Dictionary<string, string> Shard(string text) => text.Split(", ")
        .Select(part => part.Split(": "))
        .ToDictionary(part => part.Length == 1 ? "slots" : part[0], part => part[^1]);
}
