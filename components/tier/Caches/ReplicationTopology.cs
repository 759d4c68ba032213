namespace CachingTier;

/// <summary>
/// How many nodes a replication group has and what they do for each other: replicas of each shard, and shards in
/// cluster mode.
/// </summary>
internal sealed record ReplicationTopology(Availability Availability, int Replicas, int? Shards)
{
    private static readonly string[] Names = ["single", "replicated", "multi-az"];

    public bool ClusterMode => Shards is not null;

    public bool MultiAz => Availability == Availability.MultiAz;

    /// <summary>Cluster mode demands it of single nodes too.</summary>
    public bool AutomaticFailover => ClusterMode || Replicas > 0;

    public static ReplicationTopology Resolve(
        string? availability, int? replicas, int? shards, EngineVersion? version, Profile profile, Problems problems)
    {
        var index = availability is null ? (int)profile.Availability : Array.IndexOf(Names, availability);
        problems.Require(index >= 0, "availability", OneOf.Text(Names), availability,
            $"Leave it out for '{Names[(int)profile.Availability]}'.");

        var chosen = (Availability)Math.Max(index, 0);
        var topology = new ReplicationTopology(chosen, replicas ?? (chosen == Availability.Single ? 0 : 1), shards);
        if (topology.Replicas is < 0 or > Limits.MaxReplicas)
            problems.Add("replicas", $"between 0 and {Limits.MaxReplicas}", replicas, "It counts the replicas of each shard.");
        else if (index >= 0)
            topology.CheckReplicas(availability is null ? $", the default of profile '{profile.Name}'" : "", problems);
        topology.CheckShards(version, problems);
        return topology;
    }

    private void CheckReplicas(string origin, Problems problems)
    {
        var choice = $"with availability '{Names[(int)Availability]}'{origin}";
        if (Availability == Availability.Single)
            problems.Require(Replicas == 0, "replicas", $"0 {choice}", Replicas,
                "Set availability to 'replicated' or 'multi-az', or leave replicas out.");
        else
            problems.Require(Replicas > 0, "replicas", $"between 1 and {Limits.MaxReplicas} {choice}", Replicas,
                "Set availability to 'single', or leave replicas out for 1.");
    }

    private void CheckShards(EngineVersion? version, Problems problems)
    {
        if (Shards is not { } shards) return;
        if (shards is < 1 or > Limits.MaxShards)
        {
            problems.Add("shards", $"between 1 and {Limits.MaxShards}", shards, "Leave it out for no cluster mode.");
            return;
        }

        var perShard = 1 + Math.Clamp(Replicas, 0, Limits.MaxReplicas);
        var most = MostNodes(version);
        if (shards * perShard > most)
            problems.Add("shards", $"at most {most / perShard} with {perShard} nodes each", shards,
                $"A cache has at most {most} nodes.");
        else if (shards * perShard > Limits.NodesPerGroupQuota)
            problems.Warn($"shards {shards} of {perShard} nodes each make {shards * perShard} nodes: more than "
                + $"{Limits.NodesPerGroupQuota} need a raised quota.");
    }

    private static int MostNodes(EngineVersion? version) =>
        version is { Engine: CacheEngine.Redis } && !version.IsAtLeast(5, 0, 6)
            ? Limits.MaxNodesPerOldGroup
            : Limits.MaxNodesPerGroup;
}
