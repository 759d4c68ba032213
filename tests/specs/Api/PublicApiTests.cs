using System.Runtime.CompilerServices;
using CachingTier;

namespace Specs.Api;

/// <summary>Shows every change of what the package offers to others.</summary>
public sealed class PublicApiTests
{
    private const string Accept = "UPDATE";

    [Fact]
    public void The_public_api_is_the_one_in_PublicApi_txt()
    {
        var actual = PublicApi.Describe(typeof(RedisReplicationGroup).Assembly);
        var file = SnapshotFile();
        if (Environment.GetEnvironmentVariable(Accept) == "1")
            File.WriteAllLines(file, actual);

        var difference = Difference(File.ReadAllLines(file), actual);

        Assert.True(difference.Count == 0,
            $"The public API is not what PublicApi.txt says:\n{string.Join("\n", difference)}\n"
            + $"When that is meant, run the test once with {Accept}=1 and commit the file.");
    }

    [Fact]
    public void A_difference_shows_the_type_and_what_came_and_went() => Assert.Equal(
        ["  sealed class One", "-   int Size { get; }", "+   int? Size { get; }", "+ sealed class Two"],
        Difference(
            ["sealed class One", "  int Size { get; }", "  string Name { get; }"],
            ["sealed class One", "  int? Size { get; }", "  string Name { get; }", "sealed class Two"]));

    // Lines are compared within their type, as a member of the same signature may be in many.
    private static List<string> Difference(IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var (before, after) = (Types(expected), Types(actual));
        var lines = new List<string>();
        foreach (var type in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
        {
            var (old, now) = (before.GetValueOrDefault(type, []), after.GetValueOrDefault(type, []));
            string[] changes = [.. old.Except(now).Select(line => $"- {line}"), .. now.Except(old)
                .Select(line => $"+ {line}")];
            var mark = before.ContainsKey(type) ? after.ContainsKey(type) ? " " : "-" : "+";
            if (changes.Length > 0 || mark != " ")
                lines.AddRange([$"{mark} {type}", .. changes]);
        }
        return lines;
    }

    private static Dictionary<string, List<string>> Types(IEnumerable<string> lines)
    {
        var types = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string> members = [];
        foreach (var line in lines)
        {
            if (line.StartsWith(' '))
                members.Add(line);
            else
                types[line] = members = [];
        }
        return types;
    }

    private static string SnapshotFile([CallerFilePath] string source = "") =>
        Path.Combine(Path.GetDirectoryName(source)!, "..", "PublicApi.txt");
}
