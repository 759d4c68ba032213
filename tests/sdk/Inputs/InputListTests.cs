using System.Collections;
using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;
using Sdk.Support;

namespace Sdk.Inputs;

public sealed class InputListTests
{
    [Fact]
    public async Task It_can_be_made_from_single_values_arrays_and_lists()
    {
        InputList<string>[] lists =
        [
            "a",
            Output.Create("a"),
            (Input<string>)"a",
            new[] { "a" },
            new[] { Output.Create("a") },
            new Input<string>[] { "a" },
            new List<string> { "a" },
            new List<Output<string>> { Output.Create("a") },
            new List<Input<string>> { "a" },
            ImmutableArray.Create("a"),
            ImmutableArray.Create(Output.Create("a")),
            ImmutableArray.Create<Input<string>>("a"),
            Output.Create(new[] { "a" }),
            Output.Create(new List<string> { "a" }),
            Output.Create<IEnumerable<string>>(["a"]),
            Output.Create(ImmutableArray.Create("a")),
        ];
        foreach (var list in lists)
            Assert.Equal(["a"], [.. await list.ToOutput().ValueAsync()]);
    }

    [Fact]
    public async Task It_can_be_initialised_and_added_to()
    {
        var list = new InputList<string> { "a", Output.Create("b") };
        list.Add("c", "d");
        list.AddRange(new[] { "e" });

        Assert.Equal(["a", "b", "c", "d", "e"], [.. await list.ToOutput().ValueAsync()]);
    }

    [Fact]
    public async Task Concat_leaves_both_lists_as_they_are()
    {
        InputList<string> first = "a", second = "b";
        var both = first.Concat(second);

        Assert.Equal(["a", "b"], [.. await both.ToOutput().ValueAsync()]);
        Assert.Equal(["a"], [.. await first.ToOutput().ValueAsync()]);
    }

    [Fact]
    public async Task One_unknown_or_secret_element_makes_the_whole_so()
    {
        InputList<string> list = new[] { Output.CreateSecret("a"), OutputUtilities.CreateUnknown("b") };
        var seen = await list.SeenAsync();
        Assert.False(seen.IsKnown);
        Assert.True(seen.IsSecret);
    }

    [Fact]
    public async Task A_default_array_stays_default()
        => Assert.True(
            (await ((InputList<string>)default(ImmutableArray<string>)).ToOutput().ValueAsync()).IsDefault);

    [Fact]
    public void It_cannot_be_enumerated_synchronously()
        => Assert.Throws<NotSupportedException>(
            () => ((IEnumerable)new InputList<string> { "a" }).GetEnumerator());

    [Fact]
    public async Task It_can_be_enumerated_asynchronously()
    {
        var seen = new List<string>();
        await foreach (var item in new InputList<string> { "a", "b" })
        {
            seen.Add(await item.ToOutput().ValueAsync());
        }

        Assert.Equal(["a", "b"], seen);
    }

    [Fact]
    public async Task A_list_of_unions_takes_either_type()
    {
        var list = new InputList<Union<int, string>>();
        list.Add((Input<int>)1);
        list.Add((Input<string>)"two");
        Assert.Equal([1, "two"], (await list.ToOutput().ValueAsync()).Select(union => union.Value));
    }
}
