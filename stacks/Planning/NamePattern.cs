using System.Globalization;
using System.Text.RegularExpressions;

namespace CachingTier.Stacks;

/// <summary>
/// How Pulumi names what the program gives no name: by pulumi:autonaming of the project or the stack, else
/// the name of the resource and seven digits. Existing resources keep their names when it changes.
/// <see href="https://www.pulumi.com/docs/iac/concepts/resources/names/"/>
/// </summary>
internal sealed partial class NamePattern(StackConfiguration configuration, string pattern)
{
    // The shortest limit: ids of replication groups and of serverless caches.
    private const int IdLength = 40;

    private const string Usual = "${name}-${hex(7)}";

    public static NamePattern Read(StackConfiguration configuration) => new(
        configuration,
        configuration.Values.TryGetValue("pulumi:autonaming", out var text)
            // The engine says what is wrong with one that is no pattern.
            ? Setting.Parse(new SettingPath("autonaming"), text).Find("pattern")?.Text ?? Usual
            : Usual);

    /// <summary>
    /// An id as it may come out; nothing when the pattern knows more than is known here.
    /// </summary>
    public string? IdOf(string name)
    {
        var id = Part().Replace(pattern, part => part.Groups["what"].Value switch
        {
            "name" => name,
            "stack" => configuration.Stack,
            "project" => configuration.Project,
            "hex" or "alphanum" or "string" or "num" when part.Groups["length"].Success =>
                new string('0', int.Parse(part.Groups["length"].Value, CultureInfo.InvariantCulture)),
            "uuid" => new string('0', 36),
            _ => part.Value,
        });
        return id.Contains('$', StringComparison.Ordinal) ? null : id;
    }

    /// <summary>
    /// Compares the ids that a cache of a sound name and its copies would get with what ElastiCache takes.
    /// </summary>
    public void Check(CacheSettings cache, SettingsProblems problems)
    {
        var ids = (cache.Copies ?? []).Select(copy => PlannedCopy.NameIn(cache.Name, copy.Region))
            .Prepend(cache.Name)
            .Select(IdOf);
        if (ids.FirstOrDefault(id => id is not null && !IsSound(id)) is not { } id)
            return;
        problems.Add(
            cache.Path,
            $"a name that makes an id of at most {IdLength} lowercase letters, digits and single hyphens, "
                + "not beginning with 'sg-'",
            $"'{id}' with '{pattern}'",
            "Shorten it, or set pulumi:autonaming to another pattern for this stack.");
    }

    private static bool IsSound(string id) => id.Length <= IdLength && Shape().IsMatch(id);

    [GeneratedRegex(@"\$\{(?<what>[a-z]+)(?:\((?<length>[0-9]{1,2})\))?\}")]
    private static partial Regex Part();

    [GeneratedRegex("^(?!sg-)[a-z][a-z0-9]*(-[a-z0-9]+)*\\z")]
    private static partial Regex Shape();
}
