using System.Text.Json.Serialization;

namespace CachingTier;

/// <summary>The internet protocols of a network or of a cache.</summary>
public enum NetworkType
{
    /// <summary>IPv4 only.</summary>
    [JsonStringEnumMemberName("ipv4")]
    Ipv4,

    /// <summary>IPv6 only.</summary>
    [JsonStringEnumMemberName("ipv6")]
    Ipv6,

    /// <summary>Both.</summary>
    [JsonStringEnumMemberName("dual_stack")]
    DualStack,
}
