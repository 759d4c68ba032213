using CachingTier.Stacks;
using YamlDotNet.RepresentationModel;

namespace Specs.Stacks;

public sealed class ProjectFileTests
{
    [Fact]
    public void The_project_declares_settings_that_the_stack_reads()
    {
        var declared = (YamlMappingNode)Project()["config"];

        Assert.All(declared.Children.Keys, key => Assert.Contains(((YamlScalarNode)key).Value, ConfigKeys.Known));
    }

    [Fact]
    public void Only_the_caches_have_to_be_given()
    {
        var declared = (YamlMappingNode)Project()["config"];

        Assert.Equal(["caches"], declared.Children
            .Where(entry => !((YamlMappingNode)entry.Value).Children.ContainsKey("default"))
            .Select(entry => ((YamlScalarNode)entry.Key).Value));
    }

    [Theory]
    [InlineData("name", "caching-tier")]
    [InlineData("runtime", "dotnet")]
    [InlineData("main", "infra/program")]
    public void The_project_runs_the_program(string key, string value) =>
        Assert.Equal(value, ((YamlScalarNode)Project()[key]).Value);

    private static YamlNode Project()
    {
        using var text = File.OpenText(Path.Combine(AppContext.BaseDirectory, "settings", "Pulumi.yaml"));
        var stream = new YamlStream();
        stream.Load(text);
        return stream.Documents[0].RootNode;
    }
}
