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
            WriteCall(code, "InvokeAsync", "Task", $"{_name}Args", "InvokeOptions? options = null", mayOmitArgs: true);
            code.Line();
            WriteCall(code, "Invoke", "Output", $"{_name}InvokeArgs", "InvokeOptions? options = null", mayOmitArgs: true);
            code.Line();
            WriteCall(code, "Invoke", "Output", $"{_name}InvokeArgs", "InvokeOutputOptions options", mayOmitArgs: false);
        });
        if (function.Inputs.Count > 0)
        {
            new InputClass(_name + "Args", "InvokeArgs", Shape.Plain, function.Inputs).Write(code, types);
            new InputClass(_name + "InvokeArgs", "InvokeArgs", Shape.Invoke, function.Inputs).Write(code, types);
        }

        new OutputClass(_name + "Result", Shape.Result, function.Outputs).Write(code, types);
        return code.ToString();
    }

    private void WriteCall(CodeWriter code, string method, string result, string argsType, string options, bool mayOmitArgs)
    {
        var isOptional = mayOmitArgs && !function.Inputs.Any(i => i.Required);
        var (parameter, args) = function.Inputs.Count == 0
            ? ("", "InvokeArgs.Empty")
            : (isOptional ? $"{argsType}? args = null, " : $"{argsType} args, ", $"args ?? new {argsType}()");
        code.Line($"public static {result}<{_name}Result> {method}({parameter}{options})");
        code.Line($"    => global::Pulumi.Deployment.Instance.{method}<{_name}Result>(\"{function.Token}\", {args}, options.WithDefaults());");
    }
}
