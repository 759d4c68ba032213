namespace CachingTier.Stacks;

/// <summary>Reads the settings of a network.</summary>
internal static class NetworkReader
{
    public static readonly ArgsShape Shape = new("a network") { Owned = ["profile"] };

    public static ArgsSetting Read(Setting? network, SettingsProblems problems)
    {
        if (network is { IsMap: false })
        {
            problems.Add(
                network.Path,
                "a map of network settings",
                network.Shown,
                "Write it like {zones: 2}.");
        }

        return ArgsSetting.Read(network, new CacheNetworkArgs(), Shape, problems);
    }
}
