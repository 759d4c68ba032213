using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>
/// How Pulumi names what the program gives no name: by pulumi:autonaming of the project or the stack, else
/// the name of the resource and seven digits. Existing resources keep their names when it changes.
/// <see href="https://www.pulumi.com/docs/iac/concepts/resources/names/"/>
/// </summary>
internal sealed partial class NamePattern(string pattern)
{
    // The shortest limit: ids of replication groups and of serverless caches.
    private const int IdLength = 40;

    private const string Usual = "${name}-${hex(7)}";

    public static NamePattern Read()
    {
        try
        {
            var settings = JsonDocument.Parse(new Config("pulumi").Get("autonaming") ?? "{}").RootElement;
            var pattern = settings.ValueKind == JsonValueKind.Object
                && settings.TryGetProperty("pattern", out var given) ? given : default;
            return new NamePattern(pattern.ValueKind == JsonValueKind.String ? pattern.GetString()! : Usual);
        }
        catch (JsonException)
        {
            // The engine says what is wrong with it.
            return new NamePattern(Usual);
        }
    }

    /// <summary>
    /// An id as it may come out; nothing when the pattern knows more than can be told here.
    /// </summary>
    public string? Of(string name)
    {
        var id = Part().Replace(pattern, part => part.Groups["what"].Value switch
        {
            "name" => name,
            "stack" => Deployment.Instance.StackName,
            "project" => Deployment.Instance.ProjectName,
            "hex" or "alphanum" or "string" or "num" when part.Groups["length"].Success =>
                new string('0', int.Parse(part.Groups["length"].Value, CultureInfo.InvariantCulture)),
            "uuid" => new string('0', 36),
            _ => part.Value,
        });
        return id.Contains('$', StringComparison.Ordinal) ? null : id;
    }

    /// <summary>
    /// Holds the ids that a cache of a sound name and its copies would get against what ElastiCache takes.
    /// </summary>
    public void Check(CacheSettings cache, SettingsProblems problems)
    {
        var ids = (cache.Copies?.Regions.Select(cache.Copies.NameIn) ?? []).Prepend(cache.Name).Select(Of);
        if (ids.FirstOrDefault(id => id is not null && !IsSound(id)) is not { } id)
            return;
        problems.Add($"caches.{cache.Name}", $"a name that makes an id of at most {IdLength} lowercase "
            + "letters, digits and single hyphens, not beginning with 'sg-'",
            $"'{id}' with '{pattern}'", "Shorten it, or set pulumi:autonaming to another pattern for this "
                + "stack.");
    }

    private static bool IsSound(string id) => id.Length <= IdLength && Shape().IsMatch(id);

    [GeneratedRegex(@"\$\{(?<what>[a-z]+)(?:\((?<length>[0-9]{1,2})\))?\}")]
    private static partial Regex Part();

    [GeneratedRegex("^(?!sg-)[a-z][a-z0-9]*(-[a-z0-9]+)*\\z")]
    private static partial Regex Shape();
}
