using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CachingTier.Local.Protocol;

/// <summary>How the smoke test went last.</summary>
internal sealed record SmokeStatus
{
    /// <summary>Whether it passed here and in every region of <see cref="Regions"/>.</summary>
    public required bool Passed { get; init; }

    public required double Milliseconds { get; init; }

    /// <summary>What failed; empty when it passed.</summary>
    public required string Message { get; init; }

    /// <summary>Why the network lets no packets through, one sentence per path.</summary>
    public required ImmutableArray<string> Blocked { get; init; }

    /// <summary>The report of the function; null when it gave none.</summary>
    public required JsonElement? Report { get; init; }

    /// <summary>How it went where copies are; null when there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableSortedDictionary<string, SmokeStatus>? Regions { get; init; }

    /// <summary>The caches of the report, to be shown; null without a report.</summary>
    [JsonIgnore]
    public ImmutableArray<ProvenCache>? Caches =>
        Report?.Deserialize(ProtocolJson.Default.ProofReport)?.Caches;
}
