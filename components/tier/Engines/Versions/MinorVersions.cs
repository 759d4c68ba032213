namespace CachingTier;

/// <summary>
/// Whether AWS raises the minor version of a replication group. The provider takes a version below the one
/// that runs for a downgrade, and replaces the cache: so a version that was given and one that rises by
/// itself do not go together.
/// </summary>
internal static class MinorVersions
{
    public static bool Resolve(
        RedisReplicationGroupArgs args,
        EngineVersion? version,
        Profile profile,
        Problems problems)
    {
        var isPinned = args.EngineVersion is not null;
        var upgrades = args.AutoMinorVersionUpgrade ?? (profile.Protect || !isPinned);
        if (upgrades && isPinned && version is { MayRise: true })
        {
            problems.Warn($"engineVersion '{version.Text}' is held to while autoMinorVersionUpgrade lets "
                + "AWS raise it: an update after a refresh would then replace the cache"
                + (args.FinalSnapshot ?? profile.FinalSnapshot ?
                    ", and its final snapshot would have a name that is taken" :
                    "")
                + ". Leave engineVersion out, or set autoMinorVersionUpgrade to false.");
        }

        return upgrades;
    }
}
