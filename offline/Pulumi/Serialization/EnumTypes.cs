using System.Reflection;

namespace Pulumi.Serialization;

// Structs that stand for one of several strings or numbers.
internal static class EnumTypes
{
    public static object? Unwrap(object value)
    {
        var conversion = Conversion(value.GetType());
        return conversion?.ReturnType == typeof(string) || conversion?.ReturnType == typeof(double)
            ? conversion.Invoke(null, [value])
            : null;
    }

    public static ConstructorInfo? Constructor(Type type, Type underlying)
        => type.GetConstructor(
            BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, [underlying], null);

    public static MethodInfo? Conversion(Type type)
        => type.GetMethod("op_Explicit", BindingFlags.Public | BindingFlags.Static, null, [type], null);
}
