using System.Text.Json.Serialization;

namespace CachingTier;

/// <summary>Which alarms a cache has.</summary>
public enum AlarmSet
{
    /// <summary>What somebody has to act on, at most six for each node.</summary>
    [JsonStringEnumMemberName("essential")]
    Essential,

    /// <summary>Every alarm, at both levels.</summary>
    [JsonStringEnumMemberName("all")]
    All,
}
