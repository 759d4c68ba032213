using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json.Serialization;

namespace CachingTier.Contract;

/// <summary>
/// The words of a closed set: the name of each value, the value of a name, and the rule as messages state it.
/// A name is that of the member's <see cref="JsonStringEnumMemberNameAttribute"/>; each member must have one.
/// </summary>
/// <typeparam name="T">The set.</typeparam>
public static class Choice<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>
    where T : struct, Enum
{
    private static readonly ImmutableArray<(T Value, string Name)> Words = Read();

    /// <summary>Every value, in the order of declaration.</summary>
    public static ImmutableArray<T> Values { get; } = [.. Words.Select(word => word.Value)];

    /// <summary>Every name, in the order of declaration.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Words.Select(word => word.Name)];

    /// <summary>The set as a rule: <c>'a', 'b' or 'c'</c>.</summary>
    public static string Rule { get; } = Quoted.OneOf(Names);

    /// <summary>The name of a value.</summary>
    /// <param name="value">A declared value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not declared.</exception>
    public static string Name(T value)
    {
        foreach (var word in Words)
        {
            if (EqualityComparer<T>.Default.Equals(word.Value, value))
                return word.Name;
        }
        throw new ArgumentOutOfRangeException(nameof(value), value, $"{typeof(T).Name} has no such value.");
    }

    /// <summary>The value of a name; null where the set has no such name. Letter case matters.</summary>
    /// <param name="name">A name, or null.</param>
    public static T? TryParse(string? name)
    {
        foreach (var word in Words)
        {
            if (word.Name == name)
                return word.Value;
        }
        return null;
    }

    /// <summary>Some values of the set as a rule: <c>'a' or 'c'</c>.</summary>
    /// <param name="values">At least one value.</param>
    public static string RuleOf(params IEnumerable<T> values) => Quoted.OneOf(values.Select(Name));

    private static ImmutableArray<(T Value, string Name)> Read() =>
    [
        .. typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => ((T)field.GetValue(null)!, NameOf(field))),
    ];

    private static string NameOf(FieldInfo member) =>
        member.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name
        ?? throw new InvalidOperationException(
            $"{typeof(T).Name}.{member.Name} has no {nameof(JsonStringEnumMemberNameAttribute)}.");
}
