using Pulumi;

namespace Specs.Generated;

/// <summary>Values of a type that is known at run time only.</summary>
internal static class TypedValues
{
    /// <summary>Calls the method of this class for one type of items.</summary>
    public static object Create(string method, Type type, object argument) => typeof(TypedValues)
        .GetMethod(method)!
        .MakeGenericMethod(type)
        .Invoke(null, [argument])!;

    public static Input<T> Wrap<T>(T value) => value;

    public static List<T> List<T>(List<object?> values) => [.. values.Cast<T>()];

    public static InputList<T> Inputs<T>(List<object?> values)
    {
        var list = new InputList<T>();
        foreach (var value in values)
            list.Add((T)value!);
        return list;
    }

    public static Dictionary<string, T> Map<T>(List<object?> entries) => Distinct<T>(entries).ToDictionary();

    public static InputMap<T> InputMap<T>(List<object?> entries)
    {
        var map = new InputMap<T>();
        foreach (var (key, value) in Distinct<T>(entries))
            map.Add(key, value);
        return map;
    }

    private static IEnumerable<KeyValuePair<string, T>> Distinct<T>(List<object?> entries) => entries
        .Cast<KeyValuePair<string, object?>>()
        .DistinctBy(entry => entry.Key)
        .Select(entry => KeyValuePair.Create(entry.Key, (T)entry.Value!));
}
