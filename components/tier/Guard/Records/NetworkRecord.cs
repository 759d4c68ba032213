using System.Collections.Immutable;

namespace CachingTier;

/// <summary>What is recorded of a network, as deployed.</summary>
internal sealed record NetworkRecord : DeploymentRecord
{
    public override string Kind => RecordKinds.Network;

    /// <summary>Block of a new VPC; not recorded for an adopted one.</summary>
    public Recorded<string> CidrBlock { get; init; }

    public Recorded<string> VpcId { get; init; }

    public Recorded<ImmutableArray<string>> SubnetIds { get; init; }

    /// <summary>Zone of each subnet.</summary>
    public Recorded<ImmutableArray<string>> AvailabilityZones { get; init; }

    public Recorded<string> SubnetGroupName { get; init; }

    internal override string Component => nameof(CacheNetwork);

    public override DeploymentRecord Merge(DeploymentRecord other) => other;

    /// <summary>What the record is kept under.</summary>
    /// <param name="name">Name of the network.</param>
    public static string KeyOf(string name) => $"network:{name}";
}
