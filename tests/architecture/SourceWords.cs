using System.Text.RegularExpressions;

namespace Architecture;

/// <summary>
/// What compiled code does not show: constants and members of enums, which the compiler replaces by their
/// values, and types inside <c>nameof</c> and the <c>typeof</c> of an attribute.
/// </summary>
internal static partial class SourceWords
{
    /// <summary>
    /// The types that a file names in one of these ways, with the member where there is one.
    /// </summary>
    public static IEnumerable<(string Type, string? Member)> Read(string file)
    {
        var code = Comments().Replace(File.ReadAllText(Repository.PathOf(file)), "");
        foreach (Match match in Named().Matches(code))
            yield return (match.Groups["type"].Value, null);
        foreach (Match match in Members().Matches(code))
            yield return (match.Groups["type"].Value, match.Groups["member"].Value);
    }

    [GeneratedRegex("//.*")]
    private static partial Regex Comments();

    [GeneratedRegex(@"\b(?:nameof|typeof)\((?<type>[A-Z]\w*)")]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<![\w.])(?<type>[A-Z]\w*)\.(?<member>[A-Z]\w*)")]
    private static partial Regex Members();
}
