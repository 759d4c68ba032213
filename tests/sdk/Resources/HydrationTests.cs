using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;
using Sdk.Support;

namespace Sdk.Resources;

public sealed class HydrationTests
{
    [Fact]
    public async Task Each_output_takes_the_value_of_its_wire_name_and_depends_on_its_resource()
    {
        var bucket = await Program.HydratedAsync(Values("arn", "arn:b"));
        Assert.Equal(new Seen<string>("arn:b", true, false, "b"), await bucket.Arn.SeenAsync());
        Assert.Equal(new Seen<string>("b-id", true, false, "b"), await bucket.Id.SeenAsync());
    }

    [Theory]
    [InlineData(7)]
    [InlineData(7.0)]
    [InlineData(7.9)]
    public async Task An_int_is_cut_off_a_number(object number)
        => Assert.Equal(7, await (await Program.HydratedAsync(Values("size", number))).Size.ValueAsync());

    [Fact]
    public async Task What_is_missing_is_a_known_default_in_an_update()
    {
        var bucket = await Program.HydratedAsync(Nothing);
        Assert.Equal(new Seen<string>(null!, true, false, "b"), await bucket.Arn.SeenAsync());
        Assert.Equal(new Seen<int>(0, true, false, "b"), await bucket.Size.SeenAsync());
        Assert.Null(await bucket.Quota.ValueAsync());
        Assert.True((await bucket.Zones.ValueAsync()).IsDefault);
        Assert.Null(await bucket.Tags.ValueAsync());
    }

    [Fact]
    public async Task What_is_missing_is_unknown_in_a_preview()
    {
        var bucket = await Program.HydratedAsync(Values("arn", "arn:b"), preview: true);
        Assert.True(await bucket.Arn.IsKnownAsync());
        Assert.True(await bucket.Id.IsKnownAsync());
        Assert.False(await bucket.Size.IsKnownAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Without_an_id_from_the_mocks_the_id_is_unknown_even_in_an_update(string? id)
    {
        Bucket? bucket = null;
        await Program.UpdateAsync(new MockEngine { Id = _ => id }, () => bucket = new Bucket("b"));
        Assert.False(await bucket!.Id.IsKnownAsync());
        Assert.True(await bucket.Arn.IsKnownAsync());
    }

    [Fact]
    public async Task A_secret_in_the_state_makes_a_secret_output()
    {
        var bucket = await Program.HydratedAsync(Values("arn", Output.CreateSecret("x")));
        Assert.Equal(new Seen<string>("x", true, true, "b"), await bucket.Arn.SeenAsync());
        Assert.False(await Output.IsSecretAsync(bucket.Size));
    }

    [Fact]
    public async Task A_secret_input_that_the_mocks_echo_is_no_longer_secret()
    {
        Bucket? bucket = null;
        await Program.UpdateAsync(
            new MockEngine { State = args => Values("arn", args.Inputs["label"]) },
            () => bucket = new Bucket("b", new BucketArgs { Label = Output.CreateSecret("x") }));
        Assert.False(await Output.IsSecretAsync(bucket!.Arn));
    }

    [Fact]
    public async Task An_unknown_in_the_state_makes_an_unknown_output()
    {
        var bucket = await Program.HydratedAsync(Values("arn", OutputUtilities.CreateUnknown("x")));
        Assert.False(await bucket.Arn.IsKnownAsync());
    }

    [Fact]
    public async Task One_unknown_element_makes_a_list_unknown()
    {
        var zones = ImmutableArray.Create<object>("a", OutputUtilities.CreateUnknown("b"));
        Assert.False(await (await Program.HydratedAsync(Values("zones", zones))).Zones.IsKnownAsync());
    }

    [Fact]
    public async Task Lists_maps_and_objects_are_built()
    {
        var rule = new Dictionary<string, object> { ["from"] = 1, ["text"] = "a" };
        var bucket = await Program.HydratedAsync(new Dictionary<string, object>
        {
            ["zones"] = new[] { "a", "b" },
            ["tags"] = new Dictionary<string, object> { ["k"] = "v" },
            ["rules"] = new List<object> { rule, new Dictionary<string, object>() },
        });
        Assert.Equal(["a", "b"], [.. await bucket.Zones.ValueAsync()]);
        Assert.Equal("v", (await bucket.Tags.ValueAsync())!["k"]);
        var rules = await bucket.Rules.ValueAsync();
        Assert.Equal([(1, "a"), (0, null)], rules.Select(built => (built.From, built.Text)));
    }

    [Fact]
    public async Task Enums_and_unions_are_built()
    {
        var bucket = await Program.HydratedAsync(
            new Dictionary<string, object> { ["tier"] = "cold", ["port"] = 80 });
        Assert.Equal(Tier.Cold, await bucket.Tier.ValueAsync());
        Assert.Equal(80, (await bucket.Port.ValueAsync()).AsT0);
        Assert.Equal(
            "http",
            (await (await Program.HydratedAsync(Values("port", "http"))).Port.ValueAsync()).AsT1);
    }

    [Fact]
    public async Task An_object_takes_whatever_was_decoded()
    {
        var bucket = await Program.HydratedAsync(Values("anything", new[] { 1, 2 }));
        Assert.Equal(
            [1.0, 2.0],
            [.. Assert.IsType<ImmutableArray<object?>>(await bucket.Anything.ValueAsync())]);
    }

    [Fact]
    public async Task What_does_not_fit_is_a_default_and_no_error()
    {
        var bucket = await Program.HydratedAsync(new Dictionary<string, object>
        {
            ["arn"] = 5,
            ["size"] = "big",
            ["zones"] = "a",
            ["content"] = "text",
        });
        Assert.Null(await bucket.Arn.ValueAsync());
        Assert.Equal(0, await bucket.Size.ValueAsync());
        Assert.True((await bucket.Zones.ValueAsync()).IsDefault);
        Assert.NotNull(await bucket.Content.ValueAsync());
    }

    [Fact]
    public async Task A_state_that_is_no_dictionary_is_refused()
    {
        var exception = await Assert.ThrowsAsync<RunException>(
            () => Program.HydratedAsync(new { arn = "x" }));
        Assert.Contains("is not a supported argument type", exception.Message);
    }

    [Fact]
    public async Task Arguments_can_be_the_state()
    {
        var bucket = await Program.HydratedAsync(new BucketArgs { Size = 3 });
        Assert.Equal(3, await bucket.Size.ValueAsync());
    }

    private static readonly Dictionary<string, object> Nothing = [];

    private static Dictionary<string, object> Values(string name, object value) => new() { [name] = value };
}
