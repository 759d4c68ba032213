namespace CachingTier;

/// <summary>
/// The number of nodes of a Memcached cluster that exists, and whether they are spread over zones: ElastiCache
/// spreads new nodes, and never brings spread ones together.
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ModifyCacheCluster.html"/>
/// </summary>
internal static class MemcachedStages
{
    public static void Check(MemcachedChange change, Problems problems)
    {
        switch (change.OverZones.Change)
        {
            case (true, false):
                RefuseOneZone(change, problems);
                break;
            case (false, true):
                StageChecks.AtOnce(change.ApplyImmediately.Wanted,
                    "while the nodes are spread over zones for the first time", "ElastiCache spreads new "
                        + "nodes only: those that exist stay in their zone, and the new ones would wait for "
                        + "the maintenance window while their mode changes.", problems);
                break;
            default:
                WarnOfZones(change, problems);
                break;
        }

        if (change.Nodes.Change is var (from, to) && to < from)
        {
            problems.Warn($"nodes goes from {from} to {to}: what the nodes that go hold is lost, and clients "
                + "look for most other keys on another node. Choose a quiet time.");
        }
    }

    private static void RefuseOneZone(MemcachedChange change, Problems problems)
    {
        const string fix = "ElastiCache does not bring nodes of several zones into one: keep at least 2 "
            + "nodes in several zones, or make a cache under another name and move its clients there.";
        if (change.Nodes.Change is (_, 1))
        {
            problems.Add(change.Nodes.Name, "at least 2 on a cache whose nodes are in several zones", 1, fix);
        }
        else
        {
            problems.Add(
                change.AvailabilityZones.Name,
                "several zones as it is deployed",
                change.AvailabilityZones.Wanted.GetValueOr([]),
                fix);
        }
    }

    private static void WarnOfZones(MemcachedChange change, Problems problems)
    {
        if (change.AvailabilityZones.Values is var (from, to) && !to.Take(from.Length).SequenceEqual(from)
            && to.Length > 0)
        {
            problems.Warn("availabilityZones places new nodes only: those that exist stay in their zones.");
        }
    }
}
