namespace CachingTier;

/// <summary>
/// The change to another parameter group, which another engine family or cluster mode causes. A cache that
/// only changes in its maintenance window keeps the old group until then, and a group in use cannot be
/// deleted.
/// </summary>
internal static class ParameterGroupStages
{
    public static void Check(ReplicationGroupChange change, Problems problems)
    {
        if (GroupOf(change.DeployedVersion, change.ClusterMode.Deployed) is not { } from
            || GroupOf(change.WantedVersion, change.ClusterMode.Wanted) is not { } to)
        {
            return;
        }
        // The datastore puts groups of its own into all regions, at once.
        if (change.GlobalPrimary.Wanted.Is(true))
            return;
        // A cache that is replaced has the new group from the start.
        if (change.LowersVersion || change.Engine.Change is (CacheEngine.Valkey, CacheEngine.Redis))
            return;
        if (from == to || !change.ApplyImmediately.Wanted.Is(false))
            return;
        // To and from enabled there is no step that changes the group: it is refused on its own.
        if (change.ClusterMode.Change is (_, ClusterMode.Enabled) or (ClusterMode.Enabled, _))
            return;
        problems.Add(
            change.ApplyImmediately.Name,
            $"true when the parameter group goes from '{from}' to '{to}'",
            false,
            "The cache would keep the old group until its maintenance window, and every deployment until "
            + "then would fail to delete it: set it to true for this deployment.");
    }

    private static string? GroupOf(EngineVersion? version, Recorded<ClusterMode> mode) => version is null
        ? null
        : ParameterGroups.SuffixOf(version, mode.GetValueOr(ClusterMode.Disabled) != ClusterMode.Disabled);
}
