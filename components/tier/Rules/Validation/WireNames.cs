namespace CachingTier;

/// <summary>Words of closed sets, as settings and ElastiCache write them.</summary>
internal static class WireNames
{
    /// <summary>The word of a value.</summary>
    public static string WireName<T>(this T value)
        where T : struct, Enum => Choice<T>.Name(value);

    /// <summary>The value of a word; null, with a problem, when it is none of those offered.</summary>
    /// <param name="problems">Collects the problem.</param>
    /// <param name="property">Wire name of the argument.</param>
    /// <param name="word">What the argument says.</param>
    /// <param name="fix">What to do, a full sentence.</param>
    /// <param name="offered">The values to choose from. Default: all.</param>
    public static T? Choose<T>(
        this Problems problems, string property, string? word, string fix, params T[] offered)
        where T : struct, Enum
    {
        var choices = offered.Length == 0 ? [.. Choice<T>.Values] : offered;
        if (Choice<T>.TryParse(word) is { } value && choices.Contains(value))
            return value;
        problems.Add(property, Choice<T>.RuleOf(choices), word, fix);
        return null;
    }
}
