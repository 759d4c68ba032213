using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Pulumi;
using Pulumi.Utilities;

namespace CachingTier;

/// <summary>Reads the arguments of a resource back into plain values under their wire names.</summary>
internal static class ArgumentReader
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static async Task<IReadOnlyDictionary<string, object?>> ReadAsync(ResourceArgs args)
    {
        var values = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var (name, value) in Inputs(args))
        {
            if (await ReadAsync(value) is { } plain)
                values[name] = plain;
        }
        return values.ToImmutable();
    }

    /// <summary>The inputs as they were given, by wire name.</summary>
    public static IEnumerable<(string Name, object? Value)> Inputs(ResourceArgs args)
    {
        var type = args.GetType();
        foreach (var property in type.GetProperties(Members))
        {
            if (WireName(property) is { } name)
                yield return (name, property.GetValue(args));
        }
        // Lists and maps of the provider's arguments are created when first read: the field shows whether
        // they were.
        foreach (var field in type.GetFields(Members))
        {
            if (WireName(field) is { } name)
                yield return (name, field.GetValue(args));
        }
    }

    /// <summary>
    /// The plain value behind one input; <see cref="Problems.Given"/> when it is not known.
    /// </summary>
    public static async Task<object?> ReadAsync(object? value)
    {
        switch (value)
        {
            case null or string or bool or int or double:
                return value;
            case ResourceArgs args:
                return await ReadAsync(args);
        }

        var type = value.GetType();
        if (Find(type, typeof(Input<>)) is { } input)
        {
            return await CallAsync(
            nameof(ReadInputAsync),
            input,
            value);
        }

        if (Find(type, typeof(ImmutableArray<>)) is { } array)
        {
            return await CallAsync(
            nameof(ReadListAsync),
            array,
            value);
        }

        if (Find(type, typeof(ImmutableDictionary<,>)) is { } map)
        {
            return await CallAsync(
            nameof(ReadMapAsync),
            map,
            value);
        }

        if (Find(type, typeof(Union<,>)) is not null)
        {
            return await ReadAsync(
            type.GetProperty("Value")!.GetValue(value));
        }
        // Archives and the like: a rule can only ask whether they are given.
        return value is IEnumerable ? null : Problems.Given;
    }

    private static async Task<object?> ReadInputAsync<T>(Input<T> input)
    {
        try
        {
            var output = input.ToOutput();
            return await OutputUtilities.GetIsKnownAsync(output)
                ? await ReadAsync(await OutputUtilities.GetValueAsync(output))
                : Problems.Given;
        }
#pragma warning disable CA1031 // Whatever made the value fail is reported where it is needed.
        catch (Exception)
#pragma warning restore CA1031
        {
            return Problems.Given;
        }
    }

    private static async Task<object?> ReadListAsync<T>(ImmutableArray<T> list)
    {
        if (list.IsDefaultOrEmpty)
            return null;
        var items = ImmutableArray.CreateBuilder<object?>();
        foreach (var item in list)
            items.Add(await ReadAsync(item));
        return items.ToImmutable();
    }

    private static async Task<object?> ReadMapAsync<T>(ImmutableDictionary<string, T> map)
    {
        var values = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var (key, value) in map)
            values[key] = await ReadAsync(value);
        return values.ToImmutable();
    }

    private static Task<object?> CallAsync(
        string method,
        Type type,
        object value) => (Task<object?>)typeof(ArgumentReader)
        .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(type.GetGenericArguments()[^1])
        .Invoke(null, [value])!;

    private static Type? Find(Type type, Type generic)
    {
        for (var each = type; each is not null; each = each.BaseType)
        {
            if (each.IsGenericType && each.GetGenericTypeDefinition() == generic)
                return each;
        }
        return null;
    }

    // The name is not readable on the attribute itself.
    private static string? WireName(MemberInfo member) => member.GetCustomAttributesData()
        .FirstOrDefault(attribute => attribute.AttributeType == typeof(InputAttribute))
        ?.ConstructorArguments[0].Value as string;
}
