using System.Text.RegularExpressions;
using CachingTier.Stacks;
using Specs.Documentation;
using Specs.SmokeTests;
using YamlDotNet.RepresentationModel;

namespace Specs.Stacks;

[Collection(SettingsCollection.Name)]
public sealed partial class ProjectFileTests
{
    private static readonly YamlMappingNode Config = (YamlMappingNode)Project()["config"];

    // Keys with a namespace are settings of the engine, not of the program.
    private static readonly YamlMappingNode Declared =
        new(Config.Children.Where(entry => !Text(entry.Key).Contains(':', StringComparison.Ordinal)));

    [Fact]
    public void The_project_declares_every_setting_that_the_stack_reads() =>
        Assert.Equal(StackKeys.Known.Order(), Declared.Children.Keys.Select(Text).Order());

    [Fact]
    public void The_documentation_has_a_row_for_every_setting()
    {
        var page = DocumentationPage.Read("docs/configuration.md").Text;

        Assert.Equal(
            StackKeys.Known.Select(key => $"caching-tier:{key}").Append("aws:region").Order(),
            Row().Matches(page).Select(row => row.Groups["key"].Value).Order());
    }

    [Fact]
    public void Every_setting_is_described() =>
        Assert.All(Declared.Children.Values, setting => Assert.NotEmpty(Text(setting["description"])));

    [Fact]
    public void Names_tell_the_stack_and_end_at_random() => Assert.Equal("${stack}-${name}-${hex(7)}",
        Text(Config["pulumi:autonaming"]["value"]["pattern"]));

    // The engine refuses other types and other keys of a declaration.
    [Fact]
    public void A_setting_has_one_type_or_none() => Assert.Equal(
        ["profile string", "network object", "caches object", "users object", "regions object", "key ",
            "smokeTest ", "alarms ", "quotas object", "guard "],
        Declared.Children.Select(entry => $"{Text(entry.Key)} {Part(entry.Value, "type")}"));

    [Fact]
    public void Only_the_caches_are_required() => Assert.Equal(["caches"],
        Declared.Children.Where(entry => Part(entry.Value, "default") is null)
            .Select(entry => Text(entry.Key)));

    [Theory]
    [InlineData("dev")]
    [InlineData("production")]
    [InlineData("regulated")]
    public async Task What_is_declared_by_default_is_what_a_stack_does_without(string profile)
    {
        using var code = new CodeFolder();
        var given = new Dictionary<string, string>
        {
            ["caching-tier:profile"] = profile,
            ["caching-tier:caches"] = """{"sessions":{"kind":"replication-group"}}""",
            ["caching-tier:smokeTest"] = $$"""{"codePath":"{{code.Path}}","deployment":"1"}""",
        };
        var withDefaults = Declared.Children
            .Where(entry => Part(entry.Value, "default") is not null)
            .ToDictionary(entry => $"caching-tier:{Text(entry.Key)}", entry => Part(entry.Value, "default")!);
        foreach (var (key, value) in given)
            withDefaults[key] = value;

        Assert.Equal(
            (await StackRun.RunAsync("dev", given)).Text(),
            (await StackRun.RunAsync("dev", withDefaults)).Text());
    }

    [Theory]
    [InlineData("name", "caching-tier")]
    [InlineData("runtime", "dotnet")]
    [InlineData("main", "infra/program")]
    public void The_project_runs_the_program(string key, string value) =>
        Assert.Equal(value, Text(Project()[key]));

    private static YamlNode Project()
    {
        using var text = File.OpenText(Path.Combine(AppContext.BaseDirectory, "settings", "Pulumi.yaml"));
        var stream = new YamlStream();
        stream.Load(text);
        return stream.Documents[0].RootNode;
    }

    private static string? Part(YamlNode setting, string name) =>
        ((YamlMappingNode)setting).Children.TryGetValue(name, out var part) ? Text(part) : null;

    private static string Text(YamlNode node) =>
        node is YamlMappingNode { Children.Count: 0 } ? "{}" : ((YamlScalarNode)node).Value ?? "";

    [GeneratedRegex("^\\| `(?<key>aws:region|caching-tier:[^`]*)` \\|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
