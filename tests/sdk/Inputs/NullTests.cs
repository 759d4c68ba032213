using Pulumi;
using Sdk.Support;

namespace Sdk.Inputs;

public sealed class NullTests
{
    [Fact]
    public void A_null_output_cannot_become_an_input()
    {
        Output<string>? missing = null;
        var exception = Assert.Throws<ArgumentNullException>(() => new BucketArgs { Label = missing! });
        Assert.Equal("outputValue", exception.ParamName);
    }

    [Fact]
    public void A_null_input_cannot_become_an_output()
    {
        Input<string>? missing = null;
        Assert.Throws<NullReferenceException>(() => { Output<string> _ = missing!; });
    }

    [Fact]
    public void A_null_input_can_be_assigned_on()
    {
        Input<string>? missing = null;
        Assert.Null(new BucketArgs { Label = missing }.Label);
    }

    [Fact]
    public async Task ToOutput_and_Apply_take_a_null_input_as_a_known_default()
    {
        Input<string>? missing = null;
        Assert.Equal(new Seen<string>(null!, true, false, ""), await missing.ToOutput().SeenAsync());
        Assert.True(await missing.Apply(value => value is null).ValueAsync());
    }

    [Fact]
    public async Task A_null_value_becomes_an_input_that_holds_null()
    {
        Input<string>? input = (string?)null!;
        Assert.NotNull(input);
        Assert.Equal(new Seen<string>(null!, true, false, ""), await input.SeenAsync());
    }

    [Fact]
    public async Task A_null_value_satisfies_a_required_input_and_is_not_sent()
    {
        var recorder = new MockEngine();
        await Program.UpdateAsync(recorder, () => _ = new Site("s", new SiteArgs { Title = (string?)null! }));
        Assert.Empty(recorder["s"].Inputs);
    }

    [Fact]
    public void No_array_or_list_can_be_made_from_null()
    {
        Assert.Throws<ArgumentNullException>(() => { InputList<string> _ = (string[])null!; });
        Assert.Throws<ArgumentNullException>(() => { InputList<string> _ = (List<string>)null!; });
    }
}
