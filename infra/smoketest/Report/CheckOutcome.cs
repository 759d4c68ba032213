using System.Text.Json.Serialization;

namespace SmokeTesting;

/// <summary>How a check ended.</summary>
internal enum CheckOutcome
{
    [JsonStringEnumMemberName("passed")]
    Passed,

    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>A layer below failed, so nothing can be said.</summary>
    [JsonStringEnumMemberName("not run")]
    NotRun,

    /// <summary>The cache does not have what this layer proves.</summary>
    [JsonStringEnumMemberName("not applicable")]
    NotApplicable,
}
