namespace CachingTier;

/// <summary>Zones of nodes: the provider reads them when it creates a cache.</summary>
/// <see href="https://www.pulumi.com/registry/packages/aws/api-docs/elasticache/replicationgroup/"/>
internal static class ZoneStages
{
    public static void Check(ReplicationGroupChange change, Problems problems)
    {
        var (from, to) = (
            change.AvailabilityZones.Deployed.GetValueOr([]),
            change.AvailabilityZones.Wanted.GetValueOr([]));
        if (change.AvailabilityZones.Values is null || from.SequenceEqual(to))
            return;
        problems.Warn("availabilityZones has no effect on a cache that exists: its nodes stay in their "
            + "zones, and ElastiCache chooses the zone of a new one.");
    }
}
