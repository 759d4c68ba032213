using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using Sdk.Support;

namespace Sdk.Resources;

public sealed class OutputTypeTests
{
    [Fact]
    public async Task Json_is_built_from_what_was_decoded()
    {
        var gadget = await HydratedAsync(
            new() { ["json"] = new Dictionary<string, object> { ["a"] = new[] { 1, 2 } } });
        Assert.Equal("""{"a":[1,2]}""", (await gadget.Json.ValueAsync()).GetRawText());
    }

    [Fact]
    public async Task An_int_enum_is_built_from_its_number()
        => Assert.Equal(
            Colour.Green,
            await (await HydratedAsync(new() { ["colour"] = 2 })).Colour.ValueAsync());

    [Fact]
    public async Task A_discriminated_union_is_built_by_its_tag()
    {
        var gadget = await HydratedAsync(new()
        {
            ["shape"] = new Dictionary<string, object> { ["kind"] = "circle", ["radius"] = 2 },
        });
        Assert.Equal(2.0, Assert.IsType<Circle>(await gadget.Shape.ValueAsync()).Radius);
    }

    [Fact]
    public async Task An_unknown_tag_gives_null()
    {
        var gadget = await HydratedAsync(
            new() { ["shape"] = new Dictionary<string, object> { ["kind"] = "cube" } });
        Assert.Null(await gadget.Shape.ValueAsync());
    }

    [Fact]
    public async Task A_nested_output_takes_the_value()
    {
        var gadget = await HydratedAsync(new() { ["nested"] = ImmutableArray.Create<object>("a") });
        var nested = await gadget.Nested.ValueAsync();
        Assert.Equal("a", await Assert.Single(nested).ValueAsync());
    }

    [Fact]
    public async Task A_resource_in_the_state_is_found_again()
    {
        Gadget? gadget = null;
        Bucket? bucket = null;
        var recorder = new MockEngine
        {
            State = args => args.Name == "g"
                ? new Dictionary<string, object> { ["home"] = bucket! }
                : args.Inputs,
        };
        await Program.UpdateAsync(recorder, () =>
        {
            bucket = new Bucket("b");
            gadget = new Gadget("g");
        });
        var home = Assert.IsType<Bucket>(await gadget!.Home.ValueAsync());
        Assert.Equal(await bucket!.Urn.ValueAsync(), await home.Urn.ValueAsync());
    }

    [Fact]
    public async Task Keys_of_the_wire_format_s_own_are_dropped()
    {
        var gadget = await HydratedAsync(new()
        {
            ["anything"] = new Dictionary<string, object> { ["__defaults"] = 1, ["kept"] = 2 },
        });
        var map = Assert.IsAssignableFrom<ImmutableDictionary<string, object?>>(
            await gadget.Anything.ValueAsync());
        Assert.Equal(["kept"], map.Keys);
    }

    [Theory]
    [InlineData("4dabf18193072939515e22adb298388d", "1b47061264138c4ac30d75fd1eb44270")]
    public async Task The_wire_format_s_own_secrets_are_understood(string key, string signature)
    {
        var gadget = await HydratedAsync(new()
        {
            ["anything"] = new Dictionary<string, object> { [key] = signature, ["value"] = "x" },
        });
        Assert.Equal(new Seen<object?>("x", true, true, "g"), await gadget.Anything.SeenAsync());
    }

    [Fact]
    public async Task A_mutable_list_is_no_type_for_an_output()
    {
        var exception = await Program.FailsAsync(() => _ = new Mistyped("m"));
        Assert.Contains(
            "[Output] Sdk.Resources.OutputTypeTests+Mistyped.Names contains invalid type", exception.Message);
    }

    [Fact]
    public async Task An_output_property_must_be_an_output()
    {
        var exception = await Program.FailsAsync(() => _ = new Plain("p"));
        Assert.Equal(
            "Output(s) 'name' have incorrect type. [Output] attributed properties must be instances of "
                + "Output<T>.",
            exception.Message);
    }

    private static async Task<Gadget> HydratedAsync(Dictionary<string, object> state)
    {
        Gadget? gadget = null;
        await Program.UpdateAsync(new MockEngine { State = _ => state }, () => gadget = new Gadget("g"));
        return gadget!;
    }

    [DiscriminatedUnionDiscriminator("kind")]
    [DiscriminatedUnionCase("circle", typeof(Circle))]
    private interface IShape;

    [OutputType]
    private sealed class Circle : IShape
    {
        public readonly double Radius;

        [OutputConstructor]
        private Circle([OutputConstructorParameter("radius")] double size) => Radius = size;
    }

    private sealed class Gadget(string name) : CustomResource("test:misc:Gadget", name, null, options: null)
    {
        [Output("json")]
        public Output<JsonElement> Json { get; private set; } = null!;

        [Output("colour")]
        public Output<Colour> Colour { get; private set; } = null!;

        [Output("shape")]
        public Output<IShape?> Shape { get; private set; } = null!;

        [Output("nested")]
        public Output<ImmutableArray<Output<string>>> Nested { get; private set; } = null!;

        [Output("home")]
        public Output<Resource?> Home { get; private set; } = null!;

        [Output("anything")]
        public Output<object?> Anything { get; private set; } = null!;
    }

    private sealed class Mistyped(
        string name) : CustomResource("test:misc:Mistyped", name, null, options: null)
    {
        [Output("names")]
        public Output<List<string>> Names { get; private set; } = null!;
    }

    private sealed class Plain(string name) : CustomResource("test:misc:Plain", name, null, options: null)
    {
        [Output("name")]
        public string Name { get; private set; } = null!;
    }
}
