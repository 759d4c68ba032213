using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;
using Sdk.Support;

namespace Sdk.Outputs;

public sealed class CombinationTests
{
    [Fact]
    public async Task All_keeps_the_order()
    {
        var all = Output.All(Output.Create(1), Output.Create(2), Output.Create(3));
        Assert.Equal("1,2,3", string.Join(",", await all.ValueAsync()));
    }

    [Fact]
    public async Task All_of_nothing_is_a_known_empty_array()
    {
        var all = Output.All(Array.Empty<Output<int>>());
        Assert.True(await all.IsKnownAsync());
        Assert.Empty(await all.ValueAsync());
    }

    [Fact]
    public async Task All_is_unknown_if_one_is_and_secret_if_one_is()
    {
        var all = Output.All(Output.CreateSecret(1), OutputUtilities.CreateUnknown(2));
        var seen = await all.SeenAsync();
        Assert.False(seen.IsKnown);
        Assert.True(seen.IsSecret);
    }

    [Fact]
    public async Task All_depends_on_the_resources_of_each()
    {
        Output<ImmutableArray<string>>? all = null;
        await Program.UpdateAsync(
            new MockEngine(),
            () => all = Output.All(new Bucket("a").Id, new Bucket("b").Id));
        Assert.Equal("a,b", (await all!.SeenAsync()).Resources);
    }

    [Fact]
    public async Task A_null_input_in_All_faults_the_result()
    {
        var all = Output.All(new Input<int>[] { 1, null! });
        await Assert.ThrowsAsync<NullReferenceException>(() => all.ValueAsync());
    }

    [Fact]
    public void A_null_output_in_All_is_refused_at_once()
        => Assert.Throws<ArgumentNullException>(() => Output.All(Output.Create(1), (Output<int>)null!));

    [Fact]
    public async Task Tuple_takes_values_of_different_types()
    {
        var tuple = Output.Tuple(Output.Create(1), Output.Create("two"), Output.Create(true));
        Assert.Equal((1, "two", true), await tuple.ValueAsync());
    }

    [Fact]
    public async Task Tuple_takes_inputs_too()
    {
        Input<int> one = 1;
        Input<string> two = Output.CreateSecret("two");
        Assert.Equal(
            new Seen<(int, string)>((1, "two"), true, true, ""),
            await Output.Tuple(one, two).SeenAsync());
    }

    [Fact]
    public async Task A_tuple_with_an_unknown_item_is_unknown()
        => Assert.False(
            await Output.Tuple(Output.Create(1), OutputUtilities.CreateUnknown(2)).IsKnownAsync());

    [Fact]
    public async Task Tuple_reaches_eight_items()
    {
        var one = Output.Create(1);
        Assert.Equal(
            (1, 1, 1, 1, 1, 1, 1, 1),
            await Output.Tuple(one, one, one, one, one, one, one, one).ValueAsync());
    }

    [Fact]
    public async Task An_element_can_be_taken_out_of_an_array()
    {
        var array = Output.Create(ImmutableArray.Create("a", "b"));
        Assert.Equal("b", await array.GetAt(1).ValueAsync());
        Assert.Equal("a", await array.First().ValueAsync());
        Assert.Equal(2, await array.Length().ValueAsync());
    }
}
