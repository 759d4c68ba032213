using System.Reflection;
using System.Text.RegularExpressions;
using CachingTier;

namespace Specs.Rules;

/// <summary>
/// Every rule of ElastiCache that is known here has a proof: a test with a <see cref="RuleAttribute"/>, or
/// what its line in rules.txt names.
/// </summary>
public sealed class RuleTests
{
    /// <summary>How many rules each section has: identifiers, engines, nodes and so on.</summary>
    private static readonly int[] Sections = [14, 17, 15, 15, 24, 12, 26, 25, 10, 10, 19, 13, 21, 12];

    private static readonly Type[] Tests = [.. typeof(RuleTests).Assembly.GetTypes()
        .Where(type => type.IsClass)];

    private static readonly HashSet<string> Tested = [.. Tests
        .SelectMany(type => type.GetMethods())
        .Where(method => method.GetCustomAttributes<FactAttribute>().Any(fact => fact.Skip is null))
        .SelectMany(method => method.GetCustomAttributes<RuleAttribute>())
        .SelectMany(rule => rule.Ids)];

    private static readonly string[] Refusals = Messages("Wrong");
    private static readonly string[] Warnings = Messages("Doubtful");

    public static TheoryData<string> Proofs =>
        [.. ElastiCacheRule.All.Where(rule => rule.Tag != "D").Select(rule => rule.ToString())];

    [Fact]
    public void No_rule_is_forgotten() => Assert.Equal(
        Sections.SelectMany(
            (count, section) => Enumerable.Range(1, count).Select(number => $"{section + 1}.{number}")),
        ElastiCacheRule.All.Select(rule => rule.Number).Distinct());

    [Theory]
    [MemberData(nameof(Proofs))]
    public void A_rule_has_a_proof(string line) =>
        Assert.True(IsProven(ElastiCacheRule.Parse(line)), $"Nothing holds to rule {line}");

    [Theory]
    [InlineData("1.1 E")]
    [InlineData("1.1 E refuses no table says this")]
    [InlineData("1.1 E warns no table says this")]
    [InlineData("1.2 E test")]
    [InlineData("1.1 E absent RedisReplicationGroupArgs port")]
    [InlineData("1.1 E absent NoSuchArgs port")]
    [InlineData("1.1 E reason Because")]
    public void What_is_no_proof_is_none(string line) => Assert.False(IsProven(ElastiCacheRule.Parse(line)));

    [Fact]
    public void A_fact_needs_no_proof() => Assert.All(
        ElastiCacheRule.All.Where(rule => rule.Tag == "D"), rule => Assert.Null(rule.Proof));

    [Fact]
    public void Tests_prove_the_rules_that_the_list_says() => Assert.Equal(
        ElastiCacheRule.All
            .Where(rule => rule.Proof == "test")
            .Select(rule => rule.Number)
            .Distinct()
            .Order(),
        Tested.Order());

    private static bool IsProven(ElastiCacheRule rule) => rule.Proof switch
    {
        "refuses" => Refusals.Any(message => message.Contains(rule.Text, StringComparison.Ordinal)),
        "warns" => Warnings.Any(message => message.Contains(rule.Text, StringComparison.Ordinal)),
        "test" => Tested.Contains(rule.Number),
        "absent" => IsAbsent(rule.Text.Split(' ')[0], rule.Text.Split(' ')[1]),
        "reason" => rule.Text.EndsWith('.') && rule.Text.Contains(' ', StringComparison.Ordinal),
        _ => false,
    };

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
