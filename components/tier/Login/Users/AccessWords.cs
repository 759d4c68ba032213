using System.Text.RegularExpressions;

namespace CachingTier;

/// <summary>
/// The words of an access string, as the engines' <c>ACL SETUSER</c> and the modules of ElastiCache know
/// them.
/// </summary>
internal static partial class AccessWords
{
    private const string AllDatabases = "alldbs";
    private const string NoDatabases = "resetdbs";

    private static readonly HashSet<string> Categories = new(StringComparer.OrdinalIgnoreCase)
    {
        "all", "admin", "bitmap", "blocking", "connection", "dangerous", "fast", "geo", "hash", "hyperloglog",
        "keyspace",
        "list", "pubsub", "read", "scripting", "set", "slow", "sortedset", "stream", "string", "transaction",
        "write",
        "bloom", "json", "search",
    };

    private static readonly HashSet<string> OfUser = new(StringComparer.OrdinalIgnoreCase)
    {
        "on", "off", "clearselectors", "sanitize-payload", "skip-sanitize-payload",
    };

    private static readonly HashSet<string> OfRules = new(StringComparer.OrdinalIgnoreCase)
    {
        "allkeys", "resetkeys", "allchannels", "resetchannels", "allcommands", "nocommands", AllDatabases,
        NoDatabases,
    };

    /// <summary>The words of a text; a selector in parentheses is one word.</summary>
    public static IReadOnlyList<string> Split(string text) =>
        [.. Words().Matches(text).Select(match => match.Value)];

    /// <summary>The first word that no engine knows; nothing when there is none.</summary>
    public static string? Unknown(IEnumerable<string> words) =>
        words.Select(UnknownIn).FirstOrDefault(word => word is not null);

    /// <summary>Whether a text has words about databases, which only Valkey from 9.1 on knows.</summary>
    public static bool NamesDatabases(string text) => Split(text)
        .SelectMany(word => word[0] == '(' ? Split(word.Trim('(', ')')) : [word])
        .Any(word => word.StartsWith("db=", StringComparison.OrdinalIgnoreCase)
            || word.Equals(AllDatabases, StringComparison.OrdinalIgnoreCase)
            || word.Equals(NoDatabases, StringComparison.OrdinalIgnoreCase));

    private static string? UnknownIn(string word)
    {
        if (OfUser.Contains(word))
            return null;
        if (word[0] != '(')
            return IsRule(word) ? null : word;
        var inner = Split(word[1..].TrimEnd(')'));
        return word[^1] == ')' && inner.Count > 0 ? inner.FirstOrDefault(rule => !IsRule(rule)) : word;
    }

    private static bool IsRule(string word) =>
        OfRules.Contains(word)
            || (Rule().Match(word) is { Success: true } rule && IsCategory(rule.Groups["category"]));

    private static bool IsCategory(Group category) =>
        !category.Success || Categories.Contains(category.Value);

    [GeneratedRegex(@"\([^()]*\)?|\S+")]
    private static partial Regex Words();

    [GeneratedRegex(
        @"^(?:~.+|%(?:R|W|RW|WR)~.+|&.+|db=\d+(?:,\d+)*"
            + @"|[+-](?:@(?<category>.+)|[a-z][a-z0-9._-]*(?:\|[a-z0-9._-]+)?))\z",
        RegexOptions.IgnoreCase)]
    private static partial Regex Rule();
}
