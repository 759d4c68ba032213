using System.Text.Json.Serialization;

namespace CachingTier;

/// <summary>When a write reaches the durable log, as seen by the client that writes.</summary>
internal enum DurabilityMode
{
    /// <summary>As ElastiCache decides.</summary>
    [JsonStringEnumMemberName("default")]
    Default,

    /// <summary>After the answer.</summary>
    [JsonStringEnumMemberName("async")]
    Async,

    /// <summary>Before the answer.</summary>
    [JsonStringEnumMemberName("sync")]
    Sync,

    /// <summary>Never.</summary>
    [JsonStringEnumMemberName("disabled")]
    Disabled,
}
