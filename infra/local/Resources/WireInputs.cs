using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using CachingTier.Contract;

namespace CachingTier.Local.Resources;

/// <summary>Inputs of a resource in the form the test API hands them over: numbers are doubles, lists
/// immutable arrays, blocks immutable dictionaries; what is not set is absent.</summary>
internal sealed class WireInputs(IReadOnlyDictionary<string, object?> values)
{
    public static readonly WireInputs Empty = new(ImmutableDictionary<string, object?>.Empty);

    /// <summary>The same with some values of another.</summary>
    public WireInputs With(
        WireInputs other,
        IEnumerable<string> keys) =>
            new(values.ToImmutableDictionary(entry => entry.Key, entry => entry.Value)
        .SetItems(keys.Select(key => KeyValuePair.Create(key, other.Value(key)))
            .Where(entry => entry.Value is not null)));

    public string? Text(string key) => Value(key) as string;

    /// <summary>The word of a set; null where it is none of it or is not there.</summary>
    public T? Word<T>(string key)
        where T : struct, Enum => Choice<T>.TryParse(Text(key)?.ToLowerInvariant());

    public int? Int(string key) => Value(key) switch
    {
        double number => (int)number,
        int number => number,
        string text when int.TryParse(text, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    public bool Flag(string key, bool fallback = false) => Value(key) switch
    {
        bool flag => flag,
        string text when bool.TryParse(text, out var flag) => flag,
        _ => fallback,
    };

    public ImmutableArray<string> Texts(string key) => [.. List(key).OfType<string>()];

    public ImmutableArray<WireInputs> Blocks(string key) =>
        [.. List(key).Select(AsBlock).OfType<WireInputs>()];

    public WireInputs? Block(string key) => AsBlock(Value(key));

    public IReadOnlyDictionary<string, string> Map(string key) =>
        Value(key) is IEnumerable<KeyValuePair<string, object?>> entries
            ? entries.Where(entry => entry.Value is string)
                .ToImmutableSortedDictionary(
                    entry => entry.Key,
                    entry => (string)entry.Value!,
                    StringComparer.Ordinal)
            : ImmutableSortedDictionary<string, string>.Empty;

    private object? Value(string key) => values.GetValueOrDefault(key);

    private IEnumerable<object?> List(string key) =>
        Value(key) is IEnumerable list and not string ? list.Cast<object?>() : [];

    private static WireInputs? AsBlock(object? value) =>
        value is IEnumerable<KeyValuePair<string, object?>> entries
        ? new WireInputs(entries.ToImmutableDictionary(entry => entry.Key, entry => entry.Value))
        : null;
}
