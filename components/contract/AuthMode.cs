using System.Text.Json.Serialization;

namespace CachingTier.Contract;

/// <summary>
/// How a client logs in.
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/redis-security.html"/>
/// </summary>
public enum AuthMode
{
    /// <summary>Not at all.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>With the AUTH token of the cache, as the default user.</summary>
    [JsonStringEnumMemberName("token")]
    Token,

    /// <summary>As a user with a password.</summary>
    [JsonStringEnumMemberName("password")]
    Password,

    /// <summary>As a user with a token that an AWS role signs, valid for 15 minutes.</summary>
    [JsonStringEnumMemberName("iam")]
    Iam,
}
