namespace CachingTier;

/// <summary>
/// The change to another parameter group, which another family of engine versions and cluster mode bring. A
/// cache that only changes in its maintenance window keeps the old group until then, and a group in use
/// cannot be deleted.
/// </summary>
internal static class ParameterGroupStages
{
    private const string Setting = "applyImmediately";

    public static void Check(StageChange change, Problems problems)
    {
        if (GroupOf(change.DeployedVersion, change.Deployed) is not { } from
            || GroupOf(change.WantedVersion, change.Wanted) is not { } to)
        {
            return;
        }
        // The datastore puts groups of its own into all regions, at once.
        if (change.Wanted.GetValueOrDefault("globalPrimary") == "true")
            return;
        // A cache that is replaced has the new group from the start.
        if (change.LowersVersion || change.Of("engine") is ("valkey", "redis"))
            return;
        if (from == to || change.Wanted.GetValueOrDefault(Setting) != "false")
            return;
        // To and from enabled there is no step that changes the group: it is refused on its own.
        if (change.Of("clusterMode") is (_, "enabled") or ("enabled", _))
            return;
        problems.Add(Setting, $"true when the parameter group goes from '{from}' to '{to}'", false,
            "The cache would keep the old group until its maintenance window, and every deployment until "
            + "then would fail to delete it: set it to true for this deployment.");
    }

    private static string? GroupOf(EngineVersion? version, IReadOnlyDictionary<string, string> settings) =>
        version is null ? null : ParameterGroups.SuffixOf(
            version,
            settings.GetValueOrDefault("clusterMode", "disabled") != "disabled");
}
