using System.Text.RegularExpressions;

namespace Specs.Testing;

/// <summary>Expected texts whose lines are longer than a line of code.</summary>
internal static class FoldedText
{
    /// <summary>Joins a line that ends in a backslash with the next one, without its indentation.</summary>
    public static string Unfold(this string text) => Regex.Replace(text, @"\\\n *", "");
}
