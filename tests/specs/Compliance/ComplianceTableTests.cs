namespace Specs.Compliance;

public sealed class ComplianceTableTests
{
    /// <summary>Run it with the environment variable UPDATE=1 to have the table written.</summary>
    [Fact]
    public void The_table_in_the_readme_is_what_the_rules_say()
    {
        var path = Path.Combine(Root(), "README.md");
        var readme = File.ReadAllText(path);
        var renewed = ComplianceTable.PutInto(readme);
        if (Environment.GetEnvironmentVariable("UPDATE") == "1") File.WriteAllText(path, renewed);
        else Assert.Equal(renewed, readme);
    }

    [Fact]
    public void Every_rule_says_what_it_demands_of_a_property()
    {
        Assert.All(CachingTier.Compliance.Rules, rule =>
        {
            Assert.NotEmpty(rule.Demands);
            Assert.NotEmpty(rule.Property);
        });
        Assert.Equal(
            CachingTier.Compliance.Rules.Length,
            CachingTier.Compliance.Rules.Select(rule => (rule.Id, rule.ResourceType)).Distinct().Count());
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Infra.sln"))) return folder.FullName;
        }
        throw new InvalidOperationException($"No Infra.sln above {AppContext.BaseDirectory}.");
    }
}
