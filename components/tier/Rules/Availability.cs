using System.Text.Json.Serialization;

namespace CachingTier;

/// <summary>What a replication group does when a node or a zone fails.</summary>
internal enum Availability
{
    [JsonStringEnumMemberName("single")]
    Single,

    [JsonStringEnumMemberName("replicated")]
    Replicated,

    [JsonStringEnumMemberName("multi-az")]
    MultiAz,
}
