using Offline.Generator.Naming;
using Offline.Generator.Schema;
using Offline.Generator.Types;

namespace Offline.Generator.Emit;

internal sealed class FunctionFile(FunctionSchema function, PackageNames names, TypeNames types)
{
    private readonly string _name = PackageNames.Type(function.Token);

    public string Emit()
    {
        var code = CodeWriter.File(names.Namespace(function.Token));
        code.Line();
        code.Block($"public static class {_name}", () =>
        {
            WriteCall(code, "Task", "InvokeAsync", $"{_name}Args", "InvokeOptions? options = null");
            code.Line();
            WriteCall(code, "Output", "Invoke", $"{_name}InvokeArgs", "InvokeOptions? options = null");
            code.Line();
            WriteCall(code, "Output", "Invoke", $"{_name}InvokeArgs", "InvokeOutputOptions options");
        });
        if (function.Inputs.Count > 0)
        {
            new InputClass(_name + "Args", "InvokeArgs", Shape.Plain, function.Inputs).Write(code, types);
            new InputClass(_name + "InvokeArgs", "InvokeArgs", Shape.Invoke, function.Inputs).Write(
                code,
                types);
        }

        new OutputClass(_name + "Result", Shape.Result, function.Outputs).Write(code, types);
        return code.ToString();
    }

    private void WriteCall(CodeWriter code, string wrapper, string method, string argsType, string options)
    {
        var mayOmit = options.Contains('=', StringComparison.Ordinal)
            && !function.Inputs.Any(i => i.Required);
        var parameter = mayOmit ? $"{argsType}? args = null, " : $"{argsType} args, ";
        var args = $"args ?? new {argsType}()";
        if (function.Inputs.Count == 0)
        {
            (parameter, args) = ("", "InvokeArgs.Empty");
        }

        var result = $"{_name}Result";
        code.Line($"public static {wrapper}<{result}> {method}({parameter}{options}) =>");
        code.Line($"    global::Pulumi.Deployment.Instance.{method}<{result}>(");
        code.Line($"        \"{function.Token}\", {args}, options.WithDefaults());");
    }
}
