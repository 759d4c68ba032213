using System.Text.RegularExpressions;
using CachingTier;
using Pulumi;
using Specs.Compliance;
using Specs.SmokeTests;
using Specs.Stacks;
using Specs.Testing;

namespace Specs.Documentation;

[Collection(SettingsCollection.Name)]
public sealed partial class ReadmeTests
{
    private static readonly string Text = File.ReadAllText(
        Path.Combine(AppContext.BaseDirectory, "README.md"));

    [Fact]
    public void The_program_is_the_one_that_is_compiled()
    {
        var source = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Documentation", "SmallestProgram.cs"));

        Assert.Contains(Unindent(Block("csharp")), Unindent(source), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_makes_a_network_and_a_cache()
    {
        var recorder = await Recorder.RunAsync(() => SmallestProgram.Create());

        Assert.Equal(["sessions", "tier"],
            recorder.Registered.Where(item => item.Type.StartsWith("caching-tier:", StringComparison.Ordinal))
                .Select(item => item.Name).Intersect(["sessions", "tier"]).Order());
    }

    [Fact]
    public async Task The_settings_of_the_first_screen_deploy()
    {
        using var code = new CodeFolder();
        var config = SettingsFile.Parse(Block("yaml"));
        config["caching-tier:smokeTest"] = $$"""{"codePath": "{{code.Path}}", "deployment": "1"}""";

        var recorder = await StackRun.RunAsync("dev", config);

        Assert.Equal(
            ["aws:elasticache/cluster:Cluster pages", "aws:elasticache/replicationGroup:ReplicationGroup "
                + "sessions",
                "aws:elasticache/serverlessCache:ServerlessCache leaderboard"],
            recorder.Registered.Select(item => $"{item.Type} {item.Name}")
                .Where(text => Caches().IsMatch(text))
                .Order());
    }

    /// <summary>Run it with the environment variable UPDATE=1 to have the page written.</summary>
    [Fact]
    public void The_reference_of_the_settings_is_what_the_arguments_say() =>
        Written.Compare("docs/configuration.md", _ => SettingsReference.Markdown());

    [Fact]
    public void The_error_is_the_one_that_is_thrown()
    {
        var failure = Assert.Throws<ResourceException>(() => Create(replicas: 7));

        Assert.Contains(failure.Message, Text, StringComparison.Ordinal);
    }

    private static void Create(int replicas) => _ = new RedisReplicationGroup("sessions", new()
    {
        VpcId = "vpc-1",
        SubnetGroupName = "private",
        Replicas = replicas,
    });

    private static string Block(string language) =>
        Regex.Match(Text, $"```{language}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

    private static string Unindent(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.Trim())).Trim();

    [GeneratedRegex("^aws:elasticache/(cluster|replicationGroup|serverlessCache):")]
    private static partial Regex Caches();
}
