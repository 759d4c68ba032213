using System.Globalization;
using System.Text;

namespace CachingTier.Contract;

/// <summary>Writes words the way messages show them.</summary>
public static class Quoted
{
    private const int LongText = 60;

    /// <summary>The words as alternatives: <c>'a'</c>, <c>'a' or 'b'</c>, <c>'a', 'b' or 'c'</c>.</summary>
    /// <param name="words">At least one word.</param>
    public static string OneOf(IEnumerable<string> words)
    {
        var quoted = words.Select(word => $"'{word}'").ToArray();
        return quoted.Length == 1 ? quoted[0] : string.Join(", ", quoted[..^1]) + " or " + quoted[^1];
    }

    /// <summary>A text in quotes, on one line; only its beginning and its length where it is long.</summary>
    /// <param name="text">Any text.</param>
    public static string Text(string text) => text.Length > LongText
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"'{OneLine(Beginning(text, LongText))}…' of {text.Length} characters")
        : $"'{OneLine(text)}'";

    /// <summary>
    /// A text on one line: characters that a terminal would obey, or not show, are written as escapes.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="longest">How much of it is shown.</param>
    public static string OneLine(string text, int longest = int.MaxValue)
    {
        var shown = Beginning(text, longest);
        var line = new StringBuilder(shown.Length);
        for (var i = 0; i < shown.Length; i++)
        {
            if (char.IsSurrogatePair(shown, i) && !IsHidden(CharUnicodeInfo.GetUnicodeCategory(shown, i)))
                line.Append(shown[i]).Append(shown[++i]);
            else if (IsHidden(char.GetUnicodeCategory(shown[i])))
                line.Append(Escape(shown[i]));
            else
                line.Append(shown[i]);
        }
        return shown.Length < text.Length ? line.Append('…').ToString() : line.ToString();
    }

    private static string Beginning(string text, int length)
    {
        if (text.Length <= length)
            return text;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }

    private static bool IsHidden(UnicodeCategory category) => category
        is UnicodeCategory.Control
        or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate;

    private static string Escape(char character) => character switch
    {
        '\n' => @"\n",
        '\r' => @"\r",
        '\t' => @"\t",
        _ => $@"\u{(int)character:X4}",
    };
}
