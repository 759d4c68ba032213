using System.Collections.Immutable;

namespace CachingTier;

/// <summary>
/// Which inputs replace a cache, by its kind: what the AWS provider marks so, and what it decides by values.
/// </summary>
internal static class ReplacingProperties
{
    private const string RestoreNote = "It only counts when the cache is created: leave it as it was then.";

    private static readonly ReplacingProperty NetworkType =
        new("networkType") { Default = "ipv4", IsKeptWhenLeftOut = true };

    private static readonly ReplacingProperty SubnetGroup = new("subnetGroupName")
    {
        IsKeptWhenLeftOut = true
    };

    private static readonly ReplacingProperty EngineVersion = new("engineVersion")
    {
        IsKeptWhenLeftOut = true,
        Replaces = (deployed, value) => IsLower(value, deployed.GetValueOrDefault("engineVersion")),
        Note = "ElastiCache cannot lower a version.",
    };

    // The way from Redis OSS to Valkey is an update, the way back is not.
    private static readonly ReplacingProperty Engine = new("engine")
    {
        IsKeptWhenLeftOut = true,
        Replaces = (deployed, value) => (deployed.GetValueOrDefault(
            "engine"), value) is not ("redis", "valkey"),
    };

    private static readonly ImmutableArray<ReplacingProperty> ReplicationGroup =
    [
        new("replicationGroupId") { IsKeptWhenLeftOut = true },
        new("globalReplicationGroupId") { IsKeptWhenLeftOut = true, IsDerived = true },
        Engine,
        EngineVersion,
        new("port") { Default = "6379" },
        SubnetGroup,
        new("securityGroupNames") { IsKeptWhenLeftOut = true },
        NetworkType,
        new("atRestEncryptionEnabled") { IsKeptWhenLeftOut = true },
        new("kmsKeyId") { Note = "ElastiCache cannot encrypt a cache anew with another key." },
        new("transitEncryptionEnabled")
        {
            Default = "false",
            Replaces = (deployed, _) => deployed.GetValueOrDefault("engine") == "redis"
                && IsLower(deployed.GetValueOrDefault("engineVersion"), "7"),
            Note = "From Redis OSS 7 on it changes in place: raise engineVersion first.",
        },
        new("dataTieringEnabled") {
            Default = "false",
            Note = "It follows the node type: stay with types that have it, or with those that do not." },
        // The provider tells shards by their ids alone, and takes over those of the cache when there are none
        // here.
        new("nodeGroupConfigurations")
        {
            IsKeptWhenLeftOut = true,
            Ignores = (deployed, value) => CountShards(value) == ShardsOf(deployed),
        },
        new("snapshotName") { Note = RestoreNote },
        new("snapshotArns") { Note = RestoreNote },
    ];

    private static readonly ImmutableArray<ReplacingProperty> Memcached =
    [
        new("clusterId") { IsKeptWhenLeftOut = true },
        new("engine") { IsKeptWhenLeftOut = true },
        EngineVersion with { Empties = true },
        new("nodeType")
        {
            IsKeptWhenLeftOut = true,
            Replaces = (deployed, _) => deployed.GetValueOrDefault("engine") != "redis",
            Note = "A Memcached cache can have more nodes in place, not bigger ones.",
        },
        new("port") { Default = "11211" },
        SubnetGroup,
        new("availabilityZone") { IsKeptWhenLeftOut = true },
        NetworkType,
        new("transitEncryptionEnabled") { Default = "false" },
        new("outpostMode"),
        new("preferredOutpostArn") { IsKeptWhenLeftOut = true },
        new("replicationGroupId") { IsKeptWhenLeftOut = true },
        new("snapshotName") { Note = RestoreNote },
        new("snapshotArns") { Note = RestoreNote },
    ];

    private static readonly ImmutableArray<ReplacingProperty> Serverless =
    [
        new("name") { IsKeptWhenLeftOut = true },
        Engine,
        new("majorEngineVersion")
        {
            IsKeptWhenLeftOut = true,
            Replaces = (deployed, value) => IsLower(value, deployed.GetValueOrDefault("majorEngineVersion")),
            Note = "ElastiCache cannot lower a version.",
        },
        new("kmsKeyId") { Note = "ElastiCache cannot encrypt a cache anew with another key." },
        new("subnetIds") { IsKeptWhenLeftOut = true, IsSet = true },
        NetworkType,
        new("snapshotArnsToRestores") { Note = RestoreNote },
    ];

    // Its engine and version are held to stages.
    private static readonly ImmutableArray<ReplacingProperty> GlobalDatastore =
    [
        new("globalReplicationGroupIdSuffix") { IsDerived = true },
        new("primaryReplicationGroupId") { IsDerived = true },
    ];

    /// <summary>
    /// The inputs of a kind of cache, by its name in the connection contract, or of a global datastore.
    /// </summary>
    public static ImmutableArray<ReplacingProperty> Of(string kind) => kind switch
    {
        "replication-group" => ReplicationGroup,
        "memcached" => Memcached,
        ReplacementGuard.Datastore => GlobalDatastore,
        _ => Serverless,
    };

    private static int ShardsOf(IReadOnlyDictionary<string, string> deployed) =>
        deployed.GetValueOrDefault("nodeGroupConfigurations") is { } groups
            ? CountShards(groups)
            : int.TryParse(deployed.GetValueOrDefault("shards"), out var shards) ? shards : 1;

    private static int CountShards(string? groups) => (groups ?? "").Split('{').Length - 1;

    private static bool IsLower(string? one, string? other)
    {
        var (left, right) = (Parts(one), Parts(other));
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            if (left[i] != right[i])
                return left[i] < right[i];
        }
        return false;
    }

    // Versions like 6.x end where they leave the choice to ElastiCache.
    private static int[] Parts(string? version) =>
        [.. (version ?? "").Split('.').TakeWhile(part => int.TryParse(part, out _)).Select(int.Parse)];
}
