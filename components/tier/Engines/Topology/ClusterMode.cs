using System.Text.Json.Serialization;

namespace CachingTier;

/// <summary>Whether the keys of a replication group are distributed over shards.</summary>
public enum ClusterMode
{
    /// <summary>One shard, for clients of the plain protocol.</summary>
    [JsonStringEnumMemberName("disabled")]
    Disabled,

    /// <summary>One shard that answers clients of both kinds, between disabled and enabled.</summary>
    [JsonStringEnumMemberName("compatible")]
    Compatible,

    /// <summary>Keys distributed over shards, for clients of the cluster protocol.</summary>
    [JsonStringEnumMemberName("enabled")]
    Enabled,
}
