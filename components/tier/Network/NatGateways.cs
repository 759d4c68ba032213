using System.Text.Json.Serialization;

namespace CachingTier;

/// <summary>How private subnets reach the internet.</summary>
public enum NatGateways
{
    /// <summary>Not at all.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>All zones through one gateway.</summary>
    [JsonStringEnumMemberName("single")]
    Single,

    /// <summary>Each zone through a gateway of its own.</summary>
    [JsonStringEnumMemberName("per-zone")]
    PerZone,
}
