using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using CachingTier.Contract;
using CachingTier.Local.Engines;

namespace CachingTier.Local.Protocol;

/// <summary>One cache of a tier.</summary>
internal sealed record CacheStatus
{
    /// <summary>As in the settings; a copy has its region after an at sign.</summary>
    public required string Name { get; init; }

    /// <summary>What AWS calls it.</summary>
    public required string Id { get; init; }

    /// <summary>Null when it does not run.</summary>
    public required CacheKind? Kind { get; init; }

    public required string Region { get; init; }

    /// <summary>The one that is asked for; null for AWS's choice.</summary>
    public required string? EngineVersion { get; init; }

    /// <summary>The connection contract, as the stack has it among its outputs.</summary>
    public required JsonElement Connection { get; init; }

    public required ImmutableArray<NodeStatus> Nodes { get; init; }

    [JsonIgnore]
    public CacheContract Contract => CacheContract.Parse(Connection.GetRawText());
}
