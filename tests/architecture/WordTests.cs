using System.Text.RegularExpressions;

namespace Architecture;

/// <summary>The words of a closed set are written where the set is declared, and nowhere else.</summary>
public sealed partial class WordTests
{
    /// <summary>Sets whose words mean nothing else, so that a literal is one of them.</summary>
    private static readonly string[] Sets = ["CacheKind", "CacheEngine", "NetworkType"];

    private static readonly string[] Folders = ["components", "stacks", "infra"];

    [Fact]
    public void A_word_of_a_set_is_no_literal()
    {
        var words = Sets.SelectMany(Words).Select(Regex.Escape);
        var literal = new Regex($"\"(?:{string.Join('|', words)})\"");
        var files = Folders.SelectMany(Repository.SourceFiles)
            .Where(file => !Sets.Contains(Path.GetFileNameWithoutExtension(file)))
            .Where(file => literal.IsMatch(Code(file)));

        Findings.AssertNone(files);
    }

    private static string Code(string file) =>
        Comments().Replace(File.ReadAllText(Repository.PathOf(file)), "");

    private static IEnumerable<string> Words(string set)
    {
        var file = Repository.SourceFiles("components")
            .Single(each => each.EndsWith($"/{set}.cs", StringComparison.Ordinal));
        return WireNames().Matches(File.ReadAllText(Repository.PathOf(file)))
            .Select(match => match.Groups["word"].Value);
    }

    [GeneratedRegex("JsonStringEnumMemberName\\(\"(?<word>[^\"]+)\"\\)")]
    private static partial Regex WireNames();

    [GeneratedRegex("//.*")]
    private static partial Regex Comments();
}
