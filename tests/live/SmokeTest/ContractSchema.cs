using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;

namespace Live.SmokeTest;

/// <summary>The JSON schema of a type, with its documentation as descriptions.</summary>
internal static class ContractSchema
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Create(JsonSerializerContext context, Type type)
    {
        var described = new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = Describe,
        };
        var schema = context.Options.GetJsonSchemaAsNode(type, described).AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        return schema.ToJsonString(Readable) + "\n";
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (schema is not JsonObject node)
            return schema;
        var text = context.PropertyInfo is { AttributeProvider: PropertyInfo property }
            ? TypeDocumentation.Summary(property)
            : context.Path.IsEmpty ? TypeDocumentation.Summary(context.TypeInfo.Type) : null;
        if (text is not null)
            node.Insert(0, "description", text);
        foreach (var attribute in context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(true) ?? [])
            Limit(node, attribute);
        // A null is as good as nothing, so no member has to have one.
        node.Remove("default");
        return node;
    }

    private static void Limit(JsonObject node, object attribute)
    {
        switch (attribute)
        {
            case RangeAttribute range:
                node[range.MinimumIsExclusive ? "exclusiveMinimum" : "minimum"] =
                    JsonSerializer.SerializeToNode(range.Minimum);
                node["maximum"] = JsonSerializer.SerializeToNode(range.Maximum);
                break;
            case MinLengthAttribute least:
                node["minProperties"] = least.Length;
                break;
        }
    }
}
