using System.Collections.Immutable;
using Ec2 = Pulumi.Aws.Ec2;

namespace CachingTier;

/// <summary>What an adopted VPC has, looked at and found fit.</summary>
/// <param name="VpcId">Id of the VPC.</param>
/// <param name="CidrBlock">Its first block; null when nothing needs it.</param>
/// <param name="Subnets">Its subnets for the caches.</param>
internal sealed record AdoptedNetwork(
    string VpcId,
    string? CidrBlock,
    ImmutableArray<Ec2.GetSubnetResult> Subnets)
{
    /// <summary>What an interface endpoint takes: one subnet of each zone.</summary>
    public List<string> OnePerZone =>
        [.. Subnets.DistinctBy(subnet => subnet.AvailabilityZone).Select(subnet => subnet.Id)];
}
