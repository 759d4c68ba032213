namespace CachingTier;

/// <summary>Finds what somebody may have meant.</summary>
public static class Nearest
{
    // No word that may be meant is as long.
    private const int LongestWord = 100;

    /// <summary>A sentence that names the nearest of the words, or all of them when none is near.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="words">What may be meant.</param>
    public static string Advice(string word, IEnumerable<string> words)
    {
        var known = words.Order(StringComparer.Ordinal).ToArray();
        return To(word, known) is { } nearest
            ? $"Did you mean '{nearest}'?"
            : $"Choose from {string.Join(", ", known)}.";
    }

    /// <summary>The nearest of the words; nothing when none is near.</summary>
    internal static string? To(string word, IEnumerable<string> words)
    {
        if (word.Length > LongestWord)
            return null;
        var nearest = words.MinBy(candidate => Distance(word, candidate))!;
        return Distance(word, nearest) <= Math.Max(2, nearest.Length / 2) ? nearest : null;
    }

    /// <summary>
    /// How many letters to insert, remove or change to turn one word into the other (Levenshtein).
    /// </summary>
    internal static int Distance(string one, string other)
    {
        var (left, right) = (one.ToLowerInvariant(), other.ToLowerInvariant());
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
