using System.IO.Enumeration;
using System.Text.RegularExpressions;

namespace CachingTier;

/// <summary>
/// What an access string lets its user do, as the engines read it: word by word, and each selector by itself.
/// </summary>
internal sealed partial class AccessReach
{
    private readonly List<IReadOnlyList<string>> _parts = [];

    public AccessReach(string accessString)
    {
        var words = AccessWords.Split(accessString);
        var own = words.Where(word => word[0] != '(').ToList();
        var cleared = words.ToList()
            .FindLastIndex(word => word.Equals("clearselectors", StringComparison.OrdinalIgnoreCase));
        IsOn = own.LastOrDefault(word => word.ToLowerInvariant() is "on" or "off")?
            .ToLowerInvariant() == "on";
        _parts.Add(own);
        _parts.AddRange(words.Skip(cleared + 1).Where(word => word[0] == '(')
            .Select(word => AccessWords.Split(word[1..].TrimEnd(')'))));
    }

    /// <summary>Whether the user can log in.</summary>
    public bool IsOn { get; }

    /// <summary>Words that the access string lacks for the commands; none when all are allowed.</summary>
    /// <param name="commands">The commands.</param>
    /// <param name="pattern">Where their keys are.</param>
    public IReadOnlyList<string> Lacks(IEnumerable<SmokeTestCommand> commands, string pattern)
    {
        var key = pattern.Replace("*", "0a1b2c3d:{7}", StringComparison.Ordinal);
        return
        [
            .. commands.Where(
                command => !_parts.Exists(part => Allows(part, command) && Reaches(part, command.Key, key)))
                .Select(command => _parts.Exists(part => Allows(part, command))
                    ? $"~{pattern}"
                    : $"+{command.Name}")
                .Distinct(),
        ];
    }

    private static bool Allows(IEnumerable<string> words, SmokeTestCommand command)
    {
        var allowed = false;
        foreach (var word in words.Select(word => word.ToLowerInvariant()))
        {
            if (word is "allcommands" or "nocommands")
                allowed = word == "allcommands";
            else if (word[0] is '+' or '-' && IsAbout(word[1..], command))
                allowed = word[0] == '+';
        }
        return allowed;
    }

    private static bool IsAbout(string what, SmokeTestCommand command) => what[0] == '@'
        ? what == "@all" || command.Categories.Contains(what[1..])
        : what == command.Name || command.Name.StartsWith($"{what}|", StringComparison.Ordinal);

    private static bool Reaches(IEnumerable<string> words, KeyUse use, string key)
    {
        if (use == KeyUse.None)
            return true;
        var reached = false;
        foreach (var word in words)
        {
            if (word.Equals("resetkeys", StringComparison.OrdinalIgnoreCase))
                reached = false;
            else if (word.Equals("allkeys", StringComparison.OrdinalIgnoreCase))
                reached = true;
            else if (PatternOf(word, use) is { } pattern)
                reached |= Matches(pattern, key);
        }
        return reached;
    }

    private static string? PatternOf(string word, KeyUse use)
    {
        if (word[0] == '~')
            return word[1..];
        var end = word[0] == '%' ? word.IndexOf('~', StringComparison.Ordinal) : -1;
        return end > 0 && word[..end].Contains(
            use == KeyUse.Read ? 'R' : 'W',
            StringComparison.OrdinalIgnoreCase) ? word[(end + 1)..] : null;
    }

    // A set of letters stands for any of them, which at most finds too little wrong.
    private static bool Matches(string glob, string key) =>
        FileSystemName.MatchesSimpleExpression(Letters().Replace(glob, "?"), key, ignoreCase: false);

    [GeneratedRegex(@"\[[^]]+\]")]
    private static partial Regex Letters();
}
