using System.Reflection;
using System.Text.Json;
using Pulumi;

namespace Bench.Evaluation;

/// <summary>Arguments of a resource in the type of its package, from what was recorded of them.</summary>
internal static class TypedArgs
{
    private const BindingFlags Private = BindingFlags.Instance | BindingFlags.NonPublic;
    private const BindingFlags PrivateStatic = BindingFlags.Static | BindingFlags.NonPublic;

    public static object Create(Type type, JsonElement inputs)
    {
        var args = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties())
        {
            // Of lists and secrets the field behind the property carries the name.
            var name = char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
            var wireName = WireNameOf(property) ?? WireNameOf(type.GetField($"_{name}", Private));
            if (wireName is not null && inputs.TryGetProperty(wireName, out var value))
                property.SetValue(args, Convert(property.PropertyType, value));
        }
        return args;
    }

    private static string? WireNameOf(MemberInfo? member) => (string?)member?.GetCustomAttributesData()
        .FirstOrDefault(attribute => attribute.AttributeType == typeof(InputAttribute))?
        .ConstructorArguments[0].Value;

    private static object? Convert(Type type, JsonElement value)
    {
        if (type.IsGenericType)
        {
            var factory = type.Name[..type.Name.IndexOf('`')] + "Of";
            return typeof(TypedArgs).GetMethod(factory, PrivateStatic)?
                .MakeGenericMethod(type.GetGenericArguments())
                .Invoke(null, [value]);
        }
        return value.ValueKind == JsonValueKind.Object
            ? Create(type, value)
            : type == typeof(string) ? value.ToString() : value.Deserialize(type);
    }

    private static Input<T> InputOf<T>(JsonElement value) => (T)Convert(typeof(T), value)!;

    private static InputUnion<T0, T1> InputUnionOf<T0, T1>(JsonElement value) =>
        (T0)Convert(typeof(T0), value)!;

    private static InputList<T> InputListOf<T>(JsonElement value)
    {
        var list = new InputList<T>();
        foreach (var item in value.EnumerateArray())
            list.Add(InputOf<T>(item));
        return list;
    }

    private static InputMap<T> InputMapOf<T>(JsonElement value)
    {
        var map = new InputMap<T>();
        foreach (var member in value.EnumerateObject())
            map.Add(member.Name, InputOf<T>(member.Value));
        return map;
    }
}
