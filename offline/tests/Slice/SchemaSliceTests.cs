using Offline.Generator.Schema;
using Offline.Generator.Types;

namespace OfflineTests.Slice;

public sealed class SchemaSliceTests
{
    private static readonly string[] Tokens = File.ReadAllLines("Schema/resources.txt");

    [Theory]
    [InlineData("aws")]
    [InlineData("random")]
    public void The_slice_holds_exactly_what_the_list_names(string name)
    {
        var package = Slice(name);
        var resources = package.Resources.Append(package.Provider!).Select(r => r.Token);
        var slice = resources.Concat(package.Functions.Select(f => f.Token));

        Assert.Equal(
            Tokens.Where(t => t.StartsWith($"{name}:") || t == $"pulumi:providers:{name}"),
            slice.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_list_is_sorted_and_names_nothing_twice() =>
        Assert.Equal(Tokens.Distinct().Order(StringComparer.Ordinal), Tokens);

    [Theory]
    [InlineData("aws")]
    [InlineData("random")]
    public void The_slice_carries_no_documentation(string name)
    {
        var text = File.ReadAllText($"Schema/{name}.json");

        Assert.DoesNotContain("\"description\": \"", text);
        Assert.DoesNotContain("://", text);
    }

    [Theory]
    [InlineData("aws", "7.48.0")]
    [InlineData("random", "4.21.1")]
    public void The_slice_is_of_the_version_that_is_referenced(string name, string version) =>
        Assert.Equal(version, Slice(name).Version);

    [Theory]
    [InlineData("aws")]
    [InlineData("random")]
    public void Every_type_of_the_slice_is_used(string name)
    {
        var package = Slice(name);

        var used = TypeUsage.Find(package).Select(u => u.Token).Distinct();

        Assert.Equal(package.Objects.Keys.Order(), used.Order());
    }

    private static PackageSchema Slice(string name) =>
        PackageSchema.Parse(File.ReadAllText($"Schema/{name}.json"));
}
