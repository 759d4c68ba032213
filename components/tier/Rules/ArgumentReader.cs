using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Pulumi;
using Pulumi.Utilities;

namespace CachingTier;

/// <summary>Reads the arguments of a resource back into plain values under their wire names.</summary>
internal static class ArgumentReader
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    // A stack has thousands of resources, and few types of them.
    private static readonly ConcurrentDictionary<Type, ImmutableArray<Member>> Types = new();
    private static readonly ConcurrentDictionary<Type, Func<object, Task<object?>>> Readers = new();

    public static async Task<IReadOnlyDictionary<string, object?>> ReadAsync(ResourceArgs args)
    {
        var values = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var member in Types.GetOrAdd(args.GetType(), FindMembers))
        {
            if (member.Read(args) is { } value && await ReadAsync(value) is { } plain)
                values[member.Name] = plain;
        }
        return values.ToImmutable();
    }

    // What is not known is Problems.SomeValue.
    private static async Task<object?> ReadAsync(object? value) => value switch
    {
        null or string or bool or int or double => value,
        ResourceArgs args => await ReadAsync(args),
        _ => await Readers.GetOrAdd(value.GetType(), FindReader)(value),
    };

    private static Func<object, Task<object?>> FindReader(Type type)
    {
        if (Find(type, typeof(Input<>)) is { } input)
            return CreateReader(nameof(ReadInputAsync), input);
        if (Find(type, typeof(ImmutableArray<>)) is { } array)
            return CreateReader(nameof(ReadListAsync), array);
        if (Find(type, typeof(ImmutableDictionary<,>)) is { } map)
            return CreateReader(nameof(ReadMapAsync), map);
        if (Find(type, typeof(Union<,>)) is not null)
        {
            var choice = type.GetProperty(nameof(Union<,>.Value))!;
            return value => ReadAsync(choice.GetValue(value));
        }
        // Archives and the like: a rule can only ask whether they are given.
        var plain = Task.FromResult(type.IsAssignableTo(typeof(IEnumerable)) ? null : Problems.SomeValue);
        return _ => plain;
    }

    private static Func<object, Task<object?>> CreateReader(string method, Type type) =>
        typeof(ArgumentReader).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type.GetGenericArguments()[^1])
            .CreateDelegate<Func<object, Task<object?>>>();

    private static async Task<object?> ReadInputAsync<T>(object input)
    {
        try
        {
            var output = ((Input<T>)input).ToOutput();
            return await OutputUtilities.GetIsKnownAsync(output)
                ? await ReadAsync(await OutputUtilities.GetValueAsync(output))
                : Problems.SomeValue;
        }
#pragma warning disable CA1031 // Whatever made the value fail is reported where it is needed.
        catch (Exception)
#pragma warning restore CA1031
        {
            return Problems.SomeValue;
        }
    }

    private static async Task<object?> ReadListAsync<T>(object list)
    {
        var array = (ImmutableArray<T>)list;
        if (array.IsDefaultOrEmpty)
            return null;
        var items = ImmutableArray.CreateBuilder<object?>(array.Length);
        foreach (var item in array)
            items.Add(await ReadAsync(item));
        return items.MoveToImmutable();
    }

    private static async Task<object?> ReadMapAsync<T>(object map)
    {
        var values = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var (key, value) in (ImmutableDictionary<string, T>)map)
            values[key] = await ReadAsync(value);
        return values.ToImmutable();
    }

    private static Type? Find(Type type, Type generic)
    {
        for (var each = type; each is not null; each = each.BaseType)
        {
            if (each.IsGenericType && each.GetGenericTypeDefinition() == generic)
                return each;
        }
        return null;
    }

    // Lists and maps of the provider's arguments are created when first read: the field shows whether they
    // were.
    private static ImmutableArray<Member> FindMembers(Type args) =>
    [
        .. from property in args.GetProperties(Members)
           let name = WireName(property)
           where name is not null
           select new Member(name, property.GetValue),
        .. from field in args.GetFields(Members)
           let name = WireName(field)
           where name is not null
           select new Member(name, field.GetValue),
    ];

    // The name is not readable on the attribute itself.
    private static string? WireName(MemberInfo member) => member.GetCustomAttributesData()
        .FirstOrDefault(attribute => attribute.AttributeType == typeof(InputAttribute))
        ?.ConstructorArguments[0].Value as string;

    private sealed record Member(string Name, Func<object, object?> Read);
}
