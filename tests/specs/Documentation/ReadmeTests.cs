using System.Text.RegularExpressions;
using CachingTier;
using Pulumi;
using Pulumi.Testing;
using Specs.Compliance;
using Specs.Documentation.Samples;
using Specs.SmokeTests;
using Specs.Stacks;
using Specs.Testing;

namespace Specs.Documentation;

[Collection(SettingsCollection.Name)]
public sealed partial class ReadmeTests
{
    private static readonly DocumentationPage Readme = DocumentationPage.Read("README.md");

    [Fact]
    public async Task The_program_makes_a_network_and_a_cache()
    {
        var recorder = await Recorder.RunAsync(() => SmallestProgram.Create());

        Assert.Equal(["sessions", "tier"],
            recorder.Registered.Where(item => item.Type.StartsWith("caching-tier:", StringComparison.Ordinal))
                .Select(item => item.Name).Intersect(["sessions", "tier"]).Order());
    }

    [Fact]
    public async Task The_guarded_stack_makes_a_network_and_a_cache()
    {
        var recorder = new Recorder();
        await Deployment.TestAsync<MyStack>(
            recorder.Mocks,
            new TestOptions { ProjectName = "caching-tier", StackName = "dev", IsPreview = false });

        Assert.Equal(["sessions", "tier"],
            recorder.Registered.Where(item => item.Type.StartsWith("caching-tier:", StringComparison.Ordinal))
                .Select(item => item.Name).Intersect(["sessions", "tier"]).Order());
    }

    [Fact]
    public async Task The_settings_of_the_first_screen_deploy()
    {
        using var code = new CodeFolder();
        var config = SettingsFile.Parse(Readme.Blocks("yaml").First());
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
    public void The_reference_of_the_settings_is_what_the_arguments_say()
    {
        var reference = SettingsReference.Markdown();
        var first = reference.IndexOf("## ", StringComparison.Ordinal);
        Written.CompareSection("docs/configuration.md", "settings",
            Heading().Replace(reference[first..], "### `$1`"));
    }

    /// <summary>Run it with the environment variable UPDATE=1 to have the picture written.</summary>
    [Fact]
    public async Task The_picture_shows_the_tier_of_the_first_screen()
    {
        using var code = new CodeFolder();
        var config = SettingsFile.Parse(Readme.Blocks("yaml").First());
        config["caching-tier:smokeTest"] = $$"""{"codePath": "{{code.Path}}", "deployment": "1"}""";
        var recorder = await StackRun.RunAsync("dev", config);

        Written.Compare("docs/tier.svg", _ => TierPicture.Draw(recorder));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/components.md")]
    public void The_error_is_the_one_that_is_thrown(string page)
    {
        var failure = Assert.Throws<ResourceException>(() => Create(replicas: 7));

        Assert.Contains(failure.Message, DocumentationPage.Read(page).Text, StringComparison.Ordinal);
    }

    private static void Create(int replicas) => _ = new RedisReplicationGroup("sessions", new()
    {
        VpcId = "vpc-1",
        SubnetGroupName = "private",
        Replicas = replicas,
    });

    [GeneratedRegex("^## (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^aws:elasticache/(cluster|replicationGroup|serverlessCache):")]
    private static partial Regex Caches();
}
