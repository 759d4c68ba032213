namespace CachingTier;

/// <summary>Writes a closed set of values the way messages show it.</summary>
internal static class OneOf
{
    public static string Text(IEnumerable<string> values)
    {
        var quoted = values.Select(value => $"'{value}'").ToArray();
        return quoted.Length == 1 ? quoted[0] : string.Join(", ", quoted[..^1]) + " or " + quoted[^1];
    }
}
