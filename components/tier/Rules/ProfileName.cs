using System.Text.Json.Serialization;

namespace CachingTier;

/// <summary>The named sets of defaults.</summary>
public enum ProfileName
{
    /// <summary>One node, no protection, next to no cost.</summary>
    [JsonStringEnumMemberName("dev")]
    Dev,

    /// <summary>Several zones, backups, protection.</summary>
    [JsonStringEnumMemberName("production")]
    Production,

    /// <summary>As production, with what regulators demand.</summary>
    [JsonStringEnumMemberName("regulated")]
    Regulated,
}
