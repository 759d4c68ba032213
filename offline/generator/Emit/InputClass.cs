using Offline.Generator.Naming;
using Offline.Generator.Schema;
using Offline.Generator.Types;

namespace Offline.Generator.Emit;

/// <summary>A class of inputs: XArgs, XState, GetXArgs, GetXInvokeArgs and what is nested in them.</summary>
internal sealed record InputClass(
    string Name,
    string Base,
    Shape Shape,
    IReadOnlyList<PropertySchema> Properties)
{
    /// <summary>A provider takes everything but strings as JSON text.</summary>
    public bool OfProvider { get; init; }

    public void Write(CodeWriter code, TypeNames types)
    {
        code.Line();
        code.Block($"public sealed class {Name} : global::Pulumi.{Base}", () =>
        {
            foreach (var property in Properties)
            {
                WriteProperty(code, types, property);
                code.Line();
            }

            code.Block($"public {Name}()", () =>
            {
                foreach (var property in Properties)
                {
                    if (Default(property) is { } value)
                    {
                        var mayBeNull = property is { Default: null } ? "!" : "";
                        code.Line($"{MemberName(property)} = {value}{mayBeNull};");
                    }
                }
            });
            code.Line();
            code.Line($"public static new {Name} Empty => new {Name}();");
        });
    }

    private void WriteProperty(CodeWriter code, TypeNames types, PropertySchema property)
    {
        var isCollection = property.Type is ArrayType or MapType;
        if (isCollection)
        {
            WriteCollection(code, types, property);
        }
        else if (property.Secret && Shape.IsWrapped())
        {
            WriteSecret(code, types, property);
        }
        else
        {
            var type = types.Member(property.Type, Shape);
            var isValue = type is "bool" or "int" or "double";
            code.Line(Attribute(property));
            code.Line(property.Required
                ? $"public {type} {MemberName(property)} {{ get; set; }}{(isValue ? "" : " = null!;")}"
                : $"public {type}? {MemberName(property)} {{ get; set; }}");
        }
    }

    private void WriteCollection(CodeWriter code, TypeNames types, PropertySchema property)
    {
        var type = Shape.IsWrapped()
            ? types.Member(property.Type, Shape)
            : types.Mutable(property.Type, Shape);
        var field = BackingField(code, type, property);
        code.Block($"public {type} {MemberName(property)}", () =>
        {
            code.Line($"get => {field} ??= new();");
            if (property.Secret && Shape.IsWrapped())
            {
                WriteSecretSetter(
                    code,
                    $"{types.Plain(property.Type, Shape)}.Empty",
                    $"{field} = global::Pulumi.Output.All(value, emptySecret).Apply(v => v[0]);");
            }
            else
            {
                code.Line($"set => {field} = value;");
            }
        });
    }

    private void WriteSecret(CodeWriter code, TypeNames types, PropertySchema property)
    {
        var type = types.Member(property.Type, Shape);
        var field = BackingField(code, type, property);
        code.Block($"public {type}? {MemberName(property)}", () =>
        {
            code.Line($"get => {field};");
            WriteSecretSetter(
                code,
                "0",
                $"{field} = global::Pulumi.Output.Tuple<{type}?, int>(value, emptySecret).Apply(t => "
                    + "t.Item1);");
        });
    }

    /// <summary>Joined with a secret, the value is one too.</summary>
    private static void WriteSecretSetter(
        CodeWriter code,
        string empty,
        string assignment) => code.Block("set", () =>
    {
        code.Line($"var emptySecret = global::Pulumi.Output.CreateSecret({empty});");
        code.Line(assignment);
    });

    private string BackingField(CodeWriter code, string type, PropertySchema property)
    {
        var field = "_" + property.Name;
        code.Line(Attribute(property));
        code.Line($"private {type}? {field};");
        code.Line();
        if (property.Deprecated)
        {
            code.Line("[Obsolete(\"The provider has deprecated this property.\")]");
        }

        return field;
    }

    private string Attribute(PropertySchema property)
    {
        var json = OfProvider && property.Type is not PrimitiveType { Name: "string" } ? ", json: true" : "";
        return $"[Input(\"{property.Name}\"{(property.Required ? ", required: true" : "")}{json})]";
    }

    private string MemberName(PropertySchema property) => PackageNames.Member(property, Name);

    /// <summary>The expression for the default of a property, if it has one.</summary>
    public static string? Default(PropertySchema property)
    {
        if (property.DefaultEnvironment.Count == 0)
        {
            return property.Default;
        }

        var getter = property.Type switch
        {
            PrimitiveType { Name: "boolean" } => "GetEnvBoolean",
            PrimitiveType { Name: "integer" } => "GetEnvInt32",
            PrimitiveType { Name: "number" } => "GetEnvDouble",
            _ => "GetEnv",
        };
        var variables = string.Join(", ", property.DefaultEnvironment.Select(v => $"\"{v}\""));
        var call = $"Utilities.{getter}({variables})";
        return property.Default is { } last ? $"{call} ?? {last}" : call;
    }
}
