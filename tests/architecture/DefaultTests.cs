using System.Text.RegularExpressions;

namespace Architecture;

/// <summary>A default is decided in one place: where the arguments of a component are resolved.</summary>
public sealed partial class DefaultTests
{
    private static readonly string[] Folders = ["components/tier", "stacks"];

    /// <summary>Members of a profile that are no default.</summary>
    private static readonly string[] NoDefaults = ["Name", "Protection", "Retention"];

    [Fact]
    public void A_default_is_decided_where_arguments_are_resolved() => Findings.AssertNone(
        Folders.SelectMany(Repository.SourceFiles)
            .Where(file => !Path.GetFileName(file).StartsWith("Resolved", StringComparison.Ordinal))
            .SelectMany(file => FindDefaults(Read(file)).Select(line => $"{file}:{line}")));

    [Fact]
    public void An_argument_and_a_default_of_a_profile_are_read_once() => Findings.AssertNone(
        Folders.SelectMany(Repository.SourceFiles)
            .SelectMany(file => FindRepeated(Read(file)).Select(found => $"{file}:{found}")));

    [Theory]
    [InlineData("days = args.Days ?? profile.Days;")]
    [InlineData("time = args.Time\n    ?? \"03:00\";")]
    public void A_default_is_found(string code) => Assert.Single(FindDefaults(code));

    [Theory]
    [InlineData("name = args.Name ?? \"\"; // ?? \"other\"")]
    [InlineData("id = found ?? other.Profile;")]
    public void What_decides_nothing_is_no_default(string code) => Assert.Empty(FindDefaults(code));

    [Theory]
    [InlineData("x = args.Days ?? profile.Days; y = usual; z = args.Days ?? 7;", "1: args.Days")]
    [InlineData("x = profile.Canary ? 2 : 1;\ny = profile.Canary;", "2: profile.Canary")]
    public void What_is_read_twice_is_found(string code, string found) =>
        Assert.Equal([found], FindRepeated(code));

    private static IEnumerable<int> FindDefaults(string code) =>
        Default().Matches(Comments().Replace(code, "")).Select(match => LineOf(code, match));

    private static IEnumerable<string> FindRepeated(string code)
    {
        var plain = Comments().Replace(code, "");
        return Given().Matches(plain).Concat(OfProfile().Matches(plain))
            .Where(match => !NoDefaults.Contains(match.Groups["member"].Value))
            .GroupBy(match => match.Groups["read"].Value)
            .Where(group => group.Count() > 1)
            .Select(group => $"{LineOf(plain, group.Last())}: {group.Key}");
    }

    private static int LineOf(string code, Match match) =>
        code.Take(match.Index).Count(each => each == '\n') + 1;

    private static string Read(string file) => File.ReadAllText(Repository.PathOf(file));

    [GeneratedRegex(@"\?\?\s*(?:profile\.|""[^""])")]
    private static partial Regex Default();

    [GeneratedRegex(@"(?<![\w.])(?<read>args\.(?<member>\w+))\s*\?\?(?!=)")]
    private static partial Regex Given();

    [GeneratedRegex(@"(?<![\w.])(?<read>profile\.(?<member>[A-Z]\w*))")]
    private static partial Regex OfProfile();

    [GeneratedRegex("//.*")]
    private static partial Regex Comments();
}
