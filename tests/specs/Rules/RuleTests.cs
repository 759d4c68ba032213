using System.Reflection;
using System.Text.RegularExpressions;
using CachingTier;

namespace Specs.Rules;

/// <summary>
/// Every rule of ElastiCache that is known here has something that holds the components to it.
/// </summary>
public sealed class RuleTests
{
    /// <summary>How many rules each section has: identifiers, engines, nodes and so on.</summary>
    private static readonly int[] Sections = [14, 17, 15, 15, 21, 11, 26, 23, 10, 10, 17, 10, 21, 12];

    private static readonly Type[] Tests = [.. typeof(RuleTests).Assembly.GetTypes()
        .Where(type => type.IsClass)];

    private static readonly string[] Refusals = Messages("Wrong");
    private static readonly string[] Warnings = Messages("Doubtful");

    public static TheoryData<string> Proofs =>
        [.. Rule.All.Where(rule => rule.Tag != "D").Select(rule => rule.ToString())];

    [Fact]
    public void No_rule_is_forgotten() => Assert.Equal(
        Sections.SelectMany(
            (count, section) => Enumerable.Range(1, count).Select(number => $"{section + 1}.{number}")),
        Rule.All.Select(rule => rule.Number).Distinct());

    [Theory]
    [MemberData(nameof(Proofs))]
    public void A_rule_has_a_proof(string line)
    {
        var rule = Rule.All.First(each => each.ToString() == line);

        Assert.True(IsProven(rule), $"Nothing holds to rule {line}");
    }

    [Theory]
    [InlineData("1.1 E")]
    [InlineData("1.1 E refuses no table says this")]
    [InlineData("1.1 E warns no table says this")]
    [InlineData("1.1 E test RuleTests.No_such_test")]
    [InlineData("1.1 E test NoSuchTests.No_rule_is_forgotten")]
    [InlineData("1.1 E absent RedisReplicationGroupArgs port")]
    [InlineData("1.1 E absent NoSuchArgs port")]
    [InlineData("1.1 E reason Because")]
    public void What_is_no_proof_is_none(string line)
    {
        var parts = line.Split(' ', 4);

        Assert.False(IsProven(
            new Rule(parts[0], parts[1], parts.ElementAtOrDefault(2), parts.ElementAtOrDefault(3) ?? "")));
    }

    [Fact]
    public void A_fact_needs_no_proof() => Assert.All(
        Rule.All.Where(rule => rule.Tag == "D"), rule => Assert.Null(rule.Proof));

    private static bool IsProven(Rule rule) => rule.Proof switch
    {
        "refuses" => Refusals.Any(message => message.Contains(rule.Text, StringComparison.Ordinal)),
        "warns" => Warnings.Any(message => message.Contains(rule.Text, StringComparison.Ordinal)),
        "test" => IsTest(rule.Text.Split('.')[0], rule.Text.Split('.')[1]),
        "absent" => IsAbsent(rule.Text.Split(' ')[0], rule.Text.Split(' ')[1]),
        "reason" => rule.Text.EndsWith('.') && rule.Text.Contains(' ', StringComparison.Ordinal),
        _ => false,
    };

    private static bool IsTest(
        string type,
        string method) => Array.Find(Tests, each => each.Name == type) is { } found
        && found.GetMethods().Any(each => each.Name == method
            && each.GetCustomAttributes<FactAttribute>().Any(fact => fact.Skip is null));

    private static bool IsAbsent(string type, string pattern) =>
        typeof(RedisReplicationGroupArgs).Assembly.GetExportedTypes()
            .FirstOrDefault(each => each.Name == type) is { } args
        && !args.GetProperties()
            .Any(property => Regex.IsMatch(property.Name, pattern, RegexOptions.IgnoreCase));

    /// <summary>
    /// The messages of every table of that name: its tests compare each of them as a whole.
    /// </summary>
    private static string[] Messages(string table) =>
    [
        .. Tests
            .Select(
                type => type.GetProperty(table, BindingFlags.Public | BindingFlags.Static)?.GetValue(null))
            .OfType<IEnumerable<object[]>>()
            .SelectMany(rows => rows)
            .Select(row => row[^1] as string ?? ""),
    ];
}
