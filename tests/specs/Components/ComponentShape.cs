using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Pulumi;

namespace Specs.Components;

/// <summary>
/// What keeps a component from being served to every language of Pulumi, and used from C# all the same.
/// </summary>
internal static class ComponentShape
{
    private const BindingFlags Instance = BindingFlags.Public | BindingFlags.Instance;
    private const BindingFlags AnyInstance = Instance | BindingFlags.NonPublic;

    /// <summary>A sentence for every rule that the types of a library break.</summary>
    public static IReadOnlyList<string> Problems(IReadOnlyCollection<Type> library)
    {
        var components = library.Where(
            type => !type.IsAbstract && type.IsSubclassOf(typeof(ComponentResource))).ToList();
        return
        [
            .. components.GroupBy(type => type.Name).Where(same => same.Count() > 1)
                .Select(same => $"{same.Key}: {same.Count()} components have this name."),
            .. components.SelectMany(OfComponent),
            .. library.Where(type => type.IsSubclassOf(typeof(ResourceArgs)))
                .SelectMany(ArgumentsShape.Problems),
            .. library.Where(type => type.GetCustomAttribute<OutputTypeAttribute>() is not null)
                .SelectMany(OutputShape.Problems),
            .. SharedStems(library),
        ];
    }

    /// <summary>Members of a class without a wire name, or with another one than their own.</summary>
    public static IEnumerable<string> Names<TAttribute>(Type type, Type declaredBelow) => type
        .GetMembers(Instance)
        .Where(member => member is PropertyInfo or FieldInfo
            && member.DeclaringType!.IsSubclassOf(declaredBelow))
        .Select(member => (member.Name, Wire: WireName<TAttribute>(member)))
        .Where(member => member.Wire != CamelCase(member.Name))
        .Select(member => $"{type.Name}.{member.Name}: its name is "
            + $"{member.Wire switch { null => "not given", "" => "empty", var wire => $"'{wire}'" }}.");

    public static string? WireName<TAttribute>(MemberInfo member) => member.GetCustomAttributesData()
        .SingleOrDefault(data => data.AttributeType == typeof(TAttribute))?.ConstructorArguments[0]
        .Value as string;

    public static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static IEnumerable<string> OfComponent(Type type)
    {
        if (type.IsSubclassOf(typeof(Stack)))
            yield return $"{type.Name}: a stack would be served as a component.";
        if (!type.IsPublic && !type.IsNestedPublic)
            yield return $"{type.Name}: it is served although it is not public.";
        if (type.IsGenericType)
            yield return $"{type.Name}: it is generic.";
        if (!HasTheConstructor(type))
        {
            yield return $"{type.Name}: its one public constructor must be (string name, {type.Name}Args "
                + "args, ComponentResourceOptions? options = null).";
        }

        if (!Texts(type).Contains($"caching-tier:index:{type.Name}"))
            yield return $"{type.Name}: its token must be caching-tier:index:{type.Name}.";
        foreach (var problem in Names<OutputAttribute>(type, typeof(ComponentResource)))
            yield return problem;
        foreach (var property in type.GetProperties(Instance)
            .Where(property => property.DeclaringType == type))
        {
            foreach (var problem in OutputShape.OfProperty(property))
                yield return problem;
        }
    }

    private static bool HasTheConstructor(Type type)
    {
        if (type.GetConstructors() is not [var constructor]
            || constructor.GetParameters() is not [var name, var args, var options])
        {
            return false;
        }

        return (name.Name, name.ParameterType) == ("name", typeof(string))
            && (args.Name, args.ParameterType.Name) == ("args", $"{type.Name}Args")
            && args.ParameterType.IsSubclassOf(typeof(ResourceArgs)) && !args.ParameterType.IsAbstract
            && (options.Name, options.ParameterType) == ("options", typeof(ComponentResourceOptions))
            && options.HasDefaultValue;
    }

    // The token goes straight to the base class: only the texts of the constructors contain it.
    private static IEnumerable<string> Texts(Type type)
    {
        foreach (var constructor in type.GetConstructors(AnyInstance))
        {
            var code = constructor.GetMethodBody()!.GetILAsByteArray()!;
            for (var i = 0; i + 4 < code.Length; i++)
            {
                if (code[i] != OpCodes.Ldstr.Value || code[i + 4] != 0x70)
                    continue;
                yield return constructor.Module.ResolveString(BitConverter.ToInt32(code, i + 1));
            }
        }
    }

    // A schema knows XArgs and X by one name, and takes the one it meets first for both. They cannot be the
    // same: what is required or plain of an input is neither of an output.
    private static IEnumerable<string> SharedStems(IReadOnlyCollection<Type> library) =>
        from input in library
        where input.IsSubclassOf(typeof(ResourceArgs))
        from output in library
        where $"{output.Name}Args" == input.Name
            && output.GetCustomAttribute<OutputTypeAttribute>() is not null
        select $"{output.Name}: {input.Name} has the same name in a schema, which would have one type "
            + "for both.";
}
