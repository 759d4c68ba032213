using Offline.Generator.Emit;
using Offline.Generator.Schema;

namespace OfflineTests.Generator;

public sealed class SchemaErrorTests
{
    [Fact]
    public void A_property_may_not_have_the_name_of_its_class()
    {
        var error = Assert.Throws<InvalidDataException>(() => Emit("""{ "widget": { "type": "string" } }"""));

        Assert.Equal(
            "Property 'widget' of 'Widget' needs a name of its own in language.csharp.name.",
            error.Message);
    }

    [Fact]
    public void A_type_must_be_in_the_schema()
    {
        var error = Assert.Throws<InvalidDataException>(
            () => Emit("""{ "part": { "$ref": "#/types/demo:lab/Part:Part" } }"""));

        Assert.Equal("The type 'demo:lab/Part:Part' is missing.", error.Message);
    }

    [Fact]
    public void A_module_must_have_a_namespace()
    {
        var error = Assert.Throws<InvalidDataException>(() => Emit("{}", module: "shop"));

        Assert.Equal("Package 'demo': language.csharp.namespaces must name 'shop'.", error.Message);
    }

    private static void Emit(string properties, string module = "lab")
    {
        var schema = $$"""
            {
              "name": "demo",
              "version": "1.0.0",
              "language": { "csharp": { "namespaces": { "demo": "Demo", "lab": "Lab" } } },
              "resources": { "demo:{{module}}/widget:Widget": { "properties": {{properties}} } }
            }
            """;
        PackageEmitter.Emit(PackageSchema.Parse(schema));
    }
}
