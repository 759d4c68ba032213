using System.Collections.Immutable;

namespace CachingTier;

/// <summary>
/// How many nodes a replication group has and what they do for each other: replicas of each shard, and shards
/// in cluster mode.
/// </summary>
internal sealed record ReplicationTopology(Availability Availability, int Replicas, int? Shards)
{
    public ClusterMode Mode { get; init; } =
        Shards is null ? CachingTier.ClusterMode.Disabled : CachingTier.ClusterMode.Enabled;

    /// <summary>
    /// Whether the mode was chosen by name: only then is the default sent to ElastiCache.
    /// </summary>
    public bool IsModeChosen { get; init; }

    /// <summary>Shards with given slots and zones, all of them or none.</summary>
    public ImmutableArray<NodeGroup> Groups { get; init; } = [];

    /// <summary>Zone of each node without cluster mode; empty for AWS to choose.</summary>
    public ImmutableArray<string> NodeZones { get; init; } = [];

    /// <summary>The argument that names zones, and the zones it names.</summary>
    public (string Property, ImmutableArray<string> Zones) AskedZones => Groups.IsEmpty
        ? ("availabilityZones", NodeZones)
        : ("nodeGroups", [.. Groups.SelectMany(group => group.Zones)]);

    public bool ClusterMode => Mode == CachingTier.ClusterMode.Enabled;

    public bool MultiAz => Availability == Availability.MultiAz;

    /// <summary>Cluster mode demands it of single nodes too.</summary>
    public bool AutomaticFailover => ClusterMode || Replicas > 0;

    /// <summary>How many shards there are; without cluster mode the cache is one.</summary>
    public int ShardTotal => Shards ?? 1;

    /// <summary>Replicas of every shard, in order; of no more shards than a cache may have.</summary>
    public ImmutableArray<int> ReplicasOfShards => Groups.Length > 0
        ? [.. Groups.Select(group => group.Replicas)]
        : [.. Enumerable.Repeat(Replicas, Math.Clamp(ShardTotal, 0, Limits.MaxShards))];

    public static ReplicationTopology Resolve(
        TopologyRequest request, EngineVersion? version, Profile profile, Problems problems)
    {
        var (usual, isUsual) = (profile.Availability, request.Availability is null);
        var found = isUsual
            ? usual
            : problems.Choose<Availability>(
                "availability",
                request.Availability,
                $"Leave it out for '{usual.WireName()}'.");
        var chosen = found ?? Availability.Single;
        var replicas = request.Replicas ?? (chosen == Availability.Single ? 0 : 1);
        var topology = new ReplicationTopology(chosen, replicas, null);
        if (replicas is < 0 or > Limits.MaxReplicas)
        {
            problems.Add(
                "replicas",
                $"between 0 and {Limits.MaxReplicas}",
                request.Replicas,
                "It counts the replicas of each shard.");
        }
        else if (found is not null)
        {
            topology.CheckReplicas(isUsual ? $", the default of profile '{profile.Name}'" : "", problems);
        }

        topology = topology.WithShards(request, version, problems);
        var zones = Zones.ResolveNodes(request.AvailabilityZones, topology, problems);
        return topology with { NodeZones = zones };
    }

    private ReplicationTopology WithShards(
        TopologyRequest request, EngineVersion? version, Problems problems)
    {
        var mode = ClusterModes.Resolve(request.ClusterMode, request.HasShards, problems);
        var property = request.ShardProperty;
        if (request.Shards is not null && request.NodeGroups is not null)
        {
            problems.Add("shards", "left out with nodeGroups", request.Shards, "The list counts them.");
        }
        else if (mode != CachingTier.ClusterMode.Enabled && request.ShardCount is { } count)
        {
            problems.Add(
                property,
                $"left out with clusterMode '{mode.WireName()}'",
                count,
                "Shards need clusterMode 'enabled'.");
        }

        if (mode == CachingTier.ClusterMode.Compatible)
            ClusterModes.CheckCompatible(version, Availability, problems);
        var groups = NodeGroup.Resolve(request.NodeGroups, Availability, Replicas, problems);
        var topology = this with
        {
            Mode = mode,
            IsModeChosen = request.ClusterMode is not null,
            Shards = mode == CachingTier.ClusterMode.Enabled ? request.ShardCount ?? 1 : null,
            Groups = groups,
        };
        topology.CheckShards(property, version, problems);
        return topology;
    }

    private void CheckReplicas(string origin, Problems problems)
    {
        var choice = $"with availability '{Availability.WireName()}'{origin}";
        if (Availability == Availability.Single)
        {
            problems.Require(Replicas == 0, "replicas", $"0 {choice}", Replicas,
                "Set availability to 'replicated' or 'multi-az', or leave replicas out.");
        }
        else
        {
            problems.Require(
                Replicas > 0,
                "replicas",
                $"between 1 and {Limits.MaxReplicas} {choice}",
                Replicas,
                "Set availability to 'single', or leave replicas out for 1.");
        }
    }

    private void CheckShards(string property, EngineVersion? version, Problems problems)
    {
        if (Shards is not { } shards)
            return;
        if (shards is < 1 or > Limits.MaxShards)
        {
            if (property == "shards")
            {
                problems.Add(
                    "shards",
                    $"between 1 and {Limits.MaxShards}",
                    shards,
                    "Leave it out for no cluster mode.");
            }

            return;
        }

        var nodes = ReplicasOfShards.Sum(replicas => 1 + Math.Clamp(replicas, 0, Limits.MaxReplicas));
        var most = MostNodes(version);
        var perShard = nodes / shards;
        if (nodes > most && Groups.Length > 0)
        {
            problems.Add(
                property,
                $"a list of at most {most} nodes with replicas",
                nodes,
                "Take fewer shards or replicas.");
        }
        else if (nodes > most)
        {
            problems.Add(property, $"at most {most / perShard} with {perShard} nodes each", shards,
                $"A cache has at most {most} nodes.");
        }
        else if (nodes > Limits.NodesPerGroupQuota)
        {
            problems.Warn(Groups.Length > 0
                ? $"nodeGroups make {nodes} nodes: more than {Limits.NodesPerGroupQuota} need a raised quota."
                : $"shards {shards} of {perShard} nodes each make {nodes} nodes: more than "
                    + $"{Limits.NodesPerGroupQuota} need a raised quota.");
        }
    }

    /// <summary>How many nodes a cache of that version has at most.</summary>
    public static int MostNodes(EngineVersion? version) =>
        version is { Engine: CacheEngine.Redis } && !version.IsAtLeast(5, 0, 6)
            ? Limits.MaxNodesPerOldGroup
            : Limits.MaxNodesPerGroup;
}
