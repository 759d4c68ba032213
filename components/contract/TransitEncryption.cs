using System.Text.Json.Serialization;

namespace CachingTier.Contract;

/// <summary>
/// Which clients a cache accepts, by whether they speak TLS.
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption-enable.html"/>
/// </summary>
public enum TransitEncryption
{
    /// <summary>Only clients without TLS.</summary>
    [JsonStringEnumMemberName("off")]
    Off,

    /// <summary>Clients with TLS and clients without it.</summary>
    [JsonStringEnumMemberName("preferred")]
    Preferred,

    /// <summary>Only clients with TLS.</summary>
    [JsonStringEnumMemberName("required")]
    Required,
}
