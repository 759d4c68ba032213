using System.Text;
using System.Text.RegularExpressions;

namespace Offline.Generator.Naming;

internal static partial class Identifiers
{
    private static readonly HashSet<string> Keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class",
        "const", "continue", "decimal", "default", "delegate", "do", "double", "else", "enum", "event",
        "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto", "if",
        "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new",
        "null", "object", "operator", "out", "override", "params", "private", "protected", "public",
        "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static",
        "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong",
        "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while", "add", "alias",
        "ascending", "async", "await", "by", "descending", "dynamic", "equals", "from", "get", "global",
        "group", "into", "join", "let", "nameof", "on", "orderby", "partial", "remove", "select", "set",
        "unmanaged", "value", "var", "when", "where", "yield",
    ];

    /// <summary>The name as an identifier; a keyword, even one of context, gets an @.</summary>
    public static string Identifier(string name)
    {
        var identifier = new StringBuilder();
        foreach (var character in name)
        {
            if (identifier.Length == 0 && char.IsDigit(character))
            {
                identifier.Append('_');
            }

            identifier.Append(char.IsLetterOrDigit(character) || character == '_' ? character : '_');
        }

        var valid = identifier.ToString();
        return Keywords.Contains(valid) ? "@" + valid : valid;
    }

    /// <summary>The name of a property or field: the wire name with a capital.</summary>
    public static string Property(string wireName) =>
        Identifier(Capitalised(wireName.Replace("-", "", StringComparison.Ordinal)));

    public static string EnumMember(string name, string enumName)
    {
        var member = Underscores().Replace(Capitalised(Identifier(name).TrimStart('@')), "_");
        if (member.StartsWith('_'))
        {
            member = enumName + member;
        }

        return member == "Equals" ? "EqualsValue" : member;
    }

    public static string Capitalised(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    [GeneratedRegex("_+")]
    private static partial Regex Underscores();
}
