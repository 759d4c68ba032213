using System.Text.Json;
using Pulumi;
using Pulumi.Utilities;
using Sdk.Support;

namespace Sdk.Outputs;

public sealed class TextTests
{
    [Fact]
    public async Task Format_takes_plain_values_inputs_and_outputs()
    {
        Input<string> input = "b";
        Assert.Equal("a-b-c", await Output.Format($"{"a"}-{input}-{Output.Create("c")}").ValueAsync());
    }

    [Fact]
    public async Task Format_is_invariant_and_knows_format_specifiers()
        => Assert.Equal("1.5 007", await Output.Format($"{Output.Create(1.5)} {7:000}").ValueAsync());

    [Fact]
    public async Task Format_leaves_a_null_hole_empty()
        => Assert.Equal("<>", await Output.Format($"<{(string?)null}>").ValueAsync());

    [Fact]
    public async Task Format_is_unknown_or_secret_as_its_holes_are()
    {
        Assert.False(await Output.Format($"{OutputUtilities.CreateUnknown("x")}").IsKnownAsync());
        Assert.True(await Output.IsSecretAsync(Output.Format($"{Output.CreateSecret("x")}")));
    }

    [Fact]
    public async Task JsonSerialize_writes_nested_outputs_as_their_values()
    {
        var value = new Dictionary<string, object>
        {
            ["a"] = Output.Create(1),
            ["b"] = (Input<string>)"two",
            ["c"] = (InputList<int>)new[] { 1, 2 },
            ["d"] = new InputMap<string> { ["k"] = "v" },
        };
        var json = Output.JsonSerialize(Output.Create(value));
        Assert.Equal("""{"a":1,"b":"two","c":[1,2],"d":{"k":"v"}}""", await json.ValueAsync());
    }

    [Fact]
    public async Task JsonSerialize_is_secret_if_a_nested_output_is()
    {
        var json = Output.JsonSerialize(Output.Create(new { Password = Output.CreateSecret("x") }));
        Assert.Equal(new Seen<string>("""{"Password":"x"}""", true, true, ""), await json.SeenAsync());
    }

    [Fact]
    public async Task JsonSerialize_is_unknown_if_a_nested_output_is()
    {
        var json = Output.JsonSerialize(Output.Create(new { Password = OutputUtilities.CreateUnknown("x") }));
        Assert.False(await json.IsKnownAsync());
    }

    [Fact]
    public async Task JsonSerialize_depends_on_the_resources_of_nested_outputs()
    {
        Output<string>? json = null;
        await Program.UpdateAsync(new MockEngine(), () =>
            json = Output.JsonSerialize(Output.Create(new { id = new Bucket("b").Id })));
        Assert.Equal(new Seen<string>("""{"id":"b-id"}""", true, false, "b"), await json!.SeenAsync());
    }

    [Fact]
    public async Task JsonSerialize_takes_options()
    {
        var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
        Assert.Equal(
            """{"maxAge":1}""",
            await Output.JsonSerialize(Output.Create(new { MaxAge = 1 }), options).ValueAsync());
    }

    [Fact]
    public async Task JsonDeserialize_gives_nested_outputs_the_secrecy_of_the_text()
    {
        var parsed = Output.JsonDeserialize<Dictionary<string, Output<int>>>(
            Output.CreateSecret("""{"a":1}"""));
        Assert.True(await Output.IsSecretAsync(parsed));
        Assert.Equal(new Seen<int>(1, true, true, ""), await (await parsed.ValueAsync())["a"].SeenAsync());
    }

    [Fact]
    public async Task An_output_has_no_text_of_its_own()
    {
        string? text = null;
        await Program.UpdateAsync(new MockEngine(), () => text = Output.Create("x").ToString());
        Assert.StartsWith("Calling [ToString] on an [Output<T>] is not supported.", text);
    }
}
