using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

// Gives a decoded value the type that a property or parameter declares.
// What does not fit becomes null, with a warning that under mocks nobody sees.
internal static class Hydrator
{
    public static object? Convert(string path, object? value, Type type)
        => TryConvert(path, value, type, out var converted) ? converted : null;

    private static bool TryConvert(string path, object? value, Type type, out object? converted)
    {
        type = Nullable.GetUnderlyingType(type) is { } underlying && value is not null ? underlying : type;
        if (value is null)
        {
            converted = type.IsValueType ? Activator.CreateInstance(type) : null;
            return true;
        }

        if (type.IsConstructedGenericType)
        {
            return TryGeneric(path, value, type, out converted);
        }

        converted = type switch
        {
            _ when type == typeof(object) => value,
            _ when type == typeof(int) => value is double number ? (int)number : null,
            _ when type == typeof(Asset) => value as Asset ?? new InvalidAsset(),
            _ when type == typeof(Archive) => value as Archive ?? new InvalidArchive(),
            _ when type == typeof(AssetOrArchive) => value as AssetOrArchive ?? new InvalidAsset(),
            _ when type == typeof(JsonElement) => PlainJson.ElementOf(value),
            _ when type.IsEnum => value is double number ? Enum.ToObject(type, (int)number) : null,
            _ when type.IsValueType && type.GetCustomAttribute<EnumTypeAttribute>() is not null
                => EnumTypes.Constructor(type, value.GetType())?.Invoke([value]),
            _ when typeof(Resource).IsAssignableFrom(type) => value as Resource,
            _ when type.GetCustomAttribute<DiscriminatedUnionDiscriminatorAttribute>() is { } union
                => Case(path, value, type, union),
            _ when type.GetCustomAttribute<OutputTypeAttribute>() is not null => Object(value, type),
            _ => type.IsInstanceOfType(value) ? value : null,
        };
        return converted is not null;
    }

    private static bool TryGeneric(string path, object value, Type type, out object? converted)
    {
        var definition = type.GetGenericTypeDefinition();
        var arguments = type.GenericTypeArguments;
        if (definition == typeof(Union<,>))
        {
            return TryUnion(path, value, type, out converted);
        }

        converted = null;
        if (definition == typeof(ImmutableArray<>) && value is ImmutableArray<object?> list)
        {
            converted = Generic(nameof(Array), arguments[0], path, list);
        }
        else if (definition == typeof(ImmutableDictionary<,>)
            && value is ImmutableDictionary<string, object?> map)
        {
            converted = Generic(nameof(Map), arguments[1], path, map);
        }
        else if (definition == typeof(Output<>) && TryConvert(path, value, arguments[0], out var inner))
        {
            converted = Generic(nameof(Wrapped), arguments[0], path, inner);
        }

        return converted is not null;
    }

    private static object? Generic(string method, Type argument, string path, object? value)
        => typeof(Hydrator).GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(argument)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [path, value], null);

    private static ImmutableArray<T> Array<T>(string path, ImmutableArray<object?> list)
        => [.. list.Select(item => As<T>(path, item))];

    private static ImmutableDictionary<string, T> Map<T>(
        string path,
        ImmutableDictionary<string, object?> map)
        => map.ToImmutableDictionary(item => item.Key, item => As<T>(path, item.Value));

    private static Output<T> Wrapped<T>(string path, object? value)
        => Output.Create(value is null ? default! : (T)value);

    private static T As<T>(string path, object? value)
        => Convert(path, value, typeof(T)) is { } converted ? (T)converted : default!;

    private static bool TryUnion(string path, object value, Type type, out object? converted)
    {
        for (var i = 0; i < 2; i++)
        {
            if (TryConvert($"{path}.AsT{i}", value, type.GenericTypeArguments[i], out var inner))
            {
                converted = type.GetMethod($"FromT{i}")!.Invoke(null, [inner]);
                return true;
            }
        }

        converted = null;
        return false;
    }

    private static object? Case(
        string path,
        object value,
        Type type,
        DiscriminatedUnionDiscriminatorAttribute union)
    {
        var tag = (value as ImmutableDictionary<string, object?>)?.GetValueOrDefault(
            union.PropertyName) as string;
        var found = type.GetCustomAttributes<DiscriminatedUnionCaseAttribute>()
            .FirstOrDefault(one => one.Tag == tag);
        return found is null ? null : Convert(path, value, found.Type);
    }

    private static object? Object(object value, Type type)
    {
        if (value is not ImmutableDictionary<string, object?> map
            || TargetTypes.Constructor(type) is not { } constructor)
        {
            return null;
        }

        var arguments = constructor.GetParameters().Select(parameter => Convert(
            $"{type.FullName}({parameter.Name})",
            map.GetValueOrDefault(
                parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!),
            parameter.ParameterType));
        return constructor.Invoke([.. arguments]);
    }
}
