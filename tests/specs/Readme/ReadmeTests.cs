using System.Text.RegularExpressions;
using CachingTier;
using Pulumi;
using Specs.SmokeTests;
using Specs.Stacks;
using Specs.Testing;

namespace Specs.Readme;

[Collection(SettingsCollection.Name)]
public sealed partial class ReadmeTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"));

    [Fact]
    public void The_program_is_the_one_that_is_compiled()
    {
        var source = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Readme", "SmallestProgram.cs"));

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
            ["aws:elasticache/cluster:Cluster pages", "aws:elasticache/replicationGroup:ReplicationGroup sessions",
                "aws:elasticache/serverlessCache:ServerlessCache leaderboard"],
            recorder.Registered.Select(item => $"{item.Type} {item.Name}").Where(text => Caches().IsMatch(text)).Order());
    }

    [Theory]
    [InlineData("replication-group", typeof(RedisReplicationGroupArgs))]
    [InlineData("memcached", typeof(MemcachedClusterArgs))]
    [InlineData("serverless", typeof(ServerlessCacheArgs))]
    public void The_keys_of_a_cache_are_its_arguments(string kind, Type args)
    {
        var row = Text.Split('\n').Single(line => line.StartsWith($"| `{kind}`", StringComparison.Ordinal));
        var named = Code().Matches(row.Split('|')[2]).Select(match => match.Groups[1].Value);

        // Placement is the stack's; the profile is mentioned once for all kinds.
        Assert.Equal(Wire(args).Except(["vpcId", "subnetIds", "subnetGroupName", "profile"]).Order(),
            named.Intersect(Wire(args)).Order());
    }

    [Fact]
    public void The_keys_of_the_network_are_its_arguments()
    {
        var named = Text.Split('\n')
            .SkipWhile(line => line != "### Network").TakeWhile(line => line != "### Caches")
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => Code().Matches(line.Split('|')[1]).Select(match => match.Groups[1].Value));

        Assert.Equal(Wire(typeof(CacheNetworkArgs)).Except(["profile"]).Order(), named.Order());
    }

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

    private static IEnumerable<string> Wire(Type args) => args.GetProperties()
        .SelectMany(property => property.GetCustomAttributesData())
        .Where(attribute => attribute.AttributeType == typeof(InputAttribute))
        .Select(attribute => (string)attribute.ConstructorArguments[0].Value!);

    private static string Block(string language) =>
        Regex.Match(Text, $"```{language}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

    private static string Unindent(string text) => string.Join('\n', text.Split('\n').Select(line => line.Trim())).Trim();

    [GeneratedRegex("^aws:elasticache/(cluster|replicationGroup|serverlessCache):")]
    private static partial Regex Caches();

    [GeneratedRegex("`([a-zA-Z]+)`")]
    private static partial Regex Code();
}
