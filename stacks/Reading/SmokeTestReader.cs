namespace CachingTier.Stacks;

/// <summary>
/// Reads the settings of the smoke test, which apply beside the caches and beside their copies in other
/// regions.
/// </summary>
internal static class SmokeTestReader
{
    /// <summary>The stack sets what it knows by itself.</summary>
    public static readonly ArgsShape Shape = new("the smoke test")
    {
        Owned =
        [
            "profile", "vpcId", "subnetIds", "targets", "endpointSecurityGroupId", "secretKmsKeyIds", "tags",
        ],
    };

    public static SwitchedSettings<ArgsSetting> Read(Setting? setting, SettingsProblems problems)
    {
        var isSound = setting is null or { IsMap: true } || setting.Flag is not null;
        if (!isSound)
        {
            problems.Add(
                setting!.Path,
                "true, false or a map of smoke test settings",
                setting.Shown,
                "Leave it out to run the test.");
        }

        return new(
            isSound && setting?.Flag != false,
            ArgsSetting.Read(setting, new SmokeTestArgs(), Shape, problems));
    }
}
