namespace CachingTier;

/// <summary>
/// Whether AWS raises the minor version of a replication group. The provider treats a version below the
/// running one as a downgrade, and replaces the cache. A given version and automatic upgrades therefore
/// exclude each other.
/// </summary>
internal static class MinorVersions
{
    /// <summary>Warns of a version that is given although AWS may raise it.</summary>
    /// <param name="upgrades">Whether AWS raises the version.</param>
    /// <param name="given">The version that was given; null where none was.</param>
    /// <param name="finalSnapshot">Whether the cache has a final snapshot.</param>
    /// <param name="problems">Collects the warning.</param>
    /// <returns>Whether AWS raises the version.</returns>
    public static bool Check(bool upgrades, EngineVersion? given, bool finalSnapshot, Problems problems)
    {
        if (upgrades && given is { MayRise: true })
        {
            problems.Warn($"engineVersion '{given.Text}' is pinned while autoMinorVersionUpgrade lets "
                + "AWS raise it: an update after a refresh would then replace the cache"
                + (finalSnapshot ? ", and its final snapshot would have a name that is taken" : "")
                + ". Leave engineVersion out, or set autoMinorVersionUpgrade to false.");
        }
        return upgrades;
    }
}
