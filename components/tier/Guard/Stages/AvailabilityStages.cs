namespace CachingTier;

/// <summary>
/// Failover taken from a cache that exists, with the replicas that it needs. Outside cluster mode the
/// provider sends the switch first and removes the replicas at once; in cluster mode it removes them first.
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html"/>
/// </summary>
internal static class AvailabilityStages
{
    public static void Check(ReplicationGroupChange change, Problems problems)
    {
        if (change.Availability.Change is not var (from, to))
            return;
        var when = $"while availability goes from '{from.WireName()}' to '{to.WireName()}'";
        var isSharded = change.ClusterMode.Wanted.Is(ClusterMode.Enabled);
        switch (from, to)
        {
            case (Availability.MultiAz, Availability.Single) when isSharded:
                problems.Add(change.Availability.Name, "'replicated' after 'multi-az' in cluster mode",
                    to.WireName(), "The AWS provider removes the replicas first, which ElastiCache refuses "
                        + "with Multi-AZ on: deploy 'replicated' with applyImmediately true and the same "
                        + "replicas, then deploy 'single'.");
                break;
            case (Availability.MultiAz, Availability.Replicated) when isSharded:
                StageChecks.AtOnce(change.ApplyImmediately.Wanted, when, "ElastiCache removes replicas only "
                    + "once Multi-AZ is off, and it would be on until the maintenance window.", problems);
                break;
            case (_, Availability.Single) when !isSharded:
                StageChecks.AtOnce(change.ApplyImmediately.Wanted, when, "The AWS provider removes the "
                    + "replicas at once, and ElastiCache refuses that while failover is on until the "
                    + "maintenance window.", problems);
                break;
        }
    }
}
