using System.Text.Json.Serialization;

namespace CachingTier.Local.Protocol;

internal enum SupervisorMessageKind
{
    /// <summary>What is being done right now.</summary>
    [JsonStringEnumMemberName("step")]
    Step,

    /// <summary>Something that happened and is worth a line.</summary>
    [JsonStringEnumMemberName("note")]
    Note,

    /// <summary>The tier is up and proven: nothing follows.</summary>
    [JsonStringEnumMemberName("ready")]
    Ready,

    /// <summary>The tier does not come up: nothing follows.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,
}
