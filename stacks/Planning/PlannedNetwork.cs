namespace CachingTier.Stacks;

/// <summary>The network of a region.</summary>
/// <param name="Path">Where it is set.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Facts">What is known of it before it exists.</param>
internal sealed record PlannedNetwork(SettingPath Path, NetworkArguments Arguments, NetworkFacts Facts)
{
    /// <summary>Plans a network.</summary>
    /// <param name="path">Where it is set.</param>
    /// <param name="settings">Its arguments.</param>
    /// <param name="planning">What it is planned from.</param>
    /// <param name="block">Block of a new network that the settings give none.</param>
    public static PlannedNetwork Plan(
        SettingPath path,
        ArgsSetting settings,
        TierPlanning planning,
        string? block = null)
    {
        var arguments = new NetworkArguments(settings, planning.Profile, planning.Tags, block);
        var facts = CacheNetwork.Plan("tier", arguments.Create(null));
        planning.Problems.AddAll(new SettingsMap(path), facts.Problems);
        return new(path, arguments, facts);
    }
}
