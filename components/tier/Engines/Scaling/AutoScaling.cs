using System.Collections.Immutable;

namespace CachingTier;

/// <summary>One count of a replication group that scales by itself, with every default in place.</summary>
internal sealed record AutoScaling(
    ScaledCount Count, int Min, int Max, string Metric, int Target, int ScaleOutCooldown, int ScaleInCooldown)
{
    private const int UsualTarget = 60;
    private const int UsualScaleOutCooldown = 600;
    private const int UsualScaleInCooldown = 900;

    public static ImmutableArray<AutoScaling> Resolve(ScalingRequest request, EngineVersion? version,
        NodeType? node, ReplicationTopology topology, Problems problems)
    {
        var found = ImmutableArray.CreateBuilder<AutoScaling>();
        Add(request.Shards, ScaledCount.Shards, topology.ShardTotal);
        Add(request.Replicas, ScaledCount.Replicas, Math.Max(topology.Replicas, 1));
        if (found.Count > 1)
        {
            problems.Warn(
                "shardScaling and replicaScaling act on the same load: one of them is enough for most "
                    + "caches.");
        }

        CheckNodes(found, version, topology, problems);
        return found.ToImmutable();

        void Add(AutoScalingArgs? scaling, ScaledCount count, int now)
        {
            if (scaling is null)
                return;
            CheckCache(count, version, node, topology, problems);
            found.Add(Resolve(scaling, count, now, node, problems));
        }
    }

    private static void CheckCache(
        ScaledCount count, EngineVersion? version, NodeType? node, ReplicationTopology topology,
        Problems problems)
    {
        void LeaveOut(bool when, string where, string fix) =>
            problems.Require(!when, count.Property, $"left out {where}", Problems.SomeValue, fix);

        LeaveOut(!topology.ClusterMode, "without cluster mode", "Set shards.");
        LeaveOut(
            topology.Groups.Length > 0,
            "with nodeGroups",
            "They fix every shard in its place: give shards instead.");
        LeaveOut(count == ScaledCount.Replicas && topology.Replicas == 0, "without replicas",
            "Set availability to 'replicated' or 'multi-az'.");
        var oldest = node is { HasDataTiering: true } ? 7 : 6;
        if (version is { Engine: CacheEngine.Redis } && !version.IsAtLeast(oldest, 0))
            LeaveOut(true, $"with {version}", $"It needs Redis OSS {oldest}.0: raise engineVersion.");
        if (node is not null)
        {
            LeaveOut(node.IsBurstable || !node.IsNitro || node.Size is not ("large" or "xlarge" or "2xlarge"),
                $"with nodeType '{node.Text}'", "It needs a size from large to 2xlarge, as in "
                    + "'cache.r7g.large'.");
        }
    }

    private static AutoScaling Resolve(
        AutoScalingArgs args, ScaledCount count, int now, NodeType? node, Problems problems)
    {
        var path = count.Property;
        var min = args.Min ?? now;
        if (args.Max is not { } max)
        {
            problems.Add(
                $"{path}.max",
                $"set, at most {count.Most}",
                null,
                "It caps what the cache can cost.");
        }
        else if (max < min || max > count.Most)
        {
            problems.Add(
                $"{path}.max",
                $"between min, which is {min}, and {count.Most}",
                max,
                "Give both to change both.");
        }
        else if (max < now)
        {
            problems.Add($"{path}.max", $"at least {count.Start}, which is {now}", max,
                $"The cache would scale in as soon as it is there: lower {count.Start}.");
        }

        problems.Require(
            args.Min is null or >= 1,
            $"{path}.min",
            "at least 1",
            args.Min,
            "Leave it out for what the cache begins with.");
        problems.Require(
            args.Min is null || args.Min <= now,
            $"{path}.min",
            $"at most {count.Start}, which is {now}",
            args.Min,
            $"The cache would scale out as soon as it is there: raise {count.Start}.");
        var metrics = count.Metrics.Keys
            .Where(metric => metric != ScalingMetric.Capacity || node is null or { HasDataTiering: true });
        var metric = args.Metric is null
            ? ScalingMetric.Cpu
            : problems.Choose($"{path}.metric", args.Metric, "Leave it out for 'cpu'.", [.. metrics]);
        var target = args.Target ?? UsualTarget;
        problems.Require(target >= count.LeastTarget && target <= count.MostTarget, $"{path}.target",
            $"between {count.LeastTarget} and {count.MostTarget} percent", target, "Leave it out for "
                + $"{UsualTarget}.");
        CheckCooldown($"{path}.scaleOutCooldownSeconds", args.ScaleOutCooldownSeconds, problems);
        CheckCooldown($"{path}.scaleInCooldownSeconds", args.ScaleInCooldownSeconds, problems);
        return new AutoScaling(
            count,
            min,
            args.Max ?? min,
            count.Metrics[metric ?? ScalingMetric.Cpu],
            target,
            args.ScaleOutCooldownSeconds ?? UsualScaleOutCooldown,
            args.ScaleInCooldownSeconds ?? UsualScaleInCooldown);
    }

    // A cache that has grown must keep to the limits of a new one of that size.
    private static void CheckNodes(
        IReadOnlyList<AutoScaling> found, EngineVersion? version, ReplicationTopology topology,
        Problems problems)
    {
        if (found.Count == 0 || topology.Shards is not { } shards)
            return;
        var (perShard, nodes) = MostNodes(found, topology);
        var most = ReplicationTopology.MostNodes(version);
        var property = $"{found[0].Count.Property}.max";
        if (nodes > most)
        {
            problems.Add(property, found[0].Count == ScaledCount.Shards
                    ? $"at most {most / perShard} with {perShard} nodes each"
                    : $"at most {(most / shards) - 1} with {shards} shards",
                found[0].Max, $"A cache has at most {most} nodes.");
        }
        else if (nodes > Limits.NodesPerGroupQuota
            && shards * (1 + topology.Replicas) <= Limits.NodesPerGroupQuota)
        {
            problems.Warn($"{property} {found[0].Max} makes up to {nodes} nodes: more than "
                + $"{Limits.NodesPerGroupQuota} need a raised quota.");
        }
    }

    /// <summary>How many nodes each shard of a scaling cache has at most, and the whole cache.</summary>
    public static (int PerShard, int Nodes) MostNodes(
        IReadOnlyList<AutoScaling> scaling,
        ReplicationTopology topology)
    {
        var perShard = 1 + MostOf(scaling, ScaledCount.Replicas, topology.Replicas);
        return (perShard, perShard * MostOf(scaling, ScaledCount.Shards, topology.ShardTotal));
    }

    private static int MostOf(IEnumerable<AutoScaling> found, ScaledCount count, int otherwise) =>
        found.FirstOrDefault(scaling => scaling.Count == count)?.Max is { } max
            ? Math.Clamp(max, 0, count.Most)
            : otherwise;

    private static void CheckCooldown(string property, int? seconds, Problems problems) =>
        problems.Require(seconds is null or >= 0, property, "at least 0", seconds, "It counts seconds.");
}
