using System.Text.Json.Serialization;

namespace CachingTier.Local.Protocol;

/// <summary>How a check ended.</summary>
internal enum ProofOutcome
{
    [JsonStringEnumMemberName("passed")]
    Passed,

    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>A layer below failed.</summary>
    [JsonStringEnumMemberName("not run")]
    NotRun,

    [JsonStringEnumMemberName("not applicable")]
    NotApplicable,
}
