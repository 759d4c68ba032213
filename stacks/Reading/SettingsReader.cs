namespace CachingTier.Stacks;

/// <summary>Reads the configuration of a stack into settings.</summary>
internal static class SettingsReader
{
    /// <summary>The settings, as far as they can be read.</summary>
    /// <param name="configuration">The configuration of the stack.</param>
    /// <param name="problems">Gets every key and value that does not fit.</param>
    public static TierSettings Read(StackConfiguration configuration, SettingsProblems problems)
    {
        foreach (var key in configuration.KeysOf(configuration.Project).Except(StackKeys.Known))
        {
            problems.Add(
                new SettingPath(key),
                "a setting of the caching tier",
                "unknown",
                Nearest.Advice(key, StackKeys.Known));
        }

        var maps = new MapReader(configuration, problems);
        return new TierSettings
        {
            Configuration = configuration,
            Profile = configuration.Text(StackKeys.Profile),
            Network = NetworkReader.Read(configuration.Find(StackKeys.Network), problems),
            Key = KeySettings.Read(configuration.Find(StackKeys.Key), problems),
            Users = UserSettings.ReadAll(
                maps.Find(StackKeys.Users, "users", "{app: {access: read-write}}"),
                problems),
            Caches = new CacheReader(problems).ReadAll(maps.FindCaches()),
            Regions = RegionSettings.ReadAll(
                maps.Find(StackKeys.Regions, "regions", "{eu-central-1: {network: {zones: 2}}}"),
                problems),
            SmokeTest = SmokeTestReader.Read(configuration.Find(StackKeys.SmokeTest), problems),
            Alarms = AlarmReader.Read(configuration.Find(StackKeys.Alarms), problems),
            Quotas = ReadQuotas(maps.Find(StackKeys.Quotas, "quotas", "{nodes: 500}"), problems),
            Guard = ReadGuard(configuration.Find(StackKeys.Guard), problems),
        };
    }

    private static QuotaSettings ReadQuotas(Setting? setting, SettingsProblems problems)
    {
        var quotas = new QuotaSettings();
        if (setting is not null)
            new ArgsReader(problems).Fill(quotas, setting, QuotaSettings.Shape);
        return quotas;
    }

    private static bool ReadGuard(Setting? setting, SettingsProblems problems)
    {
        if (setting is not null && setting.Flag is null)
            problems.Add(setting.Path, "true or false", setting.Shown, "Leave it out to guard the caches.");
        return setting?.Flag != false;
    }
}
