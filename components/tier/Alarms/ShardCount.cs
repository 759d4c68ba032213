namespace CachingTier;

/// <summary>How many nodes a cache has, as its description says.</summary>
internal sealed class ShardCount(string at, MonitoredCacheArgs args)
{
    private readonly int _replicas = args.Replicas ?? 0;

    public int Nodes => Math.Clamp(args.Nodes ?? 1, 0, Limits.NodesPerRegion);

    /// <summary>
    /// What follows the id of the group in the ids of its members, by shard in cluster mode.
    /// </summary>
    public IEnumerable<(string Label, bool HasReplicas)> Members() =>
        args.Shards is null && args.ShardReplicas is null
            ? Shard("", _replicas)
            : Shards().SelectMany(
                (replicas, index) => Shard($"{MonitoredCache.Pad(index + 1, 4)}-", replicas));

    public void Check(CacheKind kind, Problems problems)
    {
        if (kind == CacheKind.Memcached)
        {
            problems.Require(args.Nodes is null or (>= 1 and <= Limits.NodesPerRegion), $"{at}.nodes",
                $"between 1 and {Limits.NodesPerRegion}", args.Nodes, "Leave it out for 1.");
        }

        if (kind != CacheKind.ReplicationGroup)
            return;
        if (args.ShardReplicas is not null && (args.Shards is not null || args.Replicas is not null))
        {
            problems.Add(
                $"{at}.shardReplicas",
                "left out with shards or replicas",
                Problems.SomeValue,
                "The list counts both.");
        }

        problems.Require(args.Shards is null or (>= 1 and <= Limits.MaxShards), $"{at}.shards",
            $"between 1 and {Limits.MaxShards}", args.Shards, "Leave it out for no cluster mode.");
        CheckReplicas("replicas", _replicas, problems);
        for (var i = 0; i < args.ShardReplicas?.Count; i++)
            CheckReplicas($"shardReplicas[{i}]", args.ShardReplicas[i], problems);
    }

    private void CheckReplicas(string property, int replicas, Problems problems) => problems.Require(
        replicas is >= 0 and <= Limits.MaxReplicas,
        $"{at}.{property}",
        $"between 0 and {Limits.MaxReplicas}",
        replicas,
        "It counts the replicas of each shard.");

    private IEnumerable<int> Shards() =>
        args.ShardReplicas
            ?? Enumerable.Repeat(_replicas, Math.Clamp(args.Shards!.Value, 0, Limits.MaxShards));

    private static IEnumerable<(string Label, bool HasReplicas)> Shard(
        string prefix,
        int replicas) => Enumerable
        .Range(1, 1 + Math.Clamp(replicas, 0, Limits.MaxReplicas))
        .Select(node => (prefix + MonitoredCache.Pad(node, 3), replicas > 0));
}
