using System.Collections;
using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;
using Sdk.Support;

namespace Sdk.Inputs;

public sealed class InputMapTests
{
    [Fact]
    public async Task It_can_be_made_from_dictionaries()
    {
        var plain = new Dictionary<string, string> { ["k"] = "v" };
        InputMap<string>[] maps =
        [
            plain,
            plain.ToImmutableDictionary(),
            Output.Create(plain),
            Output.Create<IDictionary<string, string>>(plain),
            Output.Create(plain.ToImmutableDictionary()),
        ];
        foreach (var map in maps)
            Assert.Equal(plain, await map.ToOutput().ValueAsync());
    }

    [Fact]
    public async Task It_can_be_initialised_by_Add_and_by_index()
    {
        var map = new InputMap<string> { { "a", "1" } };
        map["b"] = Output.Create("2");
        Assert.Equal("1,2", await TextAsync(map));
    }

    [Fact]
    public async Task Adding_a_key_twice_with_the_same_value_is_fine()
        => Assert.Equal(
            "1",
            await TextAsync(new InputMap<string> { { "a", "1" }, { "a", Output.Create("1") } }));

    [Fact]
    public async Task Adding_a_key_twice_with_different_values_fails()
    {
        var map = new InputMap<string> { { "a", "1" }, { "a", "2" } };
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => map.ToOutput().ValueAsync());
        Assert.Equal("Key 'a' already exists in the map with a different value.", exception.Message);
    }

    [Fact]
    public async Task The_index_adds_and_does_not_replace()
    {
        var map = new InputMap<string> { ["a"] = "1" };
        map["a"] = "2";
        await Assert.ThrowsAsync<ArgumentException>(() => map.ToOutput().ValueAsync());
    }

    [Fact]
    public async Task AddRange_takes_other_keys_only()
    {
        var map = new InputMap<string> { ["a"] = "1" };
        map.AddRange(new Dictionary<string, string> { ["b"] = "2" });
        Assert.Equal("1,2", await TextAsync(map));

        map.Add(new Dictionary<string, string> { ["a"] = "1" });
        await Assert.ThrowsAsync<ArgumentException>(() => map.ToOutput().ValueAsync());
    }

    [Fact]
    public async Task Merge_lets_the_second_win_and_leaves_both_as_they_are()
    {
        var first = new InputMap<string> { ["a"] = "1", ["b"] = "1" };
        var second = new InputMap<string> { ["b"] = "2", ["c"] = "2" };

        Assert.Equal("1,2,2", await TextAsync(InputMap<string>.Merge(first, second)));
        Assert.Equal("1,1", await TextAsync(first));
    }

    [Fact]
    public void Merge_does_not_take_null()
        => Assert.Throws<NullReferenceException>(() => InputMap<string>.Merge(new InputMap<string>(), null!));

    [Fact]
    public async Task One_unknown_or_secret_value_makes_the_whole_so()
    {
        var map = new InputMap<string>
        {
            ["a"] = Output.CreateSecret("1"),
            ["b"] = OutputUtilities.CreateUnknown("2")
        };
        var seen = await map.SeenAsync();
        Assert.False(seen.IsKnown);
        Assert.True(seen.IsSecret);
    }

    [Fact]
    public async Task It_depends_on_the_resources_of_its_values()
    {
        InputMap<string>? map = null;
        await Program.UpdateAsync(
            new MockEngine(),
            () => map = new InputMap<string> { ["id"] = new Bucket("b").Id });
        Assert.Equal("b", (await map!.SeenAsync()).Resources);
    }

    [Fact]
    public void It_cannot_be_enumerated_synchronously()
        => Assert.Throws<NotSupportedException>(() => ((IEnumerable)new InputMap<string>()).GetEnumerator());

    [Fact]
    public async Task It_can_be_enumerated_asynchronously()
    {
        await foreach (var item in new InputMap<string> { ["a"] = "1" })
        {
            Assert.Equal(KeyValuePair.Create("a", "1"), await item.ToOutput().ValueAsync());
        }
    }

    private static async Task<string> TextAsync(InputMap<string> map)
    {
        var values = await map.ToOutput().ValueAsync();
        return string.Join(",", values.OrderBy(pair => pair.Key).Select(pair => pair.Value));
    }
}
