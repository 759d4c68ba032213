using Pulumi;

namespace CachingTier.Stacks;

/// <summary>Reads the settings of the alarms, of the stack and of single caches.</summary>
internal static class AlarmReader
{
    private const string Rule = "true, false or a map of alarm settings";

    public static SwitchedSettings<AlarmSettings> Read(Setting? setting, SettingsProblems problems) =>
        new(
            setting is null ? null : setting.Flag ?? true,
            Read(
                setting,
                new AlarmSettings(),
                AlarmSettings.Shape,
                "Leave it out for alarms in every profile but dev.",
                problems));

    /// <summary>What the settings of a cache say about its alarms; nothing when they say nothing.</summary>
    public static SwitchedSettings<CacheAlarmSettings>? ReadCache(Setting cache, SettingsProblems problems) =>
        cache.Find(StackKeys.Alarms) is not { } setting
            ? null
            : new(
                setting.Flag ?? true,
                Read(
                    setting,
                    new CacheAlarmSettings(),
                    CacheAlarmSettings.Shape,
                    "Leave it out for the alarms of every cache.",
                    problems));

    private static T Read<T>(
        Setting? setting,
        T settings,
        ArgsShape shape,
        string fix,
        SettingsProblems problems) where T : ResourceArgs
    {
        if (setting is { IsMap: true })
            new ArgsReader(problems).Fill(settings, setting, shape);
        else if (setting is not null && setting.Flag is null)
            problems.Add(setting.Path, Rule, setting.Shown, fix);
        return settings;
    }
}
