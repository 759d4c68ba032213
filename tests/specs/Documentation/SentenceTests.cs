using System.Text.RegularExpressions;

namespace Specs.Documentation;

/// <summary>The documentation is short.</summary>
public sealed partial class SentenceTests
{
    private const int MostWords = 28;

    /// <summary>Pages that have an owner of their own are not measured here.</summary>
    public static TheoryData<string> Pages => [.. DocumentationPage.All.Select(page => page.Path)
        .Where(path => !path.StartsWith("infra/", StringComparison.Ordinal)
            && !path.StartsWith("offline/", StringComparison.Ordinal))];

    [Fact]
    public void The_readme_has_at_most_150_lines() =>
        Assert.InRange(DocumentationPage.Read("README.md").Text.TrimEnd('\n').Split('\n').Length, 1, 150);

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_sentence_is_short(string path) => Assert.All(
        Sentences(DocumentationPage.Read(path)),
        sentence => Assert.InRange(Words().Count(sentence), 0, MostWords));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_line_of_prose_has_at_most_120_columns(string path) => Assert.All(
        DocumentationPage.Read(path).Lines.Where(line => !line.StartsWith('|') && !line.StartsWith('<')
            && !Generated().IsMatch(line)),
        line => Assert.InRange(line.Length, 0, 120));

    // Rows of tables are lists, and many of them are generated.
    private static IEnumerable<string> Sentences(DocumentationPage page)
    {
        var prose = page.Lines.Select(line => line.StartsWith('|') || line.StartsWith('#') ? "" : line)
            .Select(line => Item().IsMatch(line) ? $"\n\n{line}" : line);
        return Paragraph().Split(string.Join('\n', prose))
            .SelectMany(paragraph => End().Split(paragraph.Replace('\n', ' ')));
    }

    // The reasons under the table of compliance.
    [GeneratedRegex("^\\d+\\. [A-Z]")]
    private static partial Regex Generated();

    [GeneratedRegex("\\S+")]
    private static partial Regex Words();

    [GeneratedRegex("^ *(-|\\d+\\.) ")]
    private static partial Regex Item();

    [GeneratedRegex("\n *\n")]
    private static partial Regex Paragraph();

    [GeneratedRegex("(?<=[.?])\\s+")]
    private static partial Regex End();
}
