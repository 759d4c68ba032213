using System.Collections.Immutable;
using System.Globalization;

namespace OfflineTests.Generated;

internal static class Wire
{
    /// <summary>What a mock received, as text that can be compared at a glance.</summary>
    public static string Text(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        ImmutableArray<object?> list => $"[{string.Join(", ", list.Select(Text))}]",
        IReadOnlyDictionary<string, object?> map => $"{{ {string.Join(", ", Entries(map))} }}",
        _ => value.ToString()!,
    };

    private static IEnumerable<string> Entries(IReadOnlyDictionary<string, object?> map) =>
        map.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key}: {Text(e.Value)}");
}
