using System.Text.RegularExpressions;

namespace Architecture;

/// <summary>What the arguments of several components share is documented on one of them.</summary>
public sealed partial class SharedDocumentationTests
{
    [Fact]
    public void No_argument_repeats_the_documentation_of_another() => Findings.AssertNone(
        FindRepeated(Repository.SourceFiles("components/tier")
            .Where(file => file.EndsWith("Args.cs", StringComparison.Ordinal))
            .Select(file => (file, File.ReadAllText(Repository.PathOf(file))))));

    [Fact]
    public void A_repetition_is_found_whatever_its_lines()
    {
        const string one = "    /// <summary>Id of the VPC.</summary>\n    [Input(\"vpcId\")]\n";
        const string other = "    /// <summary>\n    /// Id of\n    /// the VPC.\n    /// </summary>\n"
            + "    [Input(\"vpcId\", required: true)]\n";

        Assert.Equal(["vpcId: One.cs, Other.cs"], FindRepeated([("One.cs", one), ("Other.cs", other)]));
    }

    private static IEnumerable<string> FindRepeated(IEnumerable<(string File, string Code)> files) =>
        from file in files
        from Match match in Argument().Matches(file.Code)
        let text = Lines().Replace(match.Groups["text"].Value, " ")
            .Replace("<summary>", "", StringComparison.Ordinal)
            .Replace("</summary>", "", StringComparison.Ordinal)
            .Trim()
        where !text.StartsWith("<inheritdoc", StringComparison.Ordinal)
        group file.File by (Name: match.Groups["name"].Value, text) into same
        where same.Count() > 1
        select $"{same.Key.Name}: {string.Join(", ", same)}";

    [GeneratedRegex(@"(?<text>(?:    ///[^\n]*\n)+)    \[Input\(""(?<name>\w+)""")]
    private static partial Regex Argument();

    [GeneratedRegex(@"\s*///\s*")]
    private static partial Regex Lines();
}
