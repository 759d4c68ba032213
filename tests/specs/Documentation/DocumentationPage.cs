using System.Text.RegularExpressions;
using Specs.Compliance;

namespace Specs.Documentation;

/// <summary>A page of the documentation.</summary>
/// <param name="Path">Where it is in the repository.</param>
/// <param name="Text">The Markdown.</param>
internal sealed partial record DocumentationPage(string Path, string Text)
{
    private static readonly string[] Single =
    [
        "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", ".github/pull_request_template.md",
        "components/contract/README.md", "components/tier/README.md", "infra/smoketest/README.md",
        "offline/README.md",
    ];

    /// <summary>Every page.</summary>
    public static IReadOnlyList<DocumentationPage> All { get; } =
    [
        .. Single.Select(Read),
        .. Directory.GetFiles(Written.PathOf("docs"), "*.md")
            .Select(file => $"docs/{System.IO.Path.GetFileName(file)}")
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    /// <summary>The lines that are neither code nor comments.</summary>
    public IEnumerable<string> Lines => CommentOrFence().Replace(Text, "").Split('\n');

    /// <summary>The anchors of the headings, as GitHub makes them.</summary>
    public IEnumerable<string> Anchors => Lines.Where(line => line.StartsWith('#')).Select(Anchor);

    /// <summary>The targets of the links and pictures.</summary>
    public IEnumerable<string> Links =>
        Link().Matches(string.Join('\n', Lines)).Select(link => link.Groups["target"].Value);

    public static DocumentationPage Read(string path) => new(path, File.ReadAllText(Written.PathOf(path)));

    /// <summary>The blocks of code in a language, without their indentation.</summary>
    public IEnumerable<string> Blocks(string language) => Fence().Matches(Text)
        .Where(block => block.Groups["language"].Value == language)
        .Select(block => string.Join('\n', block.Groups["code"].Value.Split('\n')
            .Select(line => line[Math.Min(line.Length, block.Groups["indent"].Length)..])));

    public override string ToString() => Path;

    private static string Anchor(string heading) => NotInAnchors()
        .Replace(heading.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex("^(?<indent> *)```(?<language>[a-z]*)\n(?<code>.*?)^ *```$",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("^ *```.*?^ *```$|<!--.*?-->", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CommentOrFence();

    [GeneratedRegex("\\]\\((?<target>[^)\\s]+)\\)|(?:src|href)=\"(?<target>[^\"]+)\""
        + "|^\\[.+\\]: (?<target>.+)$", RegexOptions.Multiline)]
    private static partial Regex Link();

    [GeneratedRegex("[^\\w\\- ]")]
    private static partial Regex NotInAnchors();
}
