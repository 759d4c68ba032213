using System.Text.RegularExpressions;

namespace Architecture;

/// <summary>The words of a closed set are written where the set is declared, and nowhere else.</summary>
public sealed partial class WordTests
{
    /// <summary>
    /// Words that mean something else too, so that a literal need not be one of a set: what else they are.
    /// </summary>
    private static readonly Dictionary<string, string> Ambiguous = new()
    {
        ["SET"] = "command of Redis",
        ["all"] = "protocol of a security group rule, word of an access string",
        ["cpu"] = "name of an alarm",
        ["default"] = "name of a user, a subnet group, a security group",
        ["dev"] = "name of the default stack",
        ["iam"] = "AWS service",
        ["lambda"] = "AWS service",
        ["memory"] = "name of an alarm",
        ["none"] = "value of a message",
        ["off"] = "word of an access string",
        ["password"] = "key of a secret",
        ["sqs"] = "AWS service",
        ["sync"] = "command of Redis",
        ["token"] = "key of the AWS provider",
        ["users"] = "key of settings and outputs",
    };

    private static readonly string[] Folders = ["components", "stacks", "infra"];

    [Fact]
    public void A_word_of_a_set_is_no_literal() => Findings.AssertNone(
        from literal in Literals()
        where !Ambiguous.ContainsKey(literal.Word)
        select $"{literal.File}: \"{literal.Word}\" is a word of {literal.Set}");

    [Fact]
    public void An_ambiguous_word_is_found_elsewhere() =>
        Findings.AssertNone(Ambiguous.Keys.Except(Literals().Select(literal => literal.Word)));

    // The words of the components; in the laptop cloud and the smoke test they are texts that people read.
    private static List<(string File, string Word, string Set)> Literals()
    {
        var words = Repository.SourceFiles("components")
            .SelectMany(
                file => WireNames().Matches(Code(file)),
                (file, match) =>
                    (Word: match.Groups["word"].Value, Set: Path.GetFileNameWithoutExtension(file)))
            .ToLookup(word => word.Word, word => word.Set);
        return
        [
            .. from file in Folders.SelectMany(Repository.SourceFiles)
            let code = WireNames().Replace(Code(file), "")
            from word in words
            where code.Contains($"\"{word.Key}\"", StringComparison.Ordinal)
            select (file, word.Key, string.Join(" and ", word)),
        ];
    }

    private static string Code(string file) =>
        Comments().Replace(File.ReadAllText(Repository.PathOf(file)), "");

    [GeneratedRegex("JsonStringEnumMemberName\\(\"(?<word>[^\"]+)\"\\)")]
    private static partial Regex WireNames();

    [GeneratedRegex("//.*")]
    private static partial Regex Comments();
}
