using System.Reflection;
using System.Text.Json.Nodes;
using SmokeTesting;

namespace Live.SmokeTest;

public sealed class SchemaTests
{
    [Fact]
    public void The_report_schema_lists_the_layers_the_outcomes_and_the_properties()
    {
        var check = Read("report")["properties"]!["caches"]!["items"]!["properties"]!["checks"]!["items"]![
            "properties"]!;

        Assert.Equal(Constants(typeof(CheckLayer)).Order(), Texts(check["layer"]!["enum"]!).Order());
        Assert.Equal(Constants(typeof(CheckOutcome)).Order(), Texts(check["outcome"]!["enum"]!).Order());
        Assert.Equal(Properties(typeof(Check)), Names(check));
    }

    [Fact]
    public void The_request_schema_lists_the_properties_of_a_connection()
    {
        var connection = Read("request")["properties"]!["caches"]!["additionalProperties"]!["properties"]!;

        Assert.Equal(Properties(typeof(Connection)), Names(connection));
    }

    [Fact]
    public void The_request_schema_lists_the_properties_of_a_request() =>
        Assert.Equal(Properties(typeof(SmokeRequest)), Names(Read("request")["properties"]!));

    private static JsonNode Read(string name) =>
        JsonNode.Parse(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schema", $"{name}.schema.json")))!;

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!);

    private static IEnumerable<string> Properties(Type type) =>
        type.GetConstructors()[0].GetParameters()
            .Select(parameter => char.ToLowerInvariant(parameter.Name![0]) + parameter.Name[1..])
            .Order();

    private static IEnumerable<string> Texts(JsonNode array) => array.AsArray().Select(item => (string)item!);

    private static IEnumerable<string> Names(JsonNode properties) =>
        properties.AsObject().Select(property => property.Key).Order();
}
