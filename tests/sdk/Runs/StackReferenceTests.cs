using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Sdk.Support;

namespace Sdk.Runs;

public sealed class StackReferenceTests
{
    [Fact]
    public async Task The_mocks_read_it_by_its_name()
    {
        var (_, recorder) = await RefersAsync(new StackReferenceArgs { Name = "org/net/prod" });
        Assert.Equal("pulumi:pulumi:StackReference", recorder.Only.Type);
        Assert.Equal("org/net/prod", recorder.Only.Id);
        Assert.Equal("org/net/prod", recorder.Only.Inputs["name"]);
    }

    [Fact]
    public async Task Without_arguments_its_own_name_is_the_stack_s()
    {
        var (_, recorder) = await RefersAsync(null);
        Assert.Equal("net", recorder.Only.Id);
    }

    [Fact]
    public async Task An_output_has_the_value_and_the_secrecy_it_has_there()
    {
        var (stack, _) = await RefersAsync(null);
        Assert.Equal(
            new Seen<object?>("vpc-1", true, false, "net"),
            await stack.GetOutput("vpcId").SeenAsync());
        Assert.Equal(
            new Seen<object>("hush", true, true, "net"),
            await stack.RequireOutput("password").SeenAsync());
    }

    [Fact]
    public async Task An_output_that_is_not_there_is_null_or_an_error()
    {
        var (stack, _) = await RefersAsync(null);
        Assert.Null(await stack.GetOutput("nothing").ValueAsync());
        var required = stack.RequireOutput("nothing");
        var exception = await Assert.ThrowsAsync<KeyNotFoundException>(() => required.ValueAsync());
        Assert.Equal("Required output 'nothing' does not exist on stack 'net'.", exception.Message);
    }

    [Fact]
    public async Task Secret_outputs_have_no_plain_value()
    {
        var (stack, _) = await RefersAsync(null);
        Assert.Equal("vpc-1", await stack.GetValueAsync("vpcId"));
        Assert.Equal("vpc-1", await stack.RequireValueAsync("vpcId"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => stack.GetValueAsync("password"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => stack.RequireValueAsync("password"));
    }

    [Fact]
    public async Task Details_tell_secrets_apart()
    {
        var (stack, _) = await RefersAsync(null);
        Assert.Equal("vpc-1", (await stack.GetOutputDetailsAsync("vpcId")).Value);
        Assert.Equal("hush", (await stack.GetOutputDetailsAsync("password")).SecretValue);
    }

    [Fact]
    public async Task In_a_preview_without_an_answer_everything_is_unknown()
    {
        StackReference? stack = null;
        var recorder = new MockEngine { State = _ => new Dictionary<string, object>() };
        await Program.PreviewAsync(recorder, () => stack = new StackReference("net"));
        Assert.False(await stack!.GetOutput("vpcId").IsKnownAsync());
    }

    private static async Task<(StackReference Stack, MockEngine Engine)> RefersAsync(StackReferenceArgs? args)
    {
        var recorder = new MockEngine { State = State };
        StackReference? stack = null;
        await Program.UpdateAsync(recorder, () => stack = new StackReference("net", args));
        return (stack!, recorder);
    }

    private static object State(MockResourceArgs args) => args.Inputs
        .Add("outputs", new Dictionary<string, object> { ["vpcId"] = "vpc-1", ["password"] = "hush" })
        .Add("secretOutputNames", ImmutableArray.Create("password"));
}
