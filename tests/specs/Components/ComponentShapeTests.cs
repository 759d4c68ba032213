using System.Reflection;
using CachingTier;
using Pulumi;

namespace Specs.Components;

/// <summary>The shape that lets the components be served to every language of Pulumi.</summary>
public sealed class ComponentShapeTests
{
    private static readonly Type[] Plain = [typeof(string), typeof(int), typeof(bool), typeof(double)];

    public static TheoryData<string> Components =>
        [.. Library.Where(type => type.IsSubclassOf(typeof(ComponentResource))).Select(type => type.Name)];

    public static TheoryData<string> Arguments =>
        [.. Library.Where(type => type.IsSubclassOf(typeof(ResourceArgs))).Select(type => type.Name)];

    private static Type[] Library =>
        [.. typeof(RedisReplicationGroup).Assembly.GetExportedTypes().OrderBy(type => type.Name)];

    [Fact]
    public void These_are_the_components() => Assert.Equal(
        "CacheNetwork CacheSecurityGroup MemcachedCluster RedisReplicationGroup ServerlessCache SmokeTest",
        string.Join(" ", Library.Where(type => type.IsSubclassOf(typeof(ComponentResource))).Select(type => type.Name)));

    [Theory]
    [MemberData(nameof(Components))]
    public void A_component_has_one_constructor_with_its_own_arguments(string name)
    {
        var type = Find(name);
        var parameters = Assert.Single(type.GetConstructors()).GetParameters();

        Assert.Equal(["name", "args", "options"], parameters.Select(parameter => parameter.Name));
        Assert.Equal(
            ["String", $"{type.Name}Args", "ComponentResourceOptions"],
            parameters.Select(parameter => parameter.ParameterType.Name));
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void A_component_hands_out_named_outputs_only(string name) => Assert.All(
        Members(Find(name)),
        property =>
        {
            Assert.Equal(CamelCase(property.Name), WireName<OutputAttribute>(property));
            Assert.Equal(typeof(Output<>), property.PropertyType.GetGenericTypeDefinition());
            AssertOutput(property.PropertyType.GetGenericArguments()[0]);
        });

    [Theory]
    [MemberData(nameof(Components))]
    public void A_component_tells_its_problems_without_being_made(string name)
    {
        var check = Find(name).GetMethod("Check", BindingFlags.Public | BindingFlags.Static)!;

        Assert.Equal(["String", $"{name}Args"], check.GetParameters().Select(parameter => parameter.ParameterType.Name));
    }

    [Theory]
    [MemberData(nameof(Arguments))]
    public void Arguments_are_named_inputs_without_defaults(string name)
    {
        var type = Find(name);
        var empty = Activator.CreateInstance(type);

        Assert.All(Members(type), property =>
        {
            Assert.Equal(CamelCase(property.Name), WireName<InputAttribute>(property));
            Assert.True(property.CanWrite);
            AssertInput(property.PropertyType);
            if (!property.PropertyType.IsValueType) Assert.Null(property.GetValue(empty));
        });
    }

    private static void AssertOutput(Type type)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        if (inner.IsGenericType)
            Assert.Contains(inner.GetGenericTypeDefinition(), new[] { typeof(List<>), typeof(Dictionary<,>) });
        else if (!Plain.Contains(inner))
            Assert.NotNull(inner.GetCustomAttribute<OutputTypeAttribute>());
    }

    private static void AssertInput(Type type)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        if (Plain.Contains(inner) || inner.IsSubclassOf(typeof(ResourceArgs))) return;
        Assert.True(inner.IsGenericType, $"{inner} is not a type of Pulumi's packages.");
        Assert.Contains(inner.GetGenericTypeDefinition(),
            new[] { typeof(Input<>), typeof(InputList<>), typeof(InputMap<>), typeof(List<>), typeof(Dictionary<,>) });
        AssertInput(inner.GetGenericArguments()[^1]);
    }

    private static Type Find(string name) => Assert.Single(Library, type => type.Name == name);

    private static IEnumerable<PropertyInfo> Members(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.DeclaringType == type);

    private static object? WireName<TAttribute>(PropertyInfo property) => property.GetCustomAttributesData()
        .SingleOrDefault(data => data.AttributeType == typeof(TAttribute))?.ConstructorArguments[0].Value;

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
