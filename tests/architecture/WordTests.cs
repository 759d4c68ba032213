using System.Text.RegularExpressions;

namespace Architecture;

/// <summary>The words of a closed set are written where the set is declared, and nowhere else.</summary>
public sealed partial class WordTests
{
    /// <summary>Files that still write words, a line each; the list may only become shorter.</summary>
    private const string Allowances = "tests/architecture/words.txt";

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
            .Where(file => literal.IsMatch(Comments().Replace(File.ReadAllText(Repository.PathOf(file)), "")));
        var text = string.Concat(files.Select(file => $"{file}\n"));
        if (Repository.IsUpdating)
            File.WriteAllText(Repository.PathOf(Allowances), text);

        Assert.Equal(File.ReadAllText(Repository.PathOf(Allowances)), text);
    }

    private static IEnumerable<string> Words(string set) => WireNames()
        .Matches(File.ReadAllText(Repository.PathOf(
            Repository.SourceFiles("components").Single(file => file.EndsWith($"/{set}.cs", StringComparison.Ordinal)))))
        .Select(match => match.Groups["word"].Value);

    [GeneratedRegex("JsonStringEnumMemberName\\(\"(?<word>[^\"]+)\"\\)")]
    private static partial Regex WireNames();

    [GeneratedRegex("//.*")]
    private static partial Regex Comments();
}
