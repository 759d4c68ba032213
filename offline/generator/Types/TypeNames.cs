using Offline.Generator.Naming;
using Offline.Generator.Schema;

namespace Offline.Generator.Types;

/// <summary>The C# spelling of schema types.</summary>
internal sealed class TypeNames(PackageNames names)
{
    /// <summary>
    /// The type of a member of an input or output class, without the mark of an optional one.
    /// </summary>
    public string Member(TypeSchema type, Shape shape) =>
        shape.IsWrapped() ? Wrapped(type, shape) : Plain(type, shape);

    /// <summary>Whether the type of an optional member carries a question mark.</summary>
    public static bool MayBeNull(TypeSchema type, Shape shape) => type switch
    {
        ArrayType => false,
        MapType => !shape.IsWrapped(),
        _ => true,
    };

    public string Plain(TypeSchema type, Shape shape) => type switch
    {
        ArrayType array => $"ImmutableArray<{Plain(array.Items, shape)}>",
        MapType map => $"ImmutableDictionary<string, {Plain(map.Values, shape)}>",
        UnionType union => Union(union, shape, "Union", "{0}"),
        ObjectReference reference => Object(reference.Token, shape),
        EnumReference reference =>
            $"global::{names.Namespace(reference.Token)}.{PackageNames.Type(reference.Token)}",
        BuiltInType builtIn => BuiltIn(builtIn.Name),
        PrimitiveType primitive => Primitive(primitive.Name),
        _ => throw new InvalidOperationException($"There is no C# type for {type}."),
    };

    /// <summary>The list or dictionary behind a plain member, which an initializer can fill.</summary>
    public string Mutable(TypeSchema type, Shape shape) => type switch
    {
        ArrayType array => $"List<{Plain(array.Items, shape)}>",
        MapType map => $"Dictionary<string, {Plain(map.Values, shape)}>",
        _ => Plain(type, shape),
    };

    private string Wrapped(TypeSchema type, Shape shape) => type switch
    {
        ArrayType array => $"InputList<{Plain(array.Items, shape)}>",
        MapType map => $"InputMap<{Plain(map.Values, shape)}>",
        UnionType union => Union(union, shape, "InputUnion", "Input<{0}>"),
        BuiltInType { Name: "Json" } => "InputJson",
        _ => $"Input<{Plain(type, shape)}>",
    };

    private string Union(UnionType union, Shape shape, string two, string one)
    {
        // What comes back is the bare value: a set that is open on the way in has members nobody knows.
        if (!shape.IsInput() && union.Members.Any(m => m is EnumReference))
        {
            return "string";
        }

        var members = union.Members.Select(m => Plain(m, shape)).Distinct().ToList();
        return members.Count switch
        {
            1 => string.Format(null, one, members[0]),
            2 => $"{two}<{members[0]}, {members[1]}>",
            _ => "object",
        };
    }

    private string Object(string token, Shape shape)
    {
        var home = names.Namespace(token, shape.IsInput() ? "Inputs" : "Outputs");
        return $"global::{home}.{PackageNames.Type(token)}{shape.Suffix()}";
    }

    private static string BuiltIn(string name) => name switch
    {
        "Any" => "object",
        "Archive" => "Archive",
        "Asset" => "AssetOrArchive",
        "Json" => "System.Text.Json.JsonElement",
        _ => throw new InvalidDataException($"The built-in type '{name}' is not known."),
    };

    private static string Primitive(string name) => name switch
    {
        "boolean" => "bool",
        "integer" => "int",
        "number" => "double",
        "string" => "string",
        _ => throw new InvalidDataException($"The primitive type '{name}' is not known."),
    };
}
