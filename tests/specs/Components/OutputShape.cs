using System.Reflection;
using Pulumi;

namespace Specs.Components;

/// <summary>The rules of what a component hands out.</summary>
internal static class OutputShape
{
    private const BindingFlags Instance = BindingFlags.Public | BindingFlags.Instance;

    private static readonly Type[] Plain = [typeof(string), typeof(int), typeof(bool), typeof(double)];

    /// <summary>Problems of an output of a component.</summary>
    public static IEnumerable<string> OfProperty(PropertyInfo property)
    {
        var path = $"{property.DeclaringType!.Name}.{property.Name}";
        if (!property.PropertyType.IsGenericType
            || property.PropertyType.GetGenericTypeDefinition() != typeof(Output<>))
        {
            yield return $"{path}: it must be an output.";
            yield break;
        }
        var value = property.PropertyType.GetGenericArguments()[0];
        if (Refused(value) is { } refused)
            yield return $"{path}: {refused} is not a type of Pulumi's packages.";
        var state = new NullabilityInfoContext().Create(property);
        var isNullable = NullabilityState.Nullable == state.ReadState
            || NullabilityState.Nullable == state.GenericTypeArguments[0].ReadState;
        if (!value.IsValueType && IsMarkedNullable(property) != isNullable)
            yield return $"{path}: a schema would take it for {(isNullable ? "required" : "optional")}.";
    }

    /// <summary>Problems of a class of outputs: both its fields and its properties are sent.</summary>
    public static IEnumerable<string> Problems(Type type)
    {
        foreach (var problem in ComponentShape.Names<OutputAttribute>(type, typeof(object)))
            yield return problem;
        var names = type.GetProperties(Instance).Select(property => ComponentShape.CamelCase(property.Name))
            .Order(StringComparer.Ordinal)
            .ToList();
        var fields = type.GetFields(Instance | BindingFlags.NonPublic);
        if (!fields.All(field => field.IsInitOnly)
            || !names.SequenceEqual(fields.Select(field => field.Name).Order(StringComparer.Ordinal)))
        {
            yield return $"{type.Name}: its properties must show readonly fields of the same names.";
        }

        var constructors = type.GetConstructors()
            .Where(each => each.GetCustomAttribute<OutputConstructorAttribute>() is not null)
            .ToList();
        if (constructors is not [var constructor]
            || !names.SequenceEqual(
                constructor.GetParameters().Select(parameter =>
                    parameter.Name!).Order(StringComparer.Ordinal)))
        {
            yield return $"{type.Name}: its output constructor must take every field.";
        }

        foreach (var property in type.GetProperties(Instance))
        {
            if (Refused(property.PropertyType) is { } refused)
                yield return $"{type.Name}.{property.Name}: {refused} is not a type of Pulumi's packages.";
        }
    }

    private static string? Refused(Type type)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        if (Plain.Contains(inner))
            return null;
        if (inner.IsArray)
            return Refused(inner.GetElementType()!);
        if (!inner.IsGenericType)
            return inner.GetCustomAttribute<OutputTypeAttribute>() is null ? inner.Name : null;
        var arguments = inner.GetGenericArguments();
        if (inner.GetGenericTypeDefinition() == typeof(Dictionary<,>) && arguments[0] != typeof(string))
            return $"a map by {arguments[0].Name}";
        return inner.GetGenericTypeDefinition() == typeof(List<>)
            || inner.GetGenericTypeDefinition() == typeof(Dictionary<,>)
            ? Refused(arguments[^1])
            : inner.Name.Split('`')[0];
    }

    // The schema of a package recognizes an optional output by this.
    private static bool IsMarkedNullable(PropertyInfo property) => property.GetCustomAttributesData()
        .Any(data => data.AttributeType.Name == "NullableAttribute");
}
