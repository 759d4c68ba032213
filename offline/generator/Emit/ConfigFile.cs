using Offline.Generator.Naming;
using Offline.Generator.Schema;
using Offline.Generator.Types;

namespace Offline.Generator.Emit;

/// <summary>The settings of a package: what its provider takes, from the stack's configuration.</summary>
internal static class ConfigFile
{
    public static string Emit(PackageSchema package, PackageNames names, TypeNames types)
    {
        var code = CodeWriter.File(names.Root);
        code.Line();
        code.Block("public static class Config", () =>
        {
            code.Line($"private static readonly global::Pulumi.Config Settings = new(\"{package.Name}\");");
            code.Line("private static readonly Dictionary<string, object?> Assigned = new();");
            foreach (var variable in package.Provider!.Inputs.Where(IsSimple))
            {
                WriteVariable(code, types, variable);
            }

            code.Line();
            code.Line("private static T Read<T>(string name, Func<T> configured) =>");
            code.Line("    Assigned.TryGetValue(name, out var value) ? (T)value! : configured();");
        });
        return code.ToString();
    }

    private static bool IsSimple(PropertySchema variable) =>
        variable.Type is PrimitiveType or ArrayType { Items: PrimitiveType };

    private static void WriteVariable(CodeWriter code, TypeNames types, PropertySchema variable)
    {
        var plain = types.Plain(variable.Type, Shape.Result);
        var type = variable.Type is ArrayType ? plain : plain + "?";
        var getter = variable.Type switch
        {
            ArrayType => $"GetObject<{plain}>",
            PrimitiveType { Name: "boolean" } => "GetBoolean",
            PrimitiveType { Name: "integer" } => "GetInt32",
            PrimitiveType { Name: "number" } => "GetDouble",
            _ => "Get",
        };
        var fallback = InputClass.Default(variable) is { } value ? $" ?? {value}" : "";
        code.Line();
        code.Block($"public static {type} {PackageNames.Member(variable, "Config")}", () =>
        {
            var name = $"\"{variable.Name}\"";
            code.Line($"get => Read<{type}>({name}, () => Settings.{getter}({name}){fallback});");
            code.Line($"set => Assigned[{name}] = value;");
        });
    }
}
