using System.Text.Json;
using Pulumi;
using Sdk.Support;

namespace Sdk.Inputs;

public sealed class UnionTests
{
    [Fact]
    public async Task An_input_union_takes_either_type_plain_or_as_an_output()
    {
        InputUnion<int, string>[] unions =
        [
            1,
            Output.Create(1),
            (Input<int>)1,
            (Union<int, string>)1,
            Output.Create((Union<int, string>)1),
        ];
        foreach (var union in unions)
            Assert.Equal(1, (await union.ToOutput().ValueAsync()).AsT0);
        InputUnion<int, string> text = Output.Create("x");
        Assert.Equal("x", await text.ToOutput().AsT1().ValueAsync());
    }

    [Fact]
    public void A_union_knows_which_it_is()
    {
        Union<int, string> union = "x";
        Assert.True(union.IsT1);
        Assert.Equal("x", union.Value);
        Assert.Equal("text", union.Match(_ => "number", _ => "text"));
        Assert.Throws<InvalidOperationException>(() => union.AsT0);
        Assert.False(union.TryPickT0(out _, out var rest));
        Assert.Equal("x", rest);
    }

    [Fact]
    public void Unions_of_the_same_value_are_equal()
    {
        Assert.True((Union<int, string>)1 == 1);
        Assert.False((Union<int, string>)1 == "1");
        Assert.Equal("System.String: x", ((Union<int, string>)"x").ToString());
    }

    [Fact]
    public void A_union_can_be_mapped()
    {
        Union<int, string> union = 2;
        Assert.Equal(4, union.MapT0(n => n * 2).AsT0);
        Assert.Equal(2, union.MapT1(text => text.Length).AsT0);
        Assert.Equal("2", union.Bimap(n => $"{n}", text => text.Length).AsT0);
    }

    [Fact]
    public async Task Input_json_is_parsed()
    {
        InputJson json = """{"a":[1]}""";
        var element = await json.ToOutput().ValueAsync();
        Assert.Equal(JsonValueKind.Array, element.GetProperty("a").ValueKind);
    }
}
