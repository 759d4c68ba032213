using System.Collections.Immutable;
using System.Text.Json;

namespace CachingTier.Local.Protocol;

/// <summary>A running tier.</summary>
internal sealed record TierStatus
{
    public required string Stack { get; init; }

    /// <summary>Of the supervisor.</summary>
    public required int Pid { get; init; }

    public required double UptimeSeconds { get; init; }

    /// <summary>How many resources the program has registered.</summary>
    public required int Resources { get; init; }

    /// <summary>Where Secrets Manager answers.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The file of the credentials that may read secrets there.</summary>
    public required string Credentials { get; init; }

    /// <summary>The file of the only authority that clients trust.</summary>
    public required string CaCertificate { get; init; }

    public required ImmutableArray<CacheStatus> Caches { get; init; }

    public required ImmutableArray<ProcessStatus> Processes { get; init; }

    /// <summary>The stack output <c>settings</c>: what the next deployment compares itself with.</summary>
    public required JsonElement? Settings { get; init; }

    /// <summary>Null when the program has no smoke test.</summary>
    public required SmokeStatus? Smoke { get; init; }
}
