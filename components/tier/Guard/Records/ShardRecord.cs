using System.Collections.Immutable;

namespace CachingTier;

/// <summary>What is recorded of a shard that is given its slots and zones.</summary>
internal sealed record ShardRecord
{
    public string? NodeGroupId { get; init; }
    public string? PrimaryAvailabilityZone { get; init; }
    public string? PrimaryOutpostArn { get; init; }
    public ImmutableArray<string>? ReplicaAvailabilityZones { get; init; }
    public int? ReplicaCount { get; init; }
    public ImmutableArray<string>? ReplicaOutpostArns { get; init; }
    public string? Slots { get; init; }

    /// <summary>Every zone that is named.</summary>
    internal IEnumerable<string> Zones
    {
        get
        {
            var replicas = ReplicaAvailabilityZones ?? [];
            return PrimaryAvailabilityZone is { } zone ? replicas.Prepend(zone) : replicas;
        }
    }

    public override string ToString()
    {
        var parts = new (string Name, object? Value)[]
        {
            ("nodeGroupId", NodeGroupId),
            ("primaryAvailabilityZone", PrimaryAvailabilityZone),
            ("primaryOutpostArn", PrimaryOutpostArn),
            ("replicaAvailabilityZones", ReplicaAvailabilityZones),
            ("replicaCount", ReplicaCount),
            ("replicaOutpostArns", ReplicaOutpostArns),
            ("slots", Slots),
        };
        return "{" + string.Join(", ", parts
            .Where(part => part.Value is not null)
            .Select(part => $"{part.Name}: {RecordedText.Write(part.Value!)}")) + "}";
    }
}
