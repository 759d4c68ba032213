using Offline.Generator.Naming;
using Offline.Generator.Schema;
using Offline.Generator.Types;

namespace Offline.Generator.Emit;

internal sealed class ResourceFile(
    ResourceSchema resource,
    PackageSchema package,
    PackageNames names,
    TypeNames types)
{
    private const string Options = "CustomResourceOptions? options";

    private readonly string _name = PackageNames.Type(resource.Token);

    public string Emit()
    {
        var code = CodeWriter.File(names.Namespace(resource.Token));
        code.Line();
        code.Line($"[{names.Package}ResourceType(\"{resource.Token}\")]");
        var parent = resource.IsProvider ? "ProviderResource" : "CustomResource";
        code.Block($"public partial class {_name} : global::Pulumi.{parent}", () =>
        {
            WriteOutputs(code);
            WriteConstructor(code);
            WriteOptions(code);
            if (!resource.IsProvider)
            {
                WriteLookUp(code);
            }
        });
        var args = new InputClass(_name + "Args", "ResourceArgs", Shape.Args, resource.Inputs);
        (args with { OfProvider = resource.IsProvider }).Write(code, types);
        if (!resource.IsProvider)
        {
            new InputClass(_name + "State", "ResourceArgs", Shape.State, resource.StateInputs).Write(
                code,
                types);
        }

        return code.ToString();
    }

    private void WriteOutputs(CodeWriter code)
    {
        foreach (var output in resource.Outputs)
        {
            // A provider's inputs come back as text.
            var isText = resource.IsProvider && output.Type is not PrimitiveType;
            var type = isText ? "string" : types.Member(output.Type, Shape.Output);
            var optional = !output.Required && TypeNames.MayBeNull(output.Type, Shape.Output) ? "?" : "";
            var member = PackageNames.Member(output, _name);
            code.Line($"[Output(\"{output.Name}\")]");
            code.Line($"public Output<{type}{optional}> {member} {{ get; private set; }} = null!;");
            code.Line();
        }
    }

    private void WriteConstructor(CodeWriter code)
    {
        var token = resource.IsProvider ? package.Name : resource.Token;
        var args = resource.Inputs.Any(i => i.Required) ? $"{_name}Args args" : $"{_name}Args? args = null";
        code.Line($"public {_name}(string name, {args}, {Options} = null)");
        code.Block(
            $"    : base(\"{token}\", name, args ?? new {_name}Args(), MakeResourceOptions(options, \"\"))",
            () => { });
        code.Line();
    }

    private void WriteOptions(CodeWriter code)
    {
        code.Block($"private static CustomResourceOptions MakeResourceOptions({Options}, "
            + "Input<string>? id)", () =>
        {
            code.Block("var defaultOptions = new CustomResourceOptions", () =>
            {
                var aliases = resource.Aliases.Select(a => $"new global::Pulumi.Alias {{ Type = \"{a}\" }}");
                var secrets = resource.Outputs.Where(o => o.Secret).Select(o => $"\"{o.Name}\"");
                code.Line("Version = Utilities.Version,");
                WriteList(code, "Aliases", aliases);
                WriteList(code, "AdditionalSecretOutputs", secrets);
            }, "};");
            code.Line("var merged = CustomResourceOptions.Merge(defaultOptions, options);");
            code.Line("merged.Id = id ?? merged.Id;");
            code.Line("return merged;");
        });
    }

    private static void WriteList(CodeWriter code, string name, IEnumerable<string> items)
    {
        var list = items.ToList();
        if (list.Count > 0)
        {
            code.Line($"{name} = {{ {string.Join(", ", list)} }},");
        }
    }

    private void WriteLookUp(CodeWriter code)
    {
        var parameters = $"string name, Input<string> id, {_name}State? state = null, {Options} = null";
        code.Line();
        code.Line($"private {_name}({parameters})");
        code.Block(
            $"    : base(\"{resource.Token}\", name, state, MakeResourceOptions(options, id))",
            () => { });
        code.Line();
        code.Line($"public static {_name} Get({parameters}) =>");
        code.Line($"    new {_name}(name, id, state, options);");
    }
}
