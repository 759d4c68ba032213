using System.Collections.Immutable;
using System.Reflection;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>The type of an argument without what Pulumi wraps around it, and the way back into it.</summary>
internal static class InputType
{
    private static readonly Type[] Lists = [typeof(List<>), typeof(InputList<>)];
    private static readonly Type[] Maps = [typeof(Dictionary<,>), typeof(InputMap<>)];

    /// <summary>Type of the items when the argument is a list.</summary>
    public static Type? Item(Type type) => IsOneOf(type, Lists) ? type.GetGenericArguments()[0] : null;

    /// <summary>Type of the values when the argument is a map.</summary>
    public static Type? Value(Type type) => IsOneOf(type, Maps) ? type.GetGenericArguments()[^1] : null;

    /// <summary>Type of one value: a plain type or a class of arguments.</summary>
    public static Type Single(Type type)
    {
        if (IsOneOf(type, [typeof(Input<>)]))
            type = type.GetGenericArguments()[0];
        return Nullable.GetUnderlyingType(type) ?? type;
    }

    public static bool IsArgs(Type type) => Single(type).IsSubclassOf(typeof(ResourceArgs));

    public static object Wrap(object single, Type type) =>
        IsOneOf(type, [typeof(Input<>)]) ? Call(nameof(Input), type, single) : single;

    public static object WrapList(List<object> items, Type type) =>
        Call(
            type.GetGenericTypeDefinition() == typeof(List<>) ? nameof(List) : nameof(InputList),
            type,
            items);

    public static object WrapMap(Dictionary<string, object> values, Type type) =>
        Call(
            type.GetGenericTypeDefinition() == typeof(Dictionary<,>) ? nameof(Map) : nameof(InputMap),
            type,
            values);

    private static object Call(string method, Type type, object argument) => typeof(InputType)
        .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(type.GetGenericArguments()[^1])
        .Invoke(null, [argument])!;

    private static Input<T> Input<T>(object single) => (T)single;

    private static List<T> List<T>(List<object> items) => [.. items.Cast<T>()];

    private static InputList<T> InputList<T>(List<object> items) => items.Cast<T>().ToImmutableArray();

    private static Dictionary<string, T> Map<T>(Dictionary<string, object> values) =>
        values.ToDictionary(entry => entry.Key, entry => (T)entry.Value);

    private static InputMap<T> InputMap<T>(Dictionary<string, object> values) => Map<T>(values);

    private static bool IsOneOf(Type type, Type[] generic) =>
        type.IsGenericType && generic.Contains(type.GetGenericTypeDefinition());
}
