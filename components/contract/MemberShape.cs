using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CachingTier.Contract;

/// <summary>How the value of one member looks in JSON.</summary>
internal sealed class MemberShape
{
    private static readonly MemberShape Text =
        new("a text", value => value.GetValueKind() == JsonValueKind.String, () => "");

    private static readonly MemberShape Number = new(
        "a whole number",
        value => value.GetValueKind() == JsonValueKind.Number && value.AsValue().TryGetValue<int>(out _),
        () => 0);

    private static readonly MemberShape Flag = new(
        "true or false",
        value => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        () => false);

    private static readonly MemberShape List =
        new("a list", value => value is JsonArray, () => new JsonArray());

    private readonly bool _isWord;

    private MemberShape(
        string rule,
        Func<JsonNode, bool> fits,
        Func<JsonNode> placeholder,
        bool isWord = false)
    {
        Rule = rule;
        Fits = fits;
        CreatePlaceholder = placeholder;
        _isWord = isWord;
    }

    /// <summary>What a value must be.</summary>
    public string Rule { get; }

    /// <summary>What a member that is not there must be.</summary>
    public string RuleWhenMissing => _isWord ? Rule : "set";

    public Func<JsonNode, bool> Fits { get; }

    /// <summary>A value that can be read in place of one that cannot.</summary>
    public Func<JsonNode> CreatePlaceholder { get; }

    public static MemberShape Resolve(Type type)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        return value == typeof(string) ? Text
            : value == typeof(int) ? Number
            : value == typeof(bool) ? Flag
            : value == typeof(CacheKind) ? Word<CacheKind>()
            : value == typeof(CacheEngine) ? Word<CacheEngine>()
            : value == typeof(AuthMode) ? Word<AuthMode>()
            : value == typeof(TransitEncryption) ? Word<TransitEncryption>()
            : List;
    }

    /// <summary>
    /// A value as messages show it. Only a word is quoted: any other text may be a credential.
    /// </summary>
    public string Show(JsonNode value) =>
        _isWord && value.GetValueKind() == JsonValueKind.String
            ? $"'{value.GetValue<string>()}'"
            : Describe(value);

    /// <summary>The kind of a value, without its content.</summary>
    public static string Describe(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        _ => "null",
    };

    private static MemberShape Word<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>()
        where T : struct, Enum => new(
        Choice<T>.Rule,
        value => value.GetValueKind() == JsonValueKind.String
            && Choice<T>.TryParse(value.GetValue<string>()) is not null,
        () => Choice<T>.Names[0],
        isWord: true);
}
