namespace CachingTier.Contract;

/// <summary>Writes words the way messages show them.</summary>
public static class Quoted
{
    /// <summary>The words as alternatives: <c>'a'</c>, <c>'a' or 'b'</c>, <c>'a', 'b' or 'c'</c>.</summary>
    /// <param name="words">At least one word.</param>
    public static string OneOf(IEnumerable<string> words)
    {
        var quoted = words.Select(word => $"'{word}'").ToArray();
        return quoted.Length == 1 ? quoted[0] : string.Join(", ", quoted[..^1]) + " or " + quoted[^1];
    }
}
