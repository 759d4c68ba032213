using System.Text.RegularExpressions;
using Specs.Compliance;
using YamlDotNet.RepresentationModel;

namespace Specs.Documentation;

/// <summary>What GitHub reads is well-formed, and what the documentation says of it is there.</summary>
public sealed partial class WorkflowTests
{
    public static TheoryData<string> Files => [.. Directory
        .GetFiles(Written.PathOf(".github"), "*.yml", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Written.PathOf(""), file))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_yaml_is_a_map(string file) => Assert.NotEmpty(Read(file).Children);

    [Fact]
    public void The_documentation_names_every_job_that_is_started() => Assert.Equal(
        ["deploy.yml dev", "deploy.yml preview", "deploy.yml prod", "deploy.yml staging", "test.yml test"],
        Rows().Order());

    [Theory]
    [InlineData("test.yml", "test")]
    [InlineData("deploy.yml", "dev preview prod staging")]
    [InlineData("up.yml", "up")]
    public void A_workflow_has_its_jobs_and_may_only_read_by_default(string file, string jobs)
    {
        var workflow = Read($".github/workflows/{file}");

        Assert.Equal(jobs, string.Join(' ', Map(workflow["jobs"]).Children.Keys.Select(Text).Order()));
        Assert.Equal("contents: read", Line(workflow["permissions"]));
    }

    [Fact]
    public void An_environment_is_deployed_after_the_one_before() => Assert.Equal(
        "dev: , staging: dev, prod: staging",
        string.Join(", ", new[] { "dev", "staging", "prod" }.Select(job =>
            $"{job}: {(Deploy(job).Children.TryGetValue("needs", out var before) ? Text(before) : "")}")));

    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public void An_environment_has_settings(string stack)
    {
        Assert.Equal($"stack: {stack}", Line(Deploy(stack)["with"]));
        Assert.True(File.Exists(Written.PathOf($"Pulumi.{stack}.yaml")));
    }

    [Fact]
    public void Nothing_is_deployed_before_it_is_asked_for() => Assert.All(["preview", "dev"],
        job => Assert.Contains("vars.DEPLOY == 'true'", Text(Deploy(job)["if"]), StringComparison.Ordinal));

    [Fact]
    public void Credentials_of_aws_come_from_a_role_and_are_stored_nowhere() => Assert.All(
        [".github/workflows/deploy.yml", ".github/workflows/up.yml"], file =>
        {
            var text = File.ReadAllText(Written.PathOf(file));
            Assert.Contains("role-to-assume: ${{ vars.AWS_ROLE_ARN }}", text, StringComparison.Ordinal);
            Assert.Equal(
                ["PULUMI_ACCESS_TOKEN"],
                Secret().Matches(text).Select(each => each.Groups["name"].Value));
        });

    [Theory]
    [MemberData(nameof(Files))]
    public void An_action_is_pinned_to_a_major_version(string file) => Assert.All(
        Uses().Matches(File.ReadAllText(Written.PathOf(file))),
        step => Assert.Matches(Pinned(), step.Groups["action"].Value));

    private static IEnumerable<string> Rows()
    {
        var file = "";
        foreach (Match row in Row().Matches(DocumentationPage.Read("docs/deploying.md").Text))
        {
            file = row.Groups["file"].Success ? row.Groups["file"].Value : file;
            foreach (Match job in Job().Matches(row.Groups["jobs"].Value))
                yield return $"{file} {job.Groups["job"].Value}";
        }
    }

    private static YamlMappingNode Deploy(string job) =>
        Map(Map(Read(".github/workflows/deploy.yml")["jobs"])[job]);

    private static YamlMappingNode Read(string file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(Written.PathOf(file))));
        return Map(stream.Documents[0].RootNode);
    }

    private static YamlMappingNode Map(YamlNode node) => Assert.IsType<YamlMappingNode>(node);

    private static string Text(YamlNode node) => Assert.IsType<YamlScalarNode>(node).Value ?? "";

    private static string Line(YamlNode node) =>
        string.Join(", ", Map(node).Select(entry => $"{Text(entry.Key)}: {Text(entry.Value)}"));

    [GeneratedRegex("secrets\\.(?<name>\\w+)")]
    private static partial Regex Secret();

    [GeneratedRegex("uses: (?<action>\\S+)")]
    private static partial Regex Uses();

    [GeneratedRegex("^[\\w-]+/[\\w-]+@v\\d+$|^\\./\\.github/workflows/[a-z]+\\.yml$")]
    private static partial Regex Pinned();

    [GeneratedRegex("^\\| (\\[(?<file>\\w+\\.yml)\\]\\(.*?\\))? ?\\| (?<jobs>`[^|]*) \\|",
        RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`(?<job>\\w+)`")]
    private static partial Regex Job();
}
