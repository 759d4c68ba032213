using System.Text.Json.Serialization;

namespace CachingTier;

/// <summary>What automatic scaling keeps near its target.</summary>
internal enum ScalingMetric
{
    [JsonStringEnumMemberName("cpu")]
    Cpu,

    [JsonStringEnumMemberName("memory")]
    Memory,

    /// <summary>Memory and disks together, with data tiering.</summary>
    [JsonStringEnumMemberName("capacity")]
    Capacity,
}
