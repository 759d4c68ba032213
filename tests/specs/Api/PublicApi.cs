using System.Globalization;
using System.Reflection;
using Pulumi;

namespace Specs.Api;

/// <summary>Lists what an assembly shows to others, a signature per line.</summary>
internal static class PublicApi
{
    private const BindingFlags Own =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
            | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(string)] = "string",
        [typeof(int)] = "int",
        [typeof(bool)] = "bool",
        [typeof(double)] = "double",
        [typeof(object)] = "object",
        [typeof(void)] = "void",
    };

    public static IReadOnlyList<string> Describe(Assembly assembly) =>
    [
        .. assembly.GetExportedTypes()
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .SelectMany(type => Members(type).Order(StringComparer.Ordinal).Prepend(Header(type))),
    ];

    private static string Header(Type type)
    {
        var modifier = type.IsAbstract && type.IsSealed
            ? "static "
            : type.IsSealed ? "sealed " : type.IsAbstract ? "abstract " : "";
        var bases = type.BaseType is { } parent && parent != typeof(object) ? [parent] : Array.Empty<Type>();
        return $"{modifier}class {type.FullName}{(bases.Length > 0 ? $" : {Name(bases[0])}" : "")}";
    }

    private static IEnumerable<string> Members(Type type) => type.GetMembers(Own)
        .Select(member => member switch
        {
            ConstructorInfo { IsPublic: true } constructor => $"{type.Name}({Parameters(constructor)})",
            MethodInfo method when IsShown(method) && !method.IsSpecialName =>
                $"{Static(method)}{Name(method.ReturnParameter)} {method.Name}({Parameters(method)})",
            FieldInfo { IsPublic: true } field => $"field {Name(field.FieldType)} {field.Name}",
            PropertyInfo property when property.GetMethod is { } getter && IsShown(getter) => Property(
                property,
                getter),
            _ => null,
        })
        .OfType<string>()
        .Select(line => $"  {line}");

    private static string Property(PropertyInfo property, MethodInfo getter)
    {
        var setter = property.SetMethod is { IsPublic: true } ? " set;" : "";
        return $"{Static(getter)}{Name(property)} {property.Name} {{ get;{setter} }}{Wire(property)}";
    }

    // The wire name, and whether the member is required, are as public as the member itself.
    private static string Wire(PropertyInfo property) => string.Concat(property.GetCustomAttributesData()
        .Where(data => data.AttributeType == typeof(InputAttribute)
            || data.AttributeType == typeof(OutputAttribute))
        .Select(data => $" {data.AttributeType.Name[..^9].ToLowerInvariant()} "
            + $"{data.ConstructorArguments[0].Value}"
            + (data.ConstructorArguments.Skip(1).FirstOrDefault().Value is true ? ", required" : "")));

    private static bool IsShown(MethodBase method) =>
        method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Static(MethodBase method) => method.IsStatic ? "static " : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters()
        .Select(parameter => $"{Name(parameter)} "
            + $"{parameter.Name}{(parameter.HasDefaultValue ? $" = {Show(parameter.DefaultValue)}" : "")}"));

    private static string Show(object? value) =>
        value is null ? "null" : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private static string Name(PropertyInfo property) =>
        Name(property.PropertyType, new NullabilityInfoContext().Create(property));

    private static string Name(ParameterInfo parameter) =>
        Name(parameter.ParameterType, new NullabilityInfoContext().Create(parameter));

    private static string Name(Type type, NullabilityInfo? info = null)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
            return $"{Name(value)}?";
        var mark = !type.IsValueType && info?.ReadState == NullabilityState.Nullable ? "?" : "";
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword + mark;
        if (type.IsArray)
            return $"{Name(type.GetElementType()!, info?.ElementType)}[]{mark}";
        if (!type.IsGenericType)
            return type.Name + mark;
        var arguments = type.GetGenericArguments().Select(
            (argument, index) => Name(argument, info?.GenericTypeArguments.ElementAtOrDefault(index)));
        return $"{type.Name.Split('`')[0]}<{string.Join(", ", arguments)}>{mark}";
    }
}
