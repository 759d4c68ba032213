using Offline.Generator.Naming;
using Offline.Generator.Schema;
using Offline.Generator.Types;

namespace Offline.Generator.Emit;

/// <summary>A class of outputs: the result of a function and what is nested in outputs.</summary>
internal sealed record OutputClass(string Name, Shape Shape, IReadOnlyList<PropertySchema> Properties)
{
    public void Write(CodeWriter code, TypeNames types)
    {
        code.Line();
        code.Line("[OutputType]");
        code.Block($"public sealed class {Name}", () =>
        {
            foreach (var property in Properties)
            {
                code.Line(
                    $"public readonly {TypeOf(types, property)} {PackageNames.Member(property, Name)};");
            }

            code.Line();
            code.Line("[OutputConstructor]");
            var parameters = Properties.Select(p => $"{TypeOf(types, p)} {Identifiers.Identifier(p.Name)}");
            code.Block($"private {Name}({string.Join(", ", parameters)})", () =>
            {
                foreach (var property in Properties)
                {
                    var parameter = Identifiers.Identifier(property.Name);
                    var field = PackageNames.Member(property, Name);
                    code.Line($"{(field == parameter ? "this." : "")}{field} = {parameter};");
                }
            });
        });
    }

    private string TypeOf(TypeNames types, PropertySchema property)
    {
        var type = types.Member(property.Type, Shape);
        return property.Required || !TypeNames.MayBeNull(property.Type, Shape) ? type : type + "?";
    }
}
