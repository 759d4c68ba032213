using System.Collections.Immutable;

namespace CachingTier.Stacks;

/// <summary>A copy of a cache in another region.</summary>
/// <param name="Region">Name of the region.</param>
/// <param name="Args">Its arguments.</param>
internal sealed record CopySettings(string Region, ArgsSetting Args)
{
    /// <summary>Key of the copies in the settings of a cache.</summary>
    public const string Key = "copies";

    /// <summary>
    /// Key in the settings of a cache that takes its copies to another engine or major version.
    /// </summary>
    public const string UpgradeKey = "upgradeCopies";

    public static readonly ArgsShape Shape = new("a copy")
    {
        Owned = ["region", "vpcId", "subnetGroupName", "subnetIds", .. LoginKeys.OfUsers],
        Moved = LoginKeys.Moved,
    };

    /// <summary>Reads the copies of a cache; nothing where the cache has no such setting.</summary>
    public static ImmutableArray<CopySettings>? ReadAll(Setting cache, SettingsProblems problems)
    {
        if (cache.Find(Key) is not { } map)
            return null;
        if (map.IsMap)
            return [.. map.Entries.Select(copy => Read(copy, problems))];
        problems.Add(map.Path, "a map of regions", map.Shown, "Write it like {eu-central-1: {replicas: 1}}.");
        return null;
    }

    /// <summary>Reads whether the copies go to the engine and the major version of the cache.</summary>
    public static bool ReadUpgrade(Setting cache, SettingsProblems problems)
    {
        if (cache.Find(UpgradeKey) is not { } upgrade)
            return false;
        if (upgrade.Flag is null)
        {
            problems.Add(upgrade.Path, "true or false", upgrade.Shown, "Leave it out for false.");
        }
        else if (cache.Find(Key) is null)
        {
            problems.Add(
                upgrade.Path,
                "left out without copies",
                upgrade.Shown,
                "A cache by itself needs no more than its engine and version.");
        }

        return upgrade.Flag == true;
    }

    private static CopySettings Read(Setting copy, SettingsProblems problems)
    {
        if (!copy.IsMap)
        {
            problems.Add(
                copy.Path,
                "a map of settings of a copy",
                copy.Shown,
                "Write it like {replicas: 1}.");
        }

        return new(copy.Name, ArgsSetting.Read(copy, new GlobalSecondaryArgs(), Shape, problems));
    }
}
