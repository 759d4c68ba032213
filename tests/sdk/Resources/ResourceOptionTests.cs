using Pulumi;
using Sdk.Support;

namespace Sdk.Resources;

public sealed class ResourceOptionTests
{
    [Fact]
    public void Merging_nothing_gives_new_options()
    {
        Assert.NotNull(CustomResourceOptions.Merge(null, null));
        Assert.NotNull(ComponentResourceOptions.Merge(null, null));
        var options = new CustomResourceOptions();
        Assert.NotSame(options, CustomResourceOptions.Merge(options, null));
    }

    [Fact]
    public void The_second_scalar_wins_if_there_is_one()
    {
        var merged = CustomResourceOptions.Merge(
            new() { Protect = true, Version = "1", ImportId = "first", DeleteBeforeReplace = true },
            new() { Protect = false, ImportId = "second" });
        Assert.False(merged.Protect);
        Assert.Equal("1", merged.Version);
        Assert.Equal("second", merged.ImportId);
        Assert.True(merged.DeleteBeforeReplace);
    }

    [Fact]
    public void Lists_are_appended_and_the_given_ones_stay_as_they_are()
    {
        var first = new CustomResourceOptions { IgnoreChanges = { "a" }, AdditionalSecretOutputs = { "s" } };
        var merged = CustomResourceOptions.Merge(
            first, new()
            {
                IgnoreChanges = { "a", "b" },
                AdditionalSecretOutputs = { "t" },
                HideDiffs = { "d" }
            });
        Assert.Equal(["a", "a", "b"], merged.IgnoreChanges);
        Assert.Equal(["s", "t"], merged.AdditionalSecretOutputs);
        Assert.Equal(["d"], merged.HideDiffs);
        Assert.Equal(["a"], first.IgnoreChanges);
    }

    [Fact]
    public void Environment_mappings_are_overwritten_one_by_one()
    {
        var merged = CustomResourceOptions.Merge(
            new() { EnvVarMappings = { ["a"] = "1", ["b"] = "1" } }, new()
            {
                EnvVarMappings = { ["b"] = "2" }
            });
        Assert.Equal(new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" }, merged.EnvVarMappings);
    }

    [Fact]
    public async Task DependsOn_is_appended()
    {
        CustomResourceOptions? merged = null;
        await Program.UpdateAsync(new MockEngine(), () => merged = CustomResourceOptions.Merge(
            new() { DependsOn = new Bucket("a") }, new()
            {
                DependsOn = { new Bucket("b"), new Bucket("c") }
            }));
        var names = (await merged!.DependsOn.ToOutput().ValueAsync()).Select(
            resource => resource.GetResourceName());
        Assert.Equal(["a", "b", "c"], names);
    }

    [Fact]
    public async Task Of_the_providers_of_one_package_the_last_wins()
    {
        Vendor first = null!, second = null!;
        ComponentResourceOptions? merged = null;
        await Program.UpdateAsync(new MockEngine(), () =>
        {
            (first, second) = (new Vendor("first"), new Vendor("second"));
            merged = ComponentResourceOptions.Merge(
                new() { Providers = { first } },
                new() { Providers = { second } });
        });
        Assert.Equal([second], merged!.Providers);
    }

    [Fact]
    public void Collections_are_never_null()
    {
        var options = new CustomResourceOptions();
        Assert.Empty(options.Aliases);
        Assert.Empty(options.ReplaceOnChanges);
        Assert.Empty(options.ResourceTransforms);
        Assert.NotNull(options.DependsOn);
        Assert.NotNull(options.ReplaceWith);
    }

    [Fact]
    public async Task The_options_a_resource_is_given_stay_as_they_are()
    {
        var options = new CustomResourceOptions();
        await Program.UpdateAsync(new MockEngine(), () =>
        {
            options.Parent = new Site(
                "s", new SiteArgs { Title = "a" }, new() { Protect = true, Provider = new Vendor("v") });
            _ = new Bucket("b", null, options);
        });
        Assert.Null(options.Protect);
        Assert.Null(options.Provider);
    }

    [Fact]
    public async Task DependsOn_orders_resources()
    {
        var recorder = new MockEngine();
        await Program.UpdateAsync(recorder, () =>
        {
            var gate = new DeferredOutput<string>();
            var late = new Bucket("late", new BucketArgs { Label = gate.Output });
            _ = new Bucket("last", null, new() { DependsOn = late });
            _ = new Bucket("first");
            gate.Resolve(Output.Create("open"));
        });
        Assert.Equal(["first", "late", "last"], recorder.Resources.Select(args => args.Name));
    }

    [Theory]
    [InlineData(true, false, "Alias should not specify both Urn and Name")]
    [InlineData(false, true, "Only specify one of 'Parent', 'ParentUrn' or 'NoParent' in an Alias")]
    public async Task A_contradictory_alias_fails_the_run(bool urnAndName, bool twoParents, string message)
    {
        var alias = new Alias
        {
            ParentUrn = twoParents ? "urn:pulumi:s::p::a:b:C::n" : null!,
            NoParent = twoParents
        };
        if (urnAndName)
            alias = new Alias { Urn = "urn:pulumi:s::p::a:b:C::n", Name = "n" };
        var exception = await Assert.ThrowsAnyAsync<Exception>(() =>
            Program.UpdateAsync(
                new MockEngine(),
                () => _ = new Bucket("b", null, new() { Aliases = { alias } })));
        Assert.Contains(message, exception.ToString());
    }
}
