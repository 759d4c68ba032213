using System.Text.Json;
using CachingTier.Contract;

namespace CachingTier.Stacks;

/// <summary>Reads which inputs of a cache may replace it.</summary>
internal static class Permissions
{
    public const string Key = "allowReplacement";

    /// <summary>The inputs that the settings of a cache allow; none when there is no such setting.</summary>
    public static IReadOnlyCollection<string> Read(
        JsonElement settings,
        string key,
        string kind,
        SettingsProblems problems)
    {
        if (!settings.TryGetProperty(Key, out var list))
            return [];
        if (list.ValueKind != JsonValueKind.Array)
        {
            problems.Add(
                $"{key}.{Key}",
                "a list of inputs that may replace the cache",
                SettingValue.Show(list),
                "Write it like [port].");
            return [];
        }

        var replacing = ReplacementGuard.PropertiesOf(Choice<CacheKind>.TryParse(kind)!.Value);
        var known = settings.TryGetProperty(CopySettings.Key, out _)
            ? replacing.Union(ReplacementGuard.PropertiesOfCopies()).ToArray()
            : [.. replacing];
        var allowed = new List<string>();
        foreach (var (item, index) in list.EnumerateArray().Select((item, index) => (item, index)))
        {
            var name = item.ValueKind == JsonValueKind.String ? item.GetString()! : "";
            if (known.Contains(name))
            {
                allowed.Add(name);
            }
            else
            {
                problems.Add(
                $"{key}.{Key}[{index}]",
                $"an input that replaces a {kind} cache",
                SettingValue.Show(item),
                Nearest.Advice(name, known));
            }
        }
        return allowed;
    }
}
