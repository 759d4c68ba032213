using System.Text.RegularExpressions;

namespace CachingTier;

/// <summary>What a new cache is filled with: a snapshot of ElastiCache, or files in S3.</summary>
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-restoring.html"/>
internal sealed partial record SnapshotSource(string? Name, IReadOnlyList<string> Arns)
{
    public bool IsThere => Name is not null || Arns.Count > 0;

    public static SnapshotSource Resolve(string? name, List<string>? arns, Problems problems)
    {
        var source = new SnapshotSource(name, arns ?? []);
        if (name is not null && arns is not null)
        {
            problems.Add(
                "snapshotArns",
                "left out with snapshotName",
                arns,
                "Keep one of the two: a cache is filled only once.");
        }

        problems.Require(name is null || IsName(name), "snapshotName", "the name of a snapshot", name,
            $"It has at most {Limits.SnapshotNameLength} letters, digits and single hyphens; snapshots of "
                + "AWS begin with 'automatic.'.");
        problems.Require(arns is null or { Count: > 0 }, "snapshotArns", "a list of at least one ARN", arns,
            "Leave it out for an empty cache.");
        for (var i = 0; i < source.Arns.Count; i++)
        {
            problems.Require(
                File().IsMatch(source.Arns[i] ?? ""),
                $"snapshotArns[{i}]",
                "the ARN of a file in S3 without commas",
                source.Arns[i],
                "Write it as in 'arn:aws:s3:::backups/sessions.rdb'.");
        }

        return source;
    }

    /// <summary>Adds what depends on the shape of the cache.</summary>
    public void CheckShape(ReplicationTopology topology, EngineVersion? version, Problems problems)
    {
        if (!IsThere)
            return;
        if (Arns.Count > 0 && topology.ClusterMode && topology.Groups.All(group => group.Slots is null))
        {
            problems.Add("nodeGroups", "set, with the slots of each shard, for snapshotArns in cluster mode",
                topology.Groups.Length == 0 ? null : Problems.SomeValue, "Say which slots each shard holds.");
        }

        var property = Name is null ? "snapshotArns" : "snapshotName";
        problems.Warn(topology.ClusterMode
            ? $"{property} restores into {topology.Shards} shards, whatever the snapshot had; one of "
                + "cache.r6gd restores to cache.r6gd only."
            : $"{property} restores one shard: a snapshot of more needs shards, and one of cache.r6gd "
                + "restores to cache.r6gd only.");
        if (topology.ClusterMode && version is not { Engine: CacheEngine.Valkey, Major: >= 9 })
            problems.Warn($"{property} restores into cluster mode only what is in database 0.");
    }

    private static bool IsName(string name) =>
        name.Length <= Limits.SnapshotNameLength && Shape().IsMatch(name);

    [GeneratedRegex(@"^(?:[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*|automatic\.[A-Za-z][A-Za-z0-9:.-]*)\z")]
    private static partial Regex Shape();

    [GeneratedRegex(@"^arn:aws[a-z-]*:s3:::[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]/[^,]+\z")]
    private static partial Regex File();
}
