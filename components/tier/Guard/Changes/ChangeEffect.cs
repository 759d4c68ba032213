using System.Text.Json.Serialization;

namespace CachingTier;

/// <summary>What AWS does with a change of one property of a resource that exists.</summary>
internal enum ChangeEffect
{
    /// <summary>It changes, at once or in the maintenance window.</summary>
    [JsonStringEnumMemberName("in place")]
    InPlace,

    /// <summary>It changes only with <c>applyImmediately</c>.</summary>
    [JsonStringEnumMemberName("at once only")]
    AtOnce,

    /// <summary>It changes only when nothing else does.</summary>
    [JsonStringEnumMemberName("alone only")]
    Alone,

    /// <summary>It changes only in several deployments.</summary>
    [JsonStringEnumMemberName("in steps")]
    InSteps,

    /// <summary>The resource is replaced.</summary>
    [JsonStringEnumMemberName("replaced")]
    Replaced,

    /// <summary>It is refused for good.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,

    /// <summary>Nothing, or not yet.</summary>
    [JsonStringEnumMemberName("no effect")]
    NoEffect,
}
