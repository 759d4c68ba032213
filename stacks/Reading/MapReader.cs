using System.Collections.Immutable;

namespace CachingTier.Stacks;

/// <summary>Reads the keys of a project that are maps.</summary>
internal sealed class MapReader(StackConfiguration configuration, SettingsProblems problems)
{
    /// <summary>A map; nothing where it is left out or something else.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="entries">What it is a map of.</param>
    /// <param name="example">A map as it may be written.</param>
    public Setting? Find(string key, string entries, string example)
    {
        var setting = configuration.Find(key);
        if (setting is null or { IsMap: true })
            return setting;
        problems.Add(setting.Path, $"a map of {entries}", setting.Shown, $"Write it like {example}.");
        return null;
    }

    /// <summary>Names of the caches, whether they can be read or not.</summary>
    public static ImmutableArray<string> NamesOfCaches(StackConfiguration configuration) =>
        configuration.Find(StackKeys.Caches) is { IsMap: true } caches
            ? [.. caches.Entries.Select(cache => cache.Name)]
            : [];

    /// <summary>The map of caches, which is required.</summary>
    public Setting? FindCaches()
    {
        var setting = configuration.Find(StackKeys.Caches);
        if (setting is { IsMap: true } && setting.Entries.Any())
            return setting;
        problems.Add(
            new SettingPath(StackKeys.Caches),
            "a map of at least one cache",
            setting is { IsMap: true } ? "empty" : SettingValue.Show(setting?.Value ?? default),
            "Write it like {sessions: {kind: replication-group}}.");
        return null;
    }
}
