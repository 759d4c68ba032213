using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using Pulumi.Utilities;
using Sdk.Support;

namespace Sdk.Resources;

public sealed class MockInputTests
{
    [Fact]
    public async Task What_is_not_set_is_absent()
        => Assert.Empty(await Program.InputsOfAsync(() => new BucketArgs()));

    [Fact]
    public async Task Numbers_arrive_as_doubles_and_the_rest_as_it_is()
    {
        var inputs = await Program.InputsOfAsync(() => new BucketArgs
        {
            Size = 1,
            Ratio = 1.5,
            Open = true,
            Label = "a",
        });
        Assert.Equal(1.0, Assert.IsType<double>(inputs["size"]));
        Assert.Equal(1.5, inputs["ratio"]);
        Assert.Equal(true, inputs["open"]);
        Assert.Equal("a", inputs["label"]);
    }

    [Fact]
    public async Task Lists_arrive_as_immutable_arrays_of_objects()
    {
        var inputs = await Program.InputsOfAsync(
            () => new BucketArgs { Zones = { "a", Output.Create("b") } });
        Assert.Equal(["a", "b"], [.. Assert.IsType<ImmutableArray<object?>>(inputs["zones"])]);
    }

    [Fact]
    public async Task Maps_and_nested_arguments_arrive_as_immutable_dictionaries()
    {
        var inputs = await Program.InputsOfAsync(() => new BucketArgs
        {
            Tags = { ["k"] = "v" },
            Rule = new RuleArgs { From = 1 },
        });
        Assert.Equal("v", Assert.IsAssignableFrom<ImmutableDictionary<string, object?>>(inputs["tags"])["k"]);
        Assert.Equal(
            [KeyValuePair.Create<string, object?>("from", 1.0)],
            Assert.IsAssignableFrom<ImmutableDictionary<string, object?>>(inputs["rule"]));
    }

    [Fact]
    public async Task Lists_and_maps_that_were_merely_touched_are_empty_not_absent()
    {
        var args = new BucketArgs();
        _ = (args.Zones, args.Tags);
        var inputs = await Program.InputsOfAsync(() => args);
        Assert.Empty(Assert.IsType<ImmutableArray<object?>>(inputs["zones"]));
        Assert.Empty(Assert.IsAssignableFrom<ImmutableDictionary<string, object?>>(inputs["tags"]));
    }

    [Fact]
    public async Task Secrets_arrive_unwrapped()
    {
        var inputs = await Program.InputsOfAsync(() => new BucketArgs { Label = Output.CreateSecret("a") });
        Assert.Equal("a", inputs["label"]);
    }

    [Fact]
    public async Task One_unknown_part_makes_its_whole_top_level_property_absent()
    {
        var inputs = await Program.InputsOfAsync(() => new BucketArgs
        {
            Label = OutputUtilities.CreateUnknown("a"),
            Zones = { "a", OutputUtilities.CreateUnknown("b") },
            Tags = { ["k"] = OutputUtilities.CreateUnknown("v") },
            Rule = new RuleArgs { From = OutputUtilities.CreateUnknown(1) },
            Size = 1,
        });
        Assert.Equal(["size"], inputs.Keys);
    }

    [Fact]
    public async Task Nulls_are_dropped_from_maps_and_kept_in_lists()
    {
        var inputs = await Program.InputsOfAsync(() => new BucketArgs
        {
            Tags = { ["a"] = (string?)null!, ["b"] = "1" },
            Zones = { (string?)null!, "a" },
        });
        Assert.Equal(["b"], ((ImmutableDictionary<string, object?>)inputs["tags"]).Keys);
        Assert.Equal([null, "a"], [.. (ImmutableArray<object?>)inputs["zones"]]);
    }

    [Fact]
    public async Task Enums_arrive_as_what_they_stand_for()
    {
        var inputs = await Program.InputsOfAsync(
            () => new BucketArgs { Tier = Tier.Cold, Colour = Colour.Green });
        Assert.Equal("cold", inputs["tier"]);
        Assert.Equal(2.0, inputs["colour"]);
    }

    [Fact]
    public async Task A_union_arrives_as_the_value_it_holds()
    {
        Assert.Equal(80.0, (await Program.InputsOfAsync(() => new BucketArgs { Port = 80 }))["port"]);
        Assert.Equal("http", (await Program.InputsOfAsync(() => new BucketArgs { Port = "http" }))["port"]);
    }

    [Fact]
    public async Task Json_arrives_decoded()
    {
        var inputs = await Program.InputsOfAsync(() => new BucketArgs
        {
            Policy = """{"a":[1,null],"b":true}""",
            Json = JsonSerializer.SerializeToElement("text"),
        });
        var policy = Assert.IsAssignableFrom<ImmutableDictionary<string, object?>>(inputs["policy"]);
        Assert.Equal([1.0, null], [.. Assert.IsType<ImmutableArray<object?>>(policy["a"])]);
        Assert.Equal(true, policy["b"]);
        Assert.Equal("text", inputs["json"]);
    }

    [Fact]
    public async Task Inputs_marked_as_json_arrive_as_text()
    {
        var inputs = await Program.InputsOfAsync(() => new BucketArgs
        {
            PolicyText = new RuleArgs { From = 1, Text = "a" },
        });
        using var json = JsonDocument.Parse(Assert.IsType<string>(inputs["policyText"]));
        Assert.Equal(1, json.RootElement.GetProperty("from").GetInt32());
        Assert.Equal("a", json.RootElement.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Assets_and_archives_arrive_as_such()
    {
        Assert.IsType<StringAsset>(await ContentAsync(new StringAsset("a")));
        Assert.IsType<FileAsset>(await ContentAsync(new FileAsset("a.txt")));
        Assert.IsType<RemoteAsset>(await ContentAsync(new RemoteAsset("https://a.example")));
        Assert.IsType<FileArchive>(await ContentAsync(new FileArchive("a.zip")));
        Assert.IsType<RemoteArchive>(await ContentAsync(new RemoteArchive("https://a.example/a.zip")));
        Assert.IsType<AssetArchive>(await ContentAsync(new AssetArchive(
            new Dictionary<string, AssetOrArchive> { ["a"] = new StringAsset("a") })));
    }

    [Fact]
    public async Task A_resource_arrives_as_one_with_the_same_urn()
    {
        var recorder = new MockEngine();
        Bucket? peer = null;
        await Program.UpdateAsync(recorder, () =>
        {
            peer = new Bucket("peer");
            _ = new Bucket("b", new BucketArgs { Peer = peer });
        });
        var arrived = Assert.IsAssignableFrom<Resource>(recorder["b"].Inputs["peer"]);
        Assert.Equal(await peer!.Urn.ValueAsync(), await arrived.Urn.ValueAsync());
    }

    [Fact]
    public async Task Id_and_urn_are_not_inputs()
        => Assert.Empty(await Program.InputsOfAsync(() => new BucketArgs { Id = "x" }));

    [Theory]
    [InlineData(1L)]
    [InlineData(1f)]
    [InlineData('c')]
    public async Task Other_types_are_refused(object value)
    {
        var exception = await Program.FailsAsync(() => _ = new Bucket("b", new BucketArgs { Plain = value }));
        Assert.Contains("error serializing property \"plain\":", exception.Message);
        Assert.Contains($"{value.GetType().FullName} is not a supported argument type", exception.Message);
    }

    [Fact]
    public async Task A_task_is_refused()
    {
        var exception = await Program.FailsAsync(() =>
            _ = new Bucket("b", new BucketArgs { Plain = Task.FromResult(1) }));
        Assert.Contains("Tasks are not allowed inside ResourceArgs", exception.Message);
    }

    [Fact]
    public async Task A_dictionary_needs_string_keys()
    {
        var exception = await Program.FailsAsync(() =>
            _ = new Bucket("b", new BucketArgs { Plain = new Dictionary<int, string> { [1] = "a" } }));
        Assert.Contains("Dictionaries are only supported with string keys", exception.Message);
    }

    private static async Task<object> ContentAsync(AssetOrArchive content)
        => (await Program.InputsOfAsync(() => new BucketArgs { Content = content }))["content"];
}
