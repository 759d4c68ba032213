using System.Text.Json;
using Offline.Generator.Naming;
using Offline.Generator.Schema;

namespace Offline.Generator.Emit;

internal static class EnumFile
{
    public static string Emit(string @namespace, EnumSchema schema)
    {
        var name = PackageNames.Type(schema.Token);
        var code = CodeWriter.File(@namespace);
        code.Line();
        code.Line("[EnumType]");
        code.Block($"public readonly struct {name} : IEquatable<{name}>", () =>
        {
            code.Line("private readonly string _value;");
            code.Line();
            code.Block($"private {name}(string value)", () =>
                code.Line("_value = value ?? throw new ArgumentNullException(nameof(value));"));
            code.Line();
            foreach (var member in schema.Members)
            {
                WriteMember(code, name, member);
            }

            code.Line();
            code.Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);");
            code.Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);");
            code.Line();
            code.Line($"public static explicit operator string({name} value) => value._value;");
            code.Line();
            code.Line("[EditorBrowsable(EditorBrowsableState.Never)]");
            code.Line($"public override bool Equals(object? obj) => obj is {name} other && Equals(other);");
            code.Line($"public bool Equals({name} other) =>");
            code.Line("    string.Equals(_value, other._value, StringComparison.Ordinal);");
            code.Line();
            code.Line("[EditorBrowsable(EditorBrowsableState.Never)]");
            code.Line("public override int GetHashCode() => _value?.GetHashCode() ?? 0;");
            code.Line();
            code.Line("public override string ToString() => _value;");
        });
        return code.ToString();
    }

    private static void WriteMember(CodeWriter code, string name, EnumMember member)
    {
        if (member.Deprecated)
        {
            code.Line("[Obsolete(\"The provider has deprecated this value.\")]");
        }

        var identifier = Identifiers.EnumMember(member.Name, name);
        var value = JsonSerializer.Serialize(member.Value);
        code.Line($"public static {name} {identifier} {{ get; }} = new {name}({value});");
    }
}
