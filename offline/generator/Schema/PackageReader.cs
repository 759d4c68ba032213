using System.Text.Json;

namespace Offline.Generator.Schema;

internal sealed class PackageReader(string json)
{
    private const string TypePrefix = "#/types/";
    private const string BuiltInPrefix = "pulumi.json#/";

    private readonly JsonElement _root = JsonDocument.Parse(json).RootElement;

    public PackageSchema Read()
    {
        var name = Text(_root, "name")!;
        var namespaces = _root.GetProperty("language").GetProperty("csharp").GetProperty("namespaces");
        var types = Members(_root, "types").ToLookup(t => IsEnum(t.Value));
        return new PackageSchema(name, Text(_root, "version")!)
        {
            Namespaces = namespaces.EnumerateObject().ToDictionary(n => n.Name, n => n.Value.GetString()!),
            Provider = _root.TryGetProperty("provider", out var it)
                ? Resource($"pulumi:providers:{name}", it)
                : null,
            Resources = [.. Members(_root, "resources").Select(r => Resource(r.Name, r.Value))],
            Functions = [.. Members(_root, "functions").Select(f => Function(f.Name, f.Value))],
            Objects = types[false].ToDictionary(
                t => t.Name,
                t => new ObjectSchema(t.Name, Properties(t.Value))),
            Enums = types[true].ToDictionary(t => t.Name, t => Enum(t.Name, t.Value)),
        };
    }

    private ResourceSchema Resource(string token, JsonElement resource) =>
        new(token, Properties(resource), Properties(resource, "inputProperties", "requiredInputs"))
        {
            StateInputs = resource.TryGetProperty("stateInputs", out var state) ? Properties(state) : [],
            Aliases = [.. Items(resource, "aliases").Select(a => Text(a, "type")!)],
        };

    private FunctionSchema Function(string token, JsonElement function) =>
        new(token,
            function.TryGetProperty("inputs", out var inputs) ? Properties(inputs) : [],
            Properties(function.GetProperty("outputs")));

    private static EnumSchema Enum(string token, JsonElement type)
    {
        var members =
            from member in Items(type, "enum")
            let value = Text(member, "value")!
            select new EnumMember(Text(member, "name") ?? value, value, IsDeprecated(member));
        return new EnumSchema(token, [.. members]);
    }

    private IReadOnlyList<PropertySchema> Properties(
        JsonElement owner,
        string properties = "properties",
        string required = "required")
    {
        var needed = Items(owner, required).Select(r => r.GetString()).ToHashSet();
        return [.. Members(owner, properties).Select(
            p => Property(p.Name, p.Value, needed.Contains(p.Name)))];
    }

    private PropertySchema Property(string name, JsonElement property, bool required) =>
        new(name, Type(property), required)
        {
            Secret = property.TryGetProperty("secret", out var secret) && secret.GetBoolean(),
            Deprecated = IsDeprecated(property),
            CSharpName = CSharpName(property),
            // JSON's literals for strings, numbers and truth values are C#'s too.
            Default = property.TryGetProperty("default", out var value) ? value.GetRawText() : null,
            DefaultEnvironment = property.TryGetProperty("defaultInfo", out var info)
                ? [.. Items(info, "environment").Select(e => e.GetString()!)]
                : [],
        };

    private TypeSchema Type(JsonElement type)
    {
        if (type.TryGetProperty("oneOf", out var members))
        {
            return new UnionType([.. members.EnumerateArray().Select(Type)]);
        }

        var simple = Text(type, "type");
        if (Text(type, "$ref") is { } reference)
        {
            return Reference(reference, simple);
        }

        return simple switch
        {
            "array" => new ArrayType(Type(type.GetProperty("items"))),
            "object" => new MapType(Type(type.GetProperty("additionalProperties"))),
            { } name => new PrimitiveType(name),
            null => throw new InvalidDataException($"This type is not known: {type}"),
        };
    }

    private TypeSchema Reference(string reference, string? underlying)
    {
        if (reference.StartsWith(BuiltInPrefix, StringComparison.Ordinal))
        {
            return new BuiltInType(reference[BuiltInPrefix.Length..]);
        }

        var token = reference[TypePrefix.Length..];
        if (!_root.TryGetProperty("types", out var types) || !types.TryGetProperty(token, out var type))
        {
            var missing = new InvalidDataException($"The type '{token}' is missing.");
            return new PrimitiveType(underlying ?? throw missing);
        }

        return IsEnum(type) ? new EnumReference(token) : new ObjectReference(token);
    }

    private static string? CSharpName(JsonElement property) =>
        property.TryGetProperty("language", out var language)
            && language.TryGetProperty("csharp", out var csharp)
            ? Text(csharp, "name")
            : null;

    private static bool IsEnum(JsonElement type) => type.TryGetProperty("enum", out _);

    private static bool IsDeprecated(JsonElement element) =>
        element.TryGetProperty("deprecationMessage", out _);

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        element.TryGetProperty(name, out var items) ? items.EnumerateArray() : [];

    private static IEnumerable<JsonProperty> Members(JsonElement element, string name) =>
        element.TryGetProperty(name, out var members) ? members.EnumerateObject() : [];
}
