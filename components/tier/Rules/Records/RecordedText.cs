using System.Collections;
using System.Globalization;

namespace CachingTier;

/// <summary>Writes recorded values the way messages show them.</summary>
internal static class RecordedText
{
    public static string Write(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        IEnumerable list => string.Join(", ", list.Cast<object>().Select(Write)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
