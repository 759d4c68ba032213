using Offline.Generator.Naming;
using Offline.Generator.Schema;
using Offline.Generator.Types;

namespace Offline.Generator.Emit;

internal sealed class ResourceFile(ResourceSchema resource, PackageSchema package, PackageNames names, TypeNames types)
{
    private readonly string _name = PackageNames.Type(resource.Token);

    public string Emit()
    {
        var code = CodeWriter.File(names.Namespace(resource.Token));
        code.Line();
        code.Line($"[{names.Package}ResourceType(\"{resource.Token}\")]");
        code.Block($"public partial class {_name} : global::Pulumi.{(resource.IsProvider ? "ProviderResource" : "CustomResource")}", () =>
        {
            WriteOutputs(code);
            WriteConstructors(code);
            WriteOptions(code);
            if (!resource.IsProvider)
            {
                WriteGet(code);
            }
        });
        new InputClass(_name + "Args", "ResourceArgs", Shape.Args, resource.Inputs) { OfProvider = resource.IsProvider }.Write(code, types);
        if (!resource.IsProvider)
        {
            new InputClass(_name + "State", "ResourceArgs", Shape.State, resource.StateInputs).Write(code, types);
        }

        return code.ToString();
    }

    private void WriteOutputs(CodeWriter code)
    {
        foreach (var output in resource.Outputs)
        {
            // A provider's inputs come back as text.
            var type = resource.IsProvider && output.Type is not PrimitiveType ? "string" : types.Member(output.Type, Shape.Output);
            var optional = !output.Required && TypeNames.MayBeNull(output.Type, Shape.Output) ? "?" : "";
            var name = PackageNames.Property(output);
            if (name == _name)
            {
                throw new InvalidDataException($"Property '{output.Name}' of '{_name}' needs a name of its own in language.csharp.name.");
            }

            code.Line($"[Output(\"{output.Name}\")]");
            code.Line($"public Output<{type}{optional}> {name} {{ get; private set; }} = null!;");
            code.Line();
        }
    }

    private void WriteConstructors(CodeWriter code)
    {
        var token = resource.IsProvider ? package.Name : resource.Token;
        var args = resource.Inputs.Any(i => i.Required) ? $"{_name}Args args" : $"{_name}Args? args = null";
        code.Line($"public {_name}(string name, {args}, CustomResourceOptions? options = null)");
        code.Block($"    : base(\"{token}\", name, args ?? new {_name}Args(), MakeResourceOptions(options, \"\"))", () => { });
        code.Line();
        if (resource.IsProvider)
        {
            return;
        }

        code.Line($"private {_name}(string name, Input<string> id, {_name}State? state = null, CustomResourceOptions? options = null)");
        code.Block($"    : base(\"{token}\", name, state, MakeResourceOptions(options, id))", () => { });
        code.Line();
    }

    private void WriteOptions(CodeWriter code)
    {
        code.Block("private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)", () =>
        {
            code.Block("var defaultOptions = new CustomResourceOptions", () =>
            {
                code.Line("Version = Utilities.Version,");
                WriteList(code, "Aliases", resource.Aliases.Select(a => $"new global::Pulumi.Alias {{ Type = \"{a}\" }}"));
                WriteList(code, "AdditionalSecretOutputs", resource.Outputs.Where(o => o.Secret).Select(o => $"\"{o.Name}\""));
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

    private void WriteGet(CodeWriter code)
    {
        code.Line();
        code.Block(
            $"public static {_name} Get(string name, Input<string> id, {_name}State? state = null, CustomResourceOptions? options = null)",
            () => code.Line($"return new {_name}(name, id, state, options);"));
    }
}
