namespace CachingTier.Stacks;

/// <summary>The network of a region.</summary>
/// <param name="Path">Where it is set.</param>
/// <param name="Facts">What is known of it before it exists.</param>
/// <param name="AsksForEndpoint">Whether its settings ask for an endpoint of Secrets Manager; none where they
/// say nothing.</param>
internal sealed record PlannedNetwork(SettingPath Path, NetworkFacts Facts, bool? AsksForEndpoint)
{
    /// <summary>Plans a network.</summary>
    /// <param name="name">Name of the network.</param>
    /// <param name="path">Where it is set.</param>
    /// <param name="settings">Its arguments.</param>
    /// <param name="planning">What it is planned from.</param>
    /// <param name="block">Block of a new network that the settings give none.</param>
    public static PlannedNetwork Plan(
        string name,
        SettingPath path,
        ArgsSetting settings,
        TierPlanning planning,
        string? block = null)
    {
        var args = settings.Over(new CacheNetworkArgs { Profile = planning.Profile, Tags = planning.Tags });
        if (args is { VpcId: null, SubnetIds: null })
            args.CidrBlock ??= block;
        var facts = CacheNetwork.Plan(name, args);
        planning.Problems.AddAll(new SettingsMap(path), facts.Problems);
        return new(path, facts, args.SecretsManagerEndpoint);
    }
}
