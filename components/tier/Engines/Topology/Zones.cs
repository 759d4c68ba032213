using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CachingTier;

/// <summary>Availability zones that nodes are to run in.</summary>
internal static partial class Zones
{
    public static void CheckNames(string property, IReadOnlyList<string> zones, Problems problems)
    {
        foreach (var zone in zones)
        {
            problems.Require(
                Shape().IsMatch(zone ?? ""),
                property,
                "the name of an availability zone",
                zone,
                "Write it as in 'eu-west-1a'.");
        }
    }

    /// <summary>The zone of each node of a cache without cluster mode, the primary's first.</summary>
    public static ImmutableArray<string> ResolveNodes(
        List<string>? zones,
        ReplicationTopology topology,
        Problems problems)
    {
        const string property = "availabilityZones";
        if (zones is null)
            return [];
        CheckNames(property, zones, problems);
        if (topology.ClusterMode)
        {
            problems.Add(
                property,
                "left out in cluster mode",
                zones,
                "Give the zones of each shard in nodeGroups.");
        }
        else if (zones.Count != 1 + topology.Replicas)
        {
            problems.Add(
                property,
                $"{1 + topology.Replicas} zones, the primary's and one of each replica",
                zones,
                "Leave it out for AWS to choose.");
        }
        else if (topology.MultiAz && zones.Distinct().Count() == 1)
        {
            problems.Add(
                property,
                "more than one zone with availability 'multi-az'",
                zones,
                "Put a replica elsewhere.");
        }

        return [.. zones];
    }

    /// <summary>The zone of each node of a Memcached cluster, whose nodes are alike.</summary>
    public static ImmutableArray<string> ResolveNodes(List<string>? zones, int nodes, Problems problems)
    {
        const string property = "availabilityZones";
        if (zones is null)
            return [];
        CheckNames(property, zones, problems);
        problems.Require(zones.Count == nodes, property, $"{nodes} zones, one of each node", zones,
            "Name a zone twice for two nodes in it, or leave the list out.");
        return [.. zones];
    }

    /// <summary>
    /// Whether it is a Local Zone, near users and away from the region: <c>us-west-2-lax-1a</c>.
    /// </summary>
    public static bool IsLocal(string? zone) => Shape().Match(zone ?? "").Groups["local"].Success;

    [GeneratedRegex("^[a-z]{2,3}(?:-[a-z]+)+-[0-9](?<local>-[a-z]{3,4}-[0-9])?[a-z]\\z")]
    private static partial Regex Shape();
}
