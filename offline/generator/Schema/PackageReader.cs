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
        var csharp = _root.GetProperty("language").GetProperty("csharp");
        return new PackageSchema(name, Text(_root, "version")!)
        {
            Namespaces = csharp.GetProperty("namespaces").EnumerateObject().ToDictionary(n => n.Name, n => n.Value.GetString()!),
            Provider = _root.TryGetProperty("provider", out var provider) ? Resource($"pulumi:providers:{name}", provider) : null,
            Resources = [.. Members(_root, "resources").Select(r => Resource(r.Name, r.Value))],
            Functions = [.. Members(_root, "functions").Select(f => Function(f.Name, f.Value))],
            Objects = Members(_root, "types").Where(t => !IsEnum(t.Value)).ToDictionary(t => t.Name, t => Object(t.Name, t.Value)),
            Enums = Members(_root, "types").Where(t => IsEnum(t.Value)).ToDictionary(t => t.Name, t => Enum(t.Name, t.Value)),
        };
    }

    private ResourceSchema Resource(string token, JsonElement resource) =>
        new(token, Properties(resource, "properties", "required"), Properties(resource, "inputProperties", "requiredInputs"))
        {
            StateInputs = resource.TryGetProperty("stateInputs", out var state) ? Properties(state, "properties", "required") : [],
            Aliases = [.. Items(resource, "aliases").Select(a => Text(a, "type")!)],
        };

    private FunctionSchema Function(string token, JsonElement function) =>
        new(token,
            function.TryGetProperty("inputs", out var inputs) ? Properties(inputs, "properties", "required") : [],
            Properties(function.GetProperty("outputs"), "properties", "required"));

    private ObjectSchema Object(string token, JsonElement type) => new(token, Properties(type, "properties", "required"));

    private static EnumSchema Enum(string token, JsonElement type) =>
        new(token, [.. Items(type, "enum").Select(m => new EnumMember(Text(m, "name") ?? Text(m, "value")!, Text(m, "value")!, IsDeprecated(m)))]);

    private IReadOnlyList<PropertySchema> Properties(JsonElement owner, string properties, string required)
    {
        var needed = Items(owner, required).Select(r => r.GetString()).ToHashSet();
        return [.. Members(owner, properties).Select(p => Property(p.Name, p.Value, needed.Contains(p.Name)))];
    }

    private PropertySchema Property(string name, JsonElement property, bool required) => new(name, Type(property), required)
    {
        Secret = property.TryGetProperty("secret", out var secret) && secret.GetBoolean(),
        Deprecated = IsDeprecated(property),
        CSharpName = property.TryGetProperty("language", out var language) && language.TryGetProperty("csharp", out var csharp)
            ? Text(csharp, "name")
            : null,
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
            return new PrimitiveType(underlying ?? throw new InvalidDataException($"The type '{token}' is missing."));
        }

        return IsEnum(type) ? new EnumReference(token) : new ObjectReference(token);
    }

    private static bool IsEnum(JsonElement type) => type.TryGetProperty("enum", out _);

    private static bool IsDeprecated(JsonElement element) => element.TryGetProperty("deprecationMessage", out _);

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        element.TryGetProperty(name, out var items) ? items.EnumerateArray() : [];

    private static IEnumerable<JsonProperty> Members(JsonElement element, string name) =>
        element.TryGetProperty(name, out var members) ? members.EnumerateObject() : [];
}
