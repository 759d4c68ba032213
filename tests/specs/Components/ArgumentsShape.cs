using System.Reflection;
using Pulumi;

namespace Specs.Components;

/// <summary>The rules of arguments.</summary>
internal static class ArgumentsShape
{
    private const BindingFlags Instance = BindingFlags.Public | BindingFlags.Instance;

    private static readonly Type[] Plain = [typeof(string), typeof(int), typeof(bool), typeof(double)];
    private static readonly Type[] Inputs = [typeof(Input<>), typeof(InputList<>), typeof(InputMap<>)];

    public static IEnumerable<string> Problems(Type type)
    {
        if (type.IsAbstract || type.GetConstructor([]) is not { } constructor)
        {
            yield return $"{type.Name}: it must have a constructor without parameters.";
            yield break;
        }
        foreach (var problem in ComponentShape.Names<InputAttribute>(type, typeof(ResourceArgs)))
            yield return problem;
        var empty = constructor.Invoke([]);
        foreach (var property in type.GetProperties(Instance | BindingFlags.NonPublic)
            .Where(property => property.DeclaringType == type))
        {
            foreach (var problem in OfProperty(property, empty))
                yield return $"{type.Name}.{property.Name}: {problem}";
        }
    }

    private static IEnumerable<string> OfProperty(PropertyInfo property, object empty)
    {
        if (property.SetMethod is not { } setter || (property.GetMethod!.IsPublic && !setter.IsPublic))
            yield return "it must be settable.";
        if (!property.GetMethod!.IsPublic)
            yield break;
        if (property.GetValue(empty) is { } value && !IsUnset(value))
            yield return "it must be null until somebody sets it.";
        if (Refused(property.PropertyType, isInput: false) is { } refused)
            yield return $"{refused} is not a type of Pulumi's packages.";
        if (IsRequired(property) != !IsNullable(property))
            yield return "it must be nullable or required.";
    }

    // Other types than argument classes of the library are checked elsewhere, or are not ours.
    private static string? Refused(Type type, bool isInput)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        if (Plain.Contains(inner) || inner.IsSubclassOf(typeof(ResourceArgs)))
            return null;
        if (inner.IsArray)
            return Refused(inner.GetElementType()!, isInput);
        if (!inner.IsGenericType)
            return inner.Name;
        var (generic, arguments) = (inner.GetGenericTypeDefinition(), inner.GetGenericArguments());
        if (generic == typeof(Dictionary<,>) && arguments[0] != typeof(string))
            return $"a map by {arguments[0].Name}";
        if (generic != typeof(List<>) && generic != typeof(Dictionary<,>)
            && (isInput || !Inputs.Contains(generic)))
        {
            return isInput ? $"{inner.Name.Split('`')[0]} in an input" : inner.Name.Split('`')[0];
        }

        return Refused(arguments[^1], isInput || Inputs.Contains(generic));
    }

    // A required number or flag has no way to be null.
    private static bool IsUnset(object value) =>
        value.GetType().IsValueType && value.Equals(Activator.CreateInstance(value.GetType()));

    private static bool IsRequired(PropertyInfo property) => property.GetCustomAttributesData()
        .Any(
            data => data.AttributeType == typeof(InputAttribute)
                && data.ConstructorArguments[1].Value is true);

    private static bool IsNullable(PropertyInfo property) =>
        new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
}
