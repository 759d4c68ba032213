using System.Text.Json.Serialization;

namespace CachingTier;

/// <summary>How urgent an alarm is.</summary>
internal enum AlarmLevel
{
    [JsonStringEnumMemberName("warning")]
    Warning,

    [JsonStringEnumMemberName("critical")]
    Critical,
}
