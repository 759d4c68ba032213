using System.Reflection;
using CachingTier;
using Pulumi;

namespace Specs.Components;

/// <summary>The shape that lets the components be served to every language of Pulumi.</summary>
public sealed class ComponentShapeTests
{
    private const BindingFlags Static = BindingFlags.Public | BindingFlags.Static;

    public static TheoryData<string> Components =>
        [.. Library.Where(ServedTypes.IsComponent).Select(type => type.Name)];

    public static TheoryData<Type[], string> Wrong => new()
    {
        {
            [typeof(WrongShapes.Twice), typeof(WrongShapes.Elsewhere.Twice)],
            "Twice: 2 components have this name." },
        { [typeof(WrongShapes.Generic<>)], "Generic`1: it is generic." },
        { [typeof(WrongShapes.Hidden)], "Hidden: it is served although it is not public." },
        { [typeof(WrongShapes.WrongStack)], "WrongStack: a stack would be served as a component." },
        { [typeof(WrongShapes.TwoConstructors)], Constructor("TwoConstructors") },
        { [typeof(WrongShapes.OtherParameter)], Constructor("OtherParameter") },
        { [typeof(WrongShapes.MandatoryOptions)], Constructor("MandatoryOptions") },
        { [typeof(WrongShapes.OtherToken)], "OtherToken: its token must be caching-tier:index:OtherToken." },
        { [typeof(WrongShapes.Outputs)], "Outputs.Helper: its name is not given." },
        { [typeof(WrongShapes.Outputs)], "Outputs.Helper: it must be an output." },
        { [typeof(WrongShapes.Outputs)], "Outputs.Nameless: its name is empty." },
        { [typeof(WrongShapes.Outputs)], "Outputs.Other: its name is 'renamed'." },
        { [typeof(WrongShapes.Outputs)], "Outputs.List: ImmutableArray is not a type of Pulumi's packages." },
        {
            [typeof(WrongShapes.Outputs)],
            "Outputs.Child: ComponentResource is not a type of Pulumi's packages." },
        {
            [typeof(WrongShapes.Outputs)],
            "Outputs.ByNumber: a map by Int32 is not a type of Pulumi's packages." },
        { [typeof(WrongShapes.Outputs)], "Outputs.Big: Int64 is not a type of Pulumi's packages." },
        { [typeof(WrongShapes.Outputs)], "Outputs.Given: Input is not a type of Pulumi's packages." },
        {
            [typeof(WrongShapes.Outputs)],
            "Outputs.Provided: SubnetGroup is not a type of Pulumi's packages." },
        { [typeof(WrongShapes.Unmarked)], "Unmarked.Host: its name is not given." },
        { [typeof(WrongShapes.Nested)], "Nested.When: DateTime is not a type of Pulumi's packages." },
        { [typeof(WrongShapes.MostlyOptional)], "MostlyOptional.Host: a schema would take it for optional." },
        {
            [typeof(WrongShapes.AbstractArgs)],
            "AbstractArgs: it must have a constructor without parameters." },
        {
            [typeof(WrongShapes.ConstructedArgs)],
            "ConstructedArgs: it must have a constructor without parameters." },
        { [typeof(WrongShapes.MembersArgs)], "MembersArgs.Bare: its name is not given." },
        { [typeof(WrongShapes.MembersArgs)], "MembersArgs.Unnamed: its name is not given." },
        { [typeof(WrongShapes.MembersArgs)], "MembersArgs.Other: its name is 'renamed'." },
        { [typeof(WrongShapes.MembersArgs)], "MembersArgs.Blank: its name is empty." },
        { [typeof(WrongShapes.MembersArgs)], "MembersArgs.Fixed: it must be settable." },
        { [typeof(WrongShapes.MembersArgs)], "MembersArgs.Hidden: it must be settable." },
        { [typeof(WrongShapes.MembersArgs)], "MembersArgs.Computed: it must be settable." },
        { [typeof(WrongShapes.DefaultArgs)], "DefaultArgs.Text: it must be null until somebody sets it." },
        { [typeof(WrongShapes.DefaultArgs)], "DefaultArgs.Number: it must be nullable or required." },
        { [typeof(WrongShapes.DefaultArgs)], "DefaultArgs.Forgotten: it must be nullable or required." },
        { [typeof(WrongShapes.DefaultArgs)], "DefaultArgs.Contradiction: it must be nullable or required." },
        { [typeof(WrongShapes.TypesArgs)], Type("Day", "DayOfWeek") },
        { [typeof(WrongShapes.TypesArgs)], Type("Time", "DateTime") },
        { [typeof(WrongShapes.TypesArgs)], Type("Big", "Int64") },
        { [typeof(WrongShapes.TypesArgs)], Type("Single", "Single") },
        { [typeof(WrongShapes.TypesArgs)], Type("Exact", "Decimal") },
        { [typeof(WrongShapes.TypesArgs)], Type("Asset", "AssetOrArchive") },
        { [typeof(WrongShapes.TypesArgs)], Type("Either", "InputUnion") },
        { [typeof(WrongShapes.TypesArgs)], Type("Json", "InputJson") },
        { [typeof(WrongShapes.TypesArgs)], Type("List", "IReadOnlyList") },
        { [typeof(WrongShapes.TypesArgs)], Type("Array", "ImmutableArray") },
        { [typeof(WrongShapes.TypesArgs)], Type("Map", "a map by Int32") },
        { [typeof(WrongShapes.TypesArgs)], Type("Nested", "Input in an input") },
        { [typeof(WrongShapes.TypesArgs)], Type("Deep", "Guid") },
        { [typeof(WrongShapes.TypesArgs)], Type("Output", "Output") },
        { [typeof(WrongShapes.TypesArgs)], Type("Interface", "IList") },
        { [typeof(WrongShapes.TypesArgs)], Type("Callback", "Action") },
        { [typeof(WrongShapes.TypesArgs)], Type("Anything", "Object") },
        { [typeof(WrongShapes.TypesArgs)], Type("Resource", "Vpc") },
        { [typeof(WrongShapes.TypesArgs)], Type("Constant", "Runtime") },
        {
            [typeof(WrongShapes.Fieldless)],
            "Fieldless: its properties must show readonly fields of the same names." },
        { [typeof(WrongShapes.Forgetful)], "Forgetful: its output constructor must take every field." },
        {
            [typeof(WrongShapes.Shared), typeof(WrongShapes.SharedArgs)],
            "Shared: SharedArgs has the same name in a schema, which would have one type for both."
        },
    };

    private static Type[] Library => ServedTypes.Find(typeof(RedisReplicationGroup).Assembly);

    [Fact]
    public void Every_component_and_its_arguments_can_be_served() =>
        Assert.Empty(ComponentShape.Problems(Library));

    // Costs, records and waivers are outputs of stacks: no component offers them, so no schema has them.
    [Fact]
    public void Every_other_type_of_arguments_and_outputs_belongs_to_a_component() => Assert.Equal(
        [nameof(AlarmCost), nameof(DeployedSettings), nameof(Waiver)],
        typeof(RedisReplicationGroup).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ResourceArgs))
                || type.IsDefined(typeof(OutputTypeAttribute)))
            .Except(Library)
            .Select(type => type.Name)
            .Order(StringComparer.Ordinal));

    [Fact]
    public void A_right_component_has_no_problems() => Assert.Empty(ComponentShape.Problems(
        [typeof(WrongShapes.Right), typeof(WrongShapes.RightArgs), typeof(WrongShapes.RightPartArgs)]));

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_shape_is_found(Type[] types, string problem) =>
        Assert.Contains(problem, ComponentShape.Problems(types));

    [Theory]
    [MemberData(nameof(Components))]
    public void A_component_checks_arguments_without_being_made(string name)
    {
        var check = Assert.Single(Library, type => ServedTypes.IsComponent(type) && type.Name == name)
            .GetMethod("Check", Static)!;

        Assert.Equal(
            ["String", $"{name}Args"],
            check.GetParameters().Select(parameter => parameter.ParameterType.Name));
    }

    private static string Constructor(string name) =>
        $"{name}: its one public constructor must be (string name, {name}Args args, "
            + "ComponentResourceOptions? options = null).";

    private static string Type(string property, string type) =>
        $"TypesArgs.{property}: {type} is not a type of Pulumi's packages.";
}
