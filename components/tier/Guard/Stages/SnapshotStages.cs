namespace CachingTier;

/// <summary>
/// Snapshots switched on for an existing cache. The provider names the node to take them from, and in cluster
/// mode ElastiCache refuses that, with every other change of the same update.
/// </summary>
internal static class SnapshotStages
{
    public static void Check(ReplicationGroupChange change, Problems problems)
    {
        if (change.SnapshotRetentionLimit.Change is (0, var to)
            && change.ClusterMode.Deployed.Is(ClusterMode.Enabled))
        {
            problems.Add(change.SnapshotRetentionLimit.Name, "0 as it is deployed in cluster mode", $"{to}",
                "The AWS provider cannot switch snapshots on there: do it with 'aws elasticache "
                + "modify-replication-group --snapshot-retention-limit', refresh, and deploy once without "
                + "the guard.");
        }
    }
}
