using System.Text.Json.Serialization;

namespace CachingTier;

/// <summary>What an update of a cache does to the credential that clients have.</summary>
public enum TokenUpdateStrategy
{
    /// <summary>Keeps it beside the new one.</summary>
    [JsonStringEnumMemberName("ROTATE")]
    Rotate,

    /// <summary>Drops it.</summary>
    [JsonStringEnumMemberName("SET")]
    Set,

    /// <summary>Drops it for users.</summary>
    [JsonStringEnumMemberName("DELETE")]
    Delete,
}
