using System.Text.Json.Serialization;

namespace CachingTier;

/// <summary>How clients log in to a cache.</summary>
public enum LoginMode
{
    /// <summary>Not at all.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>With one AUTH token for all.</summary>
    [JsonStringEnumMemberName("token")]
    Token,

    /// <summary>As users with passwords.</summary>
    [JsonStringEnumMemberName("users")]
    Users,

    /// <summary>As users with a token that an AWS role signs.</summary>
    [JsonStringEnumMemberName("iam")]
    Iam,
}
