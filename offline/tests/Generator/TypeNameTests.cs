using Offline.Generator.Naming;
using Offline.Generator.Schema;
using Offline.Generator.Types;

namespace OfflineTests.Generator;

public sealed class TypeNameTests
{
    private static readonly TypeSchema Text = new PrimitiveType("string");
    private static readonly TypeSchema Size = new ObjectReference("aws:ec2/VpcSize:VpcSize");
    private static readonly TypeSchema Runtime = new EnumReference("aws:lambda/Runtime:Runtime");

    private readonly TypeNames _types = new(new PackageNames(new PackageSchema("aws", "7.0.0")
    {
        Namespaces = new Dictionary<string, string>
        {
            ["aws"] = "Aws",
            ["ec2"] = "Ec2",
            ["lambda"] = "Lambda"
        },
    }));

    public static TheoryData<string, string, string> Types => new()
    {
        { "boolean", "Input<bool>", "bool" },
        { "integer", "Input<int>", "int" },
        { "number", "Input<double>", "double" },
        { "string", "Input<string>", "string" },
        { "list of string", "InputList<string>", "ImmutableArray<string>" },
        { "list of list", "InputList<ImmutableArray<string>>", "ImmutableArray<ImmutableArray<string>>" },
        {
            "list of map",
            "InputList<ImmutableDictionary<string, string>>",
            "ImmutableArray<ImmutableDictionary<string, string>>"
        },
        { "map of string", "InputMap<string>", "ImmutableDictionary<string, string>" },
        { "map of any", "InputMap<object>", "ImmutableDictionary<string, object>" },
        { "any", "Input<object>", "object" },
        { "archive", "Input<Archive>", "Archive" },
        { "asset", "Input<AssetOrArchive>", "AssetOrArchive" },
        { "json", "InputJson", "System.Text.Json.JsonElement" },
        { "enum", "Input<global::Pulumi.Aws.Lambda.Runtime>", "global::Pulumi.Aws.Lambda.Runtime" },
        { "string or enum", "InputUnion<string, global::Pulumi.Aws.Lambda.Runtime>", "string" },
        { "string or resource", "Input<string>", "string" },
        {
            "string or list",
            "InputUnion<string, ImmutableArray<string>>",
            "Union<string, ImmutableArray<string>>"
        },
        { "three types", "object", "object" },
        {
            "list of string or enum",
            "InputList<Union<string, global::Pulumi.Aws.Lambda.Runtime>>",
            "ImmutableArray<string>"
        },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void A_type_has_a_name_as_an_input_and_as_an_output(string type, string input, string output)
    {
        Assert.Equal(input, _types.Member(Schema(type), Shape.Args));
        Assert.Equal(input, _types.Member(Schema(type), Shape.Invoke));
        Assert.Equal(output, _types.Member(Schema(type), Shape.Output));
    }

    [Theory]
    [InlineData("Output", "global::Pulumi.Aws.Ec2.Outputs.VpcSize")]
    [InlineData("Result", "global::Pulumi.Aws.Ec2.Outputs.VpcSizeResult")]
    [InlineData("Args", "Input<global::Pulumi.Aws.Ec2.Inputs.VpcSizeArgs>")]
    [InlineData("State", "Input<global::Pulumi.Aws.Ec2.Inputs.VpcSizeGetArgs>")]
    [InlineData("Plain", "global::Pulumi.Aws.Ec2.Inputs.VpcSizeArgs")]
    [InlineData("Invoke", "Input<global::Pulumi.Aws.Ec2.Inputs.VpcSizeInputArgs>")]
    public void A_nested_type_has_a_class_for_each_use(string shape, string name) =>
        Assert.Equal(name, _types.Member(Size, Enum.Parse<Shape>(shape)));

    [Fact]
    public void Collections_of_a_plain_input_can_be_filled_in_place()
    {
        Assert.Equal("List<string>", _types.Mutable(new ArrayType(Text), Shape.Plain));
        Assert.Equal(
            "Dictionary<string, ImmutableArray<string>>",
            _types.Mutable(new MapType(new ArrayType(Text)), Shape.Plain));
    }

    [Fact]
    public void An_optional_list_is_never_null_and_an_optional_map_only_as_an_output()
    {
        Assert.False(TypeNames.MayBeNull(new ArrayType(Text), Shape.Output));
        Assert.True(TypeNames.MayBeNull(new MapType(Text), Shape.Output));
        Assert.False(TypeNames.MayBeNull(new MapType(Text), Shape.Args));
        Assert.True(TypeNames.MayBeNull(Text, Shape.Output));
    }

    private static TypeSchema Schema(string type) => type switch
    {
        "list of string" => new ArrayType(Text),
        "list of list" => new ArrayType(new ArrayType(Text)),
        "list of map" => new ArrayType(new MapType(Text)),
        "list of string or enum" => new ArrayType(new UnionType([Text, Runtime])),
        "map of string" => new MapType(Text),
        "map of any" => new MapType(new BuiltInType("Any")),
        "any" => new BuiltInType("Any"),
        "archive" => new BuiltInType("Archive"),
        "asset" => new BuiltInType("Asset"),
        "json" => new BuiltInType("Json"),
        "enum" => Runtime,
        "string or enum" => new UnionType([Text, Runtime]),
        "string or resource" => new UnionType([Text, Text]),
        "string or list" => new UnionType([Text, new ArrayType(Text)]),
        "three types" => new UnionType([Text, Size, new ArrayType(Text)]),
        _ => new PrimitiveType(type),
    };
}
