using System.Collections.Immutable;

namespace CachingTier;

/// <summary>A network as its arguments request it.</summary>
internal sealed record WantedNetwork
{
    /// <summary>Block of a new VPC; none for an adopted one.</summary>
    public string? CidrBlock { get; init; }

    /// <summary>Whether a new VPC has a number of zones, not their names.</summary>
    public bool CountsZones { get; init; }

    /// <summary>Zones of a new VPC.</summary>
    public Recorded<ImmutableArray<string>> AvailabilityZones { get; init; }

    /// <summary>The adopted VPC.</summary>
    public Recorded<string> VpcId { get; init; }

    /// <summary>The adopted subnets.</summary>
    public Recorded<ImmutableArray<string>> SubnetIds { get; init; }
}
