using System.Collections.Immutable;

namespace CachingTier;

/// <summary>One shard with given slots and zones.</summary>
internal sealed record NodeGroup(
    string? Slots,
    int Replicas,
    string? PrimaryZone,
    ImmutableArray<string> ReplicaZones)
{
    /// <summary>Every zone that is named.</summary>
    public IEnumerable<string> Zones =>
        PrimaryZone is null ? ReplicaZones : ReplicaZones.Prepend(PrimaryZone);

    /// <summary>The shards of the list, with everything wrong about each; empty without a list.</summary>
    public static ImmutableArray<NodeGroup> Resolve(
        List<NodeGroupArgs>? list, Availability availability, int replicas, Problems problems)
    {
        if (list is null)
            return [];
        problems.Require(
            list.Count is >= 1 and <= Limits.MaxShards,
            "nodeGroups",
            $"a list of 1 to {Limits.MaxShards} shards",
            list.Count,
            "Leave it out to give shards alone.");
        var groups = list.Select(
            (each, i) => Resolve(each ?? new(), $"nodeGroups[{i}]", availability, replicas, problems));
        var resolved = groups.ToImmutableArray();
        HashSlots.Check([.. resolved.Select(group => group.Slots)], problems);
        return resolved;
    }

    private static NodeGroup Resolve(
        NodeGroupArgs args, string path, Availability availability, int replicas, Problems problems)
    {
        var group = new NodeGroup(
            args.Slots, args.Replicas ?? replicas, args.PrimaryZone, [.. args.ReplicaZones ?? []]);
        var least = availability == Availability.Single ? 0 : 1;
        var most = availability == Availability.Single ? 0 : Limits.MaxReplicas;
        if (args.Replicas is { } own && (own < least || own > most))
        {
            problems.Add($"{path}.replicas",
                most == 0 ? "0 with availability 'single'" : $"between {least} and {most}",
                own,
                "Leave it out for the replicas of the cache.");
            return group;
        }

        CachingTier.Zones.CheckNames($"{path}.replicaZones", group.ReplicaZones, problems);
        if (group.PrimaryZone is { } primary)
        {
            CachingTier.Zones
            .CheckNames($"{path}.primaryZone", [primary], problems);
        }

        if (args.ReplicaZones is { } zones && zones.Count != group.Replicas)
        {
            problems.Add(
                $"{path}.replicaZones",
                $"{group.Replicas} zones, one of each replica",
                zones,
                "Leave it out for AWS to choose.");
        }
        else if (availability == Availability.MultiAz && group.PrimaryZone is { } zone
            && group.ReplicaZones.Length > 0)
        {
            problems.Require(group.ReplicaZones.Any(other => other != zone), $"{path}.replicaZones",
                $"in a zone other than '{zone}' with availability 'multi-az'", group
                    .ReplicaZones, "Put a replica elsewhere.");
        }

        return group;
    }
}
