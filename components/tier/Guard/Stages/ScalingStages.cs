namespace CachingTier;

/// <summary>A count that a scaler owned, and that the settings own again.</summary>
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoScaling.html"/>
internal static class ScalingStages
{
    public static void Check(ReplicationGroupChange change, Problems problems)
    {
        Warn(change.ShardScaling, change.Shards, problems);
        Warn(change.ReplicaScaling, change.Replicas, problems);
    }

    private static void Warn(StageSetting<bool> scaling, StageSetting<int> count, Problems problems)
    {
        if (scaling.Change is (true, false))
        {
            problems.Warn($"{scaling.Name} is left out: the cache has as many {count.Name} as the scaler "
                + $"left, and goes to {count.Name} {count.Wanted.Text} at the first update after a refresh. "
                + $"Write the number that it has as {count.Name}.");
        }
    }
}
