using System.Collections.Immutable;

namespace CachingTier.Stacks;

/// <summary>What is set for another region.</summary>
/// <param name="Name">Name of the region.</param>
/// <param name="Path">Where it is set.</param>
/// <param name="Values">Keys and topics.</param>
/// <param name="Network">The network of the region.</param>
internal sealed record RegionSettings(string Name, SettingPath Path, RegionArgs Values, ArgsSetting Network)
{
    /// <summary>Reads the map of regions.</summary>
    public static ImmutableArray<RegionSettings> ReadAll(Setting? regions, SettingsProblems problems) =>
        regions is null ? [] : [.. regions.Entries.Select(region => Read(region, problems))];

    /// <summary>A region that nothing is set for.</summary>
    public static RegionSettings Create(string name) => new(
        name,
        new SettingPath(StackKeys.Regions)[name],
        new RegionArgs(),
        new ArgsSetting(null, NetworkReader.Shape));

    private static RegionSettings Read(Setting region, SettingsProblems problems)
    {
        if (!region.IsMap)
        {
            problems.Add(
                region.Path,
                "a map of settings of a region",
                region.Shown,
                "Write it like {network: {zones: 2}}.");
            return Create(region.Name);
        }

        var args = new RegionArgs();
        new ArgsReader(problems).Fill(args, region, RegionArgs.Shape);
        return new(
            region.Name,
            region.Path,
            args,
            NetworkReader.Read(region.Find(StackKeys.Network), problems));
    }
}
