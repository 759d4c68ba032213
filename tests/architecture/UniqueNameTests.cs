using System.Text.RegularExpressions;

namespace Architecture;

/// <summary>A name means one type, wherever it is read.</summary>
public sealed partial class UniqueNameTests
{
    /// <summary>Stand-ins for packages have the names of the packages.</summary>
    private static readonly string[] StandIns =
        ["offline/Pulumi/", "offline/Pulumi.Aws/", "offline/Pulumi.Random/"];

    [Fact]
    public void A_type_name_is_used_once()
    {
        var twice = Repository.SourceFiles()
            .Where(file => !StandIns.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)))
            .SelectMany(file => Types().Matches(File.ReadAllText(Repository.PathOf(file)))
                .Where(match => match.Groups["name"].Value != "Program")
                .Select(match => (
                    Name: match.Groups["name"].Value,
                    Folder: Path.GetDirectoryName(file)!,
                    IsPart: match.Groups["modifiers"].Value.Contains("partial", StringComparison.Ordinal),
                    File: file)))
            .GroupBy(type => type.Name)
            .Where(types => types.Count() > 1
                && !(types.All(type => type.IsPart) && types.DistinctBy(type => type.Folder).Count() == 1))
            .Select(types => $"{types.Key}: {string.Join(", ", types.Select(type => type.File))}");

        Findings.AssertNone(twice);
    }

    [GeneratedRegex(
        @"^(?<modifiers>(?:(?:public|internal|file|static|sealed|abstract|partial|readonly|ref|unsafe) )*)"
            + @"(?:class|record struct|record class|record|struct|interface|enum|delegate \S+) (?<name>\w+)",
        RegexOptions.Multiline)]
    private static partial Regex Types();
}
