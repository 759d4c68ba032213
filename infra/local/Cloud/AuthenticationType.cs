using System.Text.Json.Serialization;

namespace CachingTier.Local.Cloud;

/// <summary>How a user of ElastiCache logs in.</summary>
internal enum AuthenticationType
{
    [JsonStringEnumMemberName("password")]
    Password,

    /// <summary>Without anything but its name.</summary>
    [JsonStringEnumMemberName("no-password-required")]
    NoPasswordRequired,

    [JsonStringEnumMemberName("iam")]
    Iam,
}
