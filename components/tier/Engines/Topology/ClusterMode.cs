using System.Text.Json.Serialization;

namespace CachingTier;

/// <summary>Whether the keys of a replication group are distributed over shards.</summary>
internal enum ClusterMode
{
    [JsonStringEnumMemberName("disabled")]
    Disabled,

    /// <summary>One shard that answers clients of both kinds, between disabled and enabled.</summary>
    [JsonStringEnumMemberName("compatible")]
    Compatible,

    [JsonStringEnumMemberName("enabled")]
    Enabled,
}
