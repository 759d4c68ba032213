using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CachingTier;
using CachingTier.Contract;
using Pulumi;
using Specs.Compliance;
using Specs.SmokeTests;
using Specs.Stacks;

namespace Specs.Documentation;

/// <summary>The code in the documentation is compiled, deployed under mocks or looked up.</summary>
[Collection(SettingsCollection.Name)]
public sealed partial class CodeTests
{
    private const string SmokeTest = "caching-tier:smokeTest";

    private static readonly string[] Samples =
    [
        .. Directory.GetFiles(Written.PathOf("tests/specs/Documentation/Samples"), "*.cs")
            .Select(file => Unindent(File.ReadAllText(file))),
    ];

    private static readonly string Help = File.ReadAllText(Written.PathOf("dev"));

    public static TheoryData<string, string> Programs => Blocks("csharp");

    public static TheoryData<string, string> Settings => Blocks("yaml");

    public static TheoryData<string> Pages => [.. DocumentationPage.All.Select(page => page.Path)];

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_is_part_of_a_sample_that_is_compiled(string page, string code) => Assert.True(
        Samples.Any(sample => sample.Contains(Unindent(code), StringComparison.Ordinal)),
        $"No file in Samples has this code of {page}:\n{code}");

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task Settings_deploy(string page, string yaml)
    {
        using var folder = new CodeFolder();
        // The VPC that the mocked cloud has.
        var config = SettingsFile.Parse(
            yaml.Replace("vpc-0123456789abcdef0", "vpc-1", StringComparison.Ordinal));
        config[SmokeTest] = WithCode(config.GetValueOrDefault(SmokeTest, "{}"), folder.Path);

        var recorder = await StackRun.RunAsync("dev", config);

        Assert.True(
            recorder.Registered.Any(
                item => item.Type.StartsWith("aws:elasticache/", StringComparison.Ordinal)),
            $"The settings in {page} make no cache.");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_command_is_one_of_dev(string path) => Assert.All(
        Command().Matches(DocumentationPage.Read(path).Text).Select(command => command.Groups["name"].Value),
        name => Assert.Matches(new Regex($"^  {name} ", RegexOptions.Multiline), Help));

    [Fact]
    public void The_table_of_components_has_every_component() => Assert.Equal(
        typeof(RedisReplicationGroup).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(ComponentResource)) && !type.IsAbstract)
            .Select(type => type.Name)
            .Order(StringComparer.Ordinal),
        Row().Matches(DocumentationPage.Read("docs/components.md").Text)
            .Select(row => row.Groups["name"].Value)
            .Order(StringComparer.Ordinal));

    [Fact]
    public void The_table_of_the_contract_has_every_member() => Assert.Equal(
        ContractJson.Default.CacheContract.Properties.Select(property => property.Name).Order(),
        Row().Matches(DocumentationPage.Read("docs/connection-contract.md").Text)
            .SelectMany(row => Word().Matches(row.Value.Split('|')[1]))
            .Select(word => word.Groups["name"].Value)
            .Order());

    private static TheoryData<string, string> Blocks(string language)
    {
        var blocks = new TheoryData<string, string>();
        var pages = DocumentationPage.All.Where(page =>
            page.Path.Contains("docs/", StringComparison.Ordinal)
            || page.Path.EndsWith("README.md", StringComparison.Ordinal));
        foreach (var page in pages)
        {
            foreach (var block in page.Blocks(language))
                blocks.Add(page.Path, block);
        }
        return blocks;
    }

    // The stand-in for the published function takes the place of the program's own.
    private static string WithCode(string settings, string folder)
    {
        var smokeTest = JsonNode.Parse(settings)!.AsObject();
        smokeTest["codePath"] = folder;
        smokeTest["deployment"] ??= "1";
        return JsonSerializer.Serialize(smokeTest);
    }

    private static string Unindent(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.Trim())).Trim();

    [GeneratedRegex("\\./dev (?<name>[a-z]+)")]
    private static partial Regex Command();

    [GeneratedRegex("^\\| `(?<name>\\w+)`.*$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`(?<name>\\w+)`")]
    private static partial Regex Word();
}
