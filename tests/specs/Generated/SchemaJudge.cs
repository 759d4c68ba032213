using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Specs.Compliance;
using Specs.Testing;

namespace Specs.Generated;

/// <summary>
/// Compares a resource with the schema of its provider: required inputs, known inputs, and their types.
/// </summary>
internal static class SchemaJudge
{
    private static readonly ImmutableArray<JsonElement> Packages = [Read("aws"), Read("random")];

    /// <summary>A sentence for everything that the schema does not allow.</summary>
    public static IEnumerable<string> Problems(Registration resource)
    {
        var package = Packages.Where(
            each => each.GetProperty("resources").TryGetProperty(resource.Type, out _)).ToList();
        if (package.Count == 0)
            return [$"{resource.Type} is of no provider known here."];
        var schema = package[0].GetProperty("resources").GetProperty(resource.Type);
        return Members(
            resource.Inputs!,
            schema.GetProperty("inputProperties"),
            Names(schema, "requiredInputs"),
            package[0])
            .Select(problem => $"{resource.Type} {resource.Name}: {problem}");
    }

    private static IEnumerable<string> Members(
        IReadOnlyDictionary<string, object?> inputs, JsonElement properties, IEnumerable<string> required,
        JsonElement package)
    {
        foreach (var name in required.Where(name => inputs.GetValueOrDefault(name) is null))
            yield return $"{name} is required.";

        foreach (var (name, value) in inputs)
        {
            if (!properties.TryGetProperty(name, out var property))
            {
                yield return $"{name} is no input.";
            }
            else
            {
                foreach (var problem in Value(value, property, package))
                    yield return $"{name}{problem}";
            }
        }
    }

    private static IEnumerable<string> Value(object? value, JsonElement type, JsonElement package)
    {
        if (value is null)
            return [];
        if (type.TryGetProperty("oneOf", out var options))
        {
            return options.EnumerateArray().Any(option => !Value(value, option, package).Any())
                ? []
                : [$" is {Show(value)}, which is none of its types."];
        }

        if (type.TryGetProperty("$ref", out var reference))
            return Reference(value, reference.GetString()!, package);
        var kind = type.GetProperty("type").GetString();
        var holds = (kind, value) switch
        {
            ("string", string) or ("boolean", bool) or ("number", int or double) or ("integer", int) => true,
            ("integer", double number) => double.IsInteger(number),
            ("array", IList) or ("object", IDictionary) => true,
            _ => false,
        };
        if (!holds)
            return [$" is {Show(value)}, which is no {kind}."];
        return (kind, value) switch
        {
            ("array", IList list) => list.Cast<object?>().SelectMany((item, i) => item is null
                ? [$"[{i}] is null."]
                : Value(item, type.GetProperty("items"), package).Select(problem => $"[{i}]{problem}")),
            ("object", IReadOnlyDictionary<string, object?> map) => map.SelectMany(entry =>
                Value(entry.Value, type.GetProperty("additionalProperties"), package).Select(
                    problem => $".{entry.Key}{problem}")),
            _ => [],
        };
    }

    private static IEnumerable<string> Reference(object value, string reference, JsonElement package)
    {
        // Archives and assets are values of their own.
        if (!reference.StartsWith("#/types/", StringComparison.Ordinal))
            return [];
        var type = package.GetProperty("types").GetProperty(reference["#/types/".Length..]);
        if (!type.TryGetProperty("properties", out var properties))
            return Value(value, type, package);
        return value is IReadOnlyDictionary<string, object?> block
            ? Members(block, properties, Names(type, "required"), package).Select(problem => $".{problem}")
            : [$" is {Show(value)}, which is no block."];
    }

    private static IEnumerable<string> Names(JsonElement schema, string list) =>
        schema.TryGetProperty(list, out var names)
            ? names.EnumerateArray().Select(name => name.GetString()!)
            : [];

    private static JsonElement Read(string package) =>
        JsonElement.Parse(File.ReadAllText(Written.PathOf($"offline/schema/{package}.json")));

    private static string Show(object value) =>
        $"{value.GetType().Name} {Convert.ToString(value, CultureInfo.InvariantCulture)}";
}
