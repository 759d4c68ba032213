using System.Reflection;
using Pulumi;

namespace Specs.Components;

/// <summary>The types in the schema of a library: its components and what they take and offer.</summary>
internal static class ServedTypes
{
    public static Type[] Find(Assembly library)
    {
        var served = new HashSet<Type>();
        var open = new Stack<Type>(library.GetTypes().Where(IsComponent));
        while (open.TryPop(out var type))
        {
            if (!served.Add(type))
                continue;
            foreach (var found in Members(type).SelectMany(Named).Where(found => found.Assembly == library))
                open.Push(found);
        }
        return [.. served];
    }

    public static bool IsComponent(Type type) =>
        !type.IsAbstract && type.IsSubclassOf(typeof(ComponentResource));

    private static IEnumerable<Type> Members(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.IsDefined(typeof(InputAttribute))
                || property.IsDefined(typeof(OutputAttribute)))
            .Select(property => property.PropertyType),
        .. IsComponent(type)
            ? type.GetConstructors().SelectMany(constructor => constructor.GetParameters())
                .Select(parameter => parameter.ParameterType)
            : [],
    ];

    private static IEnumerable<Type> Named(Type type) => type.GetGenericArguments().SelectMany(Named)
        .Append(type.IsArray ? type.GetElementType()! : type);
}
