using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;

namespace Sdk.Inputs;

// One conversion too many, and code compiles here that does not compile with the official packages.
public sealed class ConversionTests
{
    [Fact]
    public void To_an_input() => Exactly(typeof(Input<string>), typeof(string), typeof(Output<string>));

    [Fact]
    public void To_a_list() => Exactly(
        typeof(InputList<string>),
        typeof(string),
        typeof(string[]),
        typeof(List<string>),
        typeof(ImmutableArray<string>),
        typeof(Input<string>),
        typeof(Input<string>[]),
        typeof(List<Input<string>>),
        typeof(ImmutableArray<Input<string>>),
        typeof(Output<string>),
        typeof(Output<string>[]),
        typeof(List<Output<string>>),
        typeof(ImmutableArray<Output<string>>),
        typeof(Output<string[]>),
        typeof(Output<List<string>>),
        typeof(Output<IEnumerable<string>>),
        typeof(Output<ImmutableArray<string>>));

    [Fact]
    public void To_a_map() => Exactly(
        typeof(InputMap<string>),
        typeof(Dictionary<string, string>),
        typeof(ImmutableDictionary<string, string>),
        typeof(Output<Dictionary<string, string>>),
        typeof(Output<IDictionary<string, string>>),
        typeof(Output<ImmutableDictionary<string, string>>));

    [Fact]
    public void To_a_union() => Exactly(typeof(Union<int, string>), typeof(int), typeof(string));

    [Fact]
    public void To_an_input_union() => Exactly(
        typeof(InputUnion<int, string>),
        typeof(int),
        typeof(string),
        typeof(Union<int, string>),
        typeof(Input<int>),
        typeof(Input<string>),
        typeof(Output<int>),
        typeof(Output<string>),
        typeof(Output<Union<int, string>>));

    [Fact]
    public void To_json() => Exactly(
        typeof(InputJson),
        typeof(string),
        typeof(JsonDocument),
        typeof(JsonElement),
        typeof(Output<string>),
        typeof(Output<JsonDocument>),
        typeof(Output<JsonElement>));

    [Fact]
    public void None_to_an_output_of_its_own_accord_nor_to_an_asset()
    {
        Exactly(typeof(Output<string>));
        Exactly(typeof(FileAsset));
        Exactly(typeof(FileArchive));
        Exactly(typeof(Alias));
    }

    private static void Exactly(Type target, params Type[] sources)
        => Assert.Equal(
            sources.Select(source => source.ToString()).Order(),
            target.GetMethods()
                .Where(method => method.Name == "op_Implicit" && method.ReturnType == target)
                .Select(method => method.GetParameters()[0].ParameterType.ToString())
                .Order());
}
