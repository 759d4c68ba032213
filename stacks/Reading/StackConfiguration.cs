using System.Text.Json;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>The configuration of one stack, as the engine hands it to a program.</summary>
/// <param name="Project">Name of the project, which its keys begin with.</param>
/// <param name="Stack">Name of the stack.</param>
/// <param name="Values">Every value by its whole key, such as <c>caching-tier:caches</c>: text, or JSON for
/// lists and maps.</param>
public sealed record StackConfiguration(
    string Project,
    string Stack,
    IReadOnlyDictionary<string, string> Values)
{
    /// <summary>Key of the region of the provider.</summary>
    public const string RegionKey = "aws:region";

    private const string Variable = "PULUMI_CONFIG";

    // The project file must declare a default for each of its settings.
    private const string ByProfile = "by-profile";

    /// <summary>Name of the file that the configuration comes from.</summary>
    public string FileName => $"Pulumi.{Stack}.yaml";

    /// <summary>The region of the provider; none where the environment decides it.</summary>
    internal string? Region => Values.GetValueOrDefault(RegionKey);

    /// <summary>The configuration of the stack whose program is running.</summary>
    public static StackConfiguration Current() =>
        new(Deployment.Instance.ProjectName, Deployment.Instance.StackName, ReadValues());

    /// <summary>A text of the project.</summary>
    internal string? Text(string key) => Values.GetValueOrDefault($"{Project}:{key}");

    /// <summary>A value of the project; none where it is left out or left to the profile.</summary>
    internal Setting? Find(string key) =>
        Text(key) is { } text && text != ByProfile ? Setting.Parse(new SettingPath(key), text) : null;

    /// <summary>Every key of the project or of a package, without its name.</summary>
    internal IEnumerable<string> KeysOf(string package)
    {
        var prefix = $"{package}:";
        return Values.Keys
            .Where(key => key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(key => key[prefix.Length..])
            .Order(StringComparer.Ordinal);
    }

    // A Config does not list its keys.
    private static Dictionary<string, string> ReadValues()
    {
        var all = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(all))
            return [];
        return JsonElement.Parse(all).EnumerateObject().ToDictionary(
            entry => entry.Name,
            entry => entry.Value.ValueKind == JsonValueKind.String
                ? entry.Value.GetString()!
                : entry.Value.GetRawText());
    }
}
