namespace CachingTier.Stacks;

/// <summary>How many addresses of a network everything in it takes at most.</summary>
/// <param name="Nodes">Nodes of caches, each of which has one.</param>
/// <param name="NodesIn">The nodes that are requested in a zone, by its name.</param>
/// <param name="ServerlessCaches">Serverless caches, with one in each of their subnets.</param>
/// <param name="Endpoints">Interface endpoints, with one in each zone.</param>
/// <param name="HasSmokeTest">Whether there is a smoke test, whose function has one in each subnet.</param>
internal sealed record AddressNeeds(
    int Nodes, IReadOnlyDictionary<string, int> NodesIn, int ServerlessCaches, int Endpoints,
    bool HasSmokeTest)
{
    /// <summary>What caches take together, and what the network has beside them.</summary>
    public static AddressNeeds Sum(
        NetworkFacts network,
        IReadOnlyList<CacheInNetwork> caches,
        bool hasSmokeTest)
    {
        var load = CacheLoad.Sum(caches.Select(cache => cache.Load));
        var zones = caches.SelectMany(cache => cache.Zones).GroupBy(place => place.Zone)
            .ToDictionary(zone => zone.Key, zone => zone.Count());
        return new(load.Nodes, zones, load.ServerlessCaches, network.InterfaceEndpoints, hasSmokeTest);
    }

    /// <summary>All addresses that are taken in the subnets.</summary>
    public int SumIn(IReadOnlyList<SubnetPlace> subnets) =>
        Nodes + subnets.Select((_, i) => BesideNodes(subnets, i)).Sum();

    /// <summary>
    /// Whether everything fits. ElastiCache spreads the other nodes itself, so that only nodes that are
    /// requested in a zone must fit there.
    /// </summary>
    public bool Fit(IReadOnlyList<SubnetPlace> subnets)
    {
        var rooms = subnets.Select(
            (subnet, i) => (subnet.Zone, Room: subnet.Addresses - BesideNodes(subnets, i))).ToList();
        return rooms.TrueForAll(subnet => subnet.Room is null or >= 0) && IsEnough(rooms, Nodes)
            && NodesIn.All(zone => IsEnough(rooms.Where(subnet => subnet.Zone == zone.Key), zone.Value));
    }

    // An unknown number excludes nothing.
    private static bool IsEnough(IEnumerable<(string Zone, int? Room)> subnets, int nodes)
    {
        var rooms = subnets.Select(subnet => subnet.Room).ToList();
        return rooms.Count == 0 || rooms.Contains(null) || rooms.Sum() >= nodes;
    }

    private int BesideNodes(IReadOnlyList<SubnetPlace> subnets, int index)
    {
        var isFirstOfZone = !subnets.Take(index).Any(other => other.Zone == subnets[index].Zone);
        return (isFirstOfZone ? Endpoints : 0) + (HasSmokeTest ? 1 : 0)
            + (index < ServerlessCache.MostSubnets ? ServerlessCaches : 0);
    }
}
