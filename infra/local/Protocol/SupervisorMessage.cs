using System.Text.Json.Serialization;

namespace CachingTier.Local.Protocol;

/// <summary>One line from the supervisor to the command that started it.</summary>
/// <param name="Text">What is done, happened or failed; null when the tier is ready.</param>
/// <param name="Tier">The tier that is ready.</param>
/// <param name="Smoke">The smoke test that failed, if that is why the tier does not come up.</param>
internal sealed record SupervisorMessage(
    SupervisorMessageKind Kind, string? Text = null, TierStatus? Tier = null, SmokeStatus? Smoke = null)
{
    /// <summary>Whether it says how the start of the tier ended.</summary>
    [JsonIgnore]
    public bool IsOutcome => Kind is SupervisorMessageKind.Ready or SupervisorMessageKind.Failed;
}
