using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

// The types an output of a resource or the result of a function may have.
internal static class TargetTypes
{
    private static readonly ImmutableHashSet<Type> Simple =
    [
        typeof(bool), typeof(int), typeof(double), typeof(string), typeof(object),
        typeof(Asset), typeof(Archive), typeof(AssetOrArchive), typeof(JsonElement),
    ];

    public static void Check(string path, Type type) => Check(path, type, []);

    public static void CheckValues(string path, IReadOnlyDictionary<string, object?> values)
    {
        foreach (var value in values.Values.OfType<object>())
        {
            var type = value.GetType();
            Check(path, value is IOutput && type.IsGenericType ? type.GenericTypeArguments[0] : type);
        }
    }

    public static ConstructorInfo? Constructor(Type type)
    {
        var all = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        return all.FirstOrDefault(one => one.GetCustomAttribute<OutputConstructorAttribute>() is not null)
            ?? (all.Where(one => one.IsPublic).ToList() is [var only] ? only : null);
    }

    private static void Check(string path, Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type)
            || Simple.Contains(type)
            || typeof(Resource).IsAssignableFrom(type)
            || (type.IsEnum && type.GetEnumUnderlyingType() == typeof(int)))
        {
            return;
        }

        if (type.IsValueType && type.GetCustomAttribute<EnumTypeAttribute>() is not null)
        {
            CheckEnumType(type);
        }
        else if (type.IsConstructedGenericType)
        {
            CheckGeneric(path, type, seen);
        }
        else if (type.GetCustomAttribute<DiscriminatedUnionDiscriminatorAttribute>() is not null)
        {
            CheckCases(type, seen);
        }
        else
        {
            CheckOutputType(path, type, seen);
        }
    }

    private static void CheckGeneric(string path, Type type, HashSet<Type> seen)
    {
        var definition = type.GetGenericTypeDefinition();
        var arguments = type.GenericTypeArguments;
        if (definition == typeof(ImmutableDictionary<,>))
        {
            if (arguments[0] != typeof(string))
            {
                throw Invalid(path, type, "The only allowed ImmutableDictionary 'TKey' type is 'String'.");
            }

            arguments = [arguments[1]];
        }
        else if (definition != typeof(Nullable<>) && definition != typeof(Union<,>)
            && definition != typeof(ImmutableArray<>) && definition != typeof(Output<>))
        {
            throw Invalid(
                path,
                type,
                "The only generic types allowed are ImmutableArray<...> and "
                    + "ImmutableDictionary<string, ...>");
        }

        foreach (var argument in arguments)
        {
            Check(path, argument, seen);
        }
    }

    private static void CheckEnumType(Type type)
    {
        Type[] candidates = [typeof(string), typeof(double)];
        var underlying = candidates.FirstOrDefault(one => EnumTypes.Constructor(type, one) is not null)
            ?? throw new InvalidOperationException(
                $"{type.FullName} had [EnumTypeAttribute], but did not contain constructor "
                + "with a single String or Double parameter.");
        if (EnumTypes.Conversion(type)?.ReturnType != underlying)
        {
            throw new InvalidOperationException(
                $"{type.FullName} had [EnumTypeAttribute], but did not contain "
                + $"an explicit conversion operator to {underlying.FullName}.");
        }
    }

    private static void CheckCases(Type type, HashSet<Type> seen)
    {
        foreach (var member in type.GetCustomAttributes<DiscriminatedUnionCaseAttribute>())
        {
            if (!type.IsAssignableFrom(member.Type))
            {
                throw new InvalidOperationException(
                    $"{type.FullName} had [DiscriminatedUnionCaseAttribute(\"{member.Tag}\")] with type "
                    + $"{member.Type.FullName} that is not assignable to {type.FullName}.");
            }

            Check($"{type.FullName}(\"{member.Tag}\")", member.Type, seen);
        }
    }

    private static void CheckOutputType(string path, Type type, HashSet<Type> seen)
    {
        if (type.GetCustomAttribute<OutputTypeAttribute>() is null)
        {
            throw new InvalidOperationException(
                $"{path} contains invalid type {type.FullName}. Allowed types are:\n"
                + "    String, Boolean, Int32, Double,\n"
                + "    Nullable<...>, ImmutableArray<...> and ImmutableDictionary<string, ...> or\n"
                + "    a class explicitly marked with the [OutputTypeAttribute].");
        }

        var constructor = Constructor(type)
            ?? throw new InvalidOperationException(
                $"{type.FullName} had [OutputTypeAttribute], but did not contain constructor "
                + "marked with [OutputConstructorAttribute].");
        foreach (var parameter in constructor.GetParameters())
        {
            Check($"{type.FullName}({parameter.Name})", parameter.ParameterType, seen);
        }
    }

    private static InvalidOperationException Invalid(string path, Type type, string rule)
        => new($"{path} contains invalid type {type.FullName}:\n    {rule}");
}
