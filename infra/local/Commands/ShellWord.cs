namespace CachingTier.Local.Commands;

/// <summary>Writes a text as one word of a shell's command line.</summary>
internal static class ShellWord
{
    private const string Plain = "/._-+=:,@%";

    /// <summary>The text, in quotes where a shell would read it otherwise.</summary>
    public static string Quote(string text) =>
        text.Length > 0 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || Plain.Contains(letter))
            ? text
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
