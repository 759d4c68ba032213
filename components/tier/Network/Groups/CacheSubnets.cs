using System.Collections.Immutable;
using Pulumi;
using Ec2 = Pulumi.Aws.Ec2;

namespace CachingTier;

/// <summary>
/// Checks the subnets of one cache where the cache requires more than that they exist.
/// </summary>
internal sealed record CacheSubnets(string Kind, string Name, Resource Parent)
{
    /// <summary>The argument that names zones, and the zones that nodes are to run in.</summary>
    public (string Property, ImmutableArray<string> Zones) Asked { get; init; } = ("availabilityZones", []);

    /// <summary>The network type that the cache is to have.</summary>
    public NetworkType? NetworkType { get; init; }

    /// <summary>Whether each subnet should be in a zone of its own.</summary>
    public bool OnePerZone { get; init; }

    /// <summary>The subnets again, which fail when AWS could not put the cache into them.</summary>
    public Output<ImmutableArray<string>> Validate(Output<ImmutableArray<string>> ids, Output<string> vpcId)
    {
        if (Asked.Zones.IsEmpty && NetworkType is null or CachingTier.NetworkType.Ipv4 && !OnePerZone)
            return ids;
        return Output.Tuple(ids, Find(ids, vpcId)).Apply(found =>
        {
            found.Item2.ThrowIfAny(Parent);
            if (found.Item2.Warning is { } warning)
                DeploymentWarnings.Warn(warning, Parent);
            return found.Item1;
        });
    }

    /// <summary>What is wrong with the subnets, and what is doubtful.</summary>
    public Output<Problems> Find(Output<ImmutableArray<string>> ids, Output<string> vpcId) =>
        Output.Tuple(vpcId, ids.Apply(all => Output.All(all.Select(Look)))).Apply(found =>
        {
            var problems = new Problems(Kind, Name);
            Check(found.Item1, found.Item2, problems);
            return problems;
        });

    private Output<Ec2.GetSubnetResult> Look(string id) =>
        Ec2.GetSubnet.Invoke(new() { Id = id }, new InvokeOptions { Parent = Parent });

    // A look-up without an answer is no problem of the subnet.
    private void Check(string vpcId, ImmutableArray<Ec2.GetSubnetResult> subnets, Problems problems)
    {
        for (var i = 0; i < subnets.Length; i++)
        {
            problems.Require(
                string.IsNullOrEmpty(subnets[i].VpcId) || subnets[i].VpcId == vpcId,
                $"subnetIds[{i}]",
                $"a subnet of {vpcId}",
                $"{subnets[i].Id} in {subnets[i].VpcId}",
                "Give subnets of the cache's VPC only.");
            CheckFamily($"subnetIds[{i}]", subnets[i], problems);
        }

        var zones = subnets.Select(subnet => subnet.AvailabilityZone).Distinct().Order(StringComparer.Ordinal)
            .ToArray();
        if (zones.Contains(""))
            return;
        problems.Require(
            Asked.Zones.All(zones.Contains),
            Asked.Property,
            $"zones of the subnets, which are in {Quoted.OneOf(zones)}",
            Asked.Zones.Distinct(),
            "Give a subnet in every zone that nodes are to run in.");
        if (OnePerZone && zones.Length < subnets.Length)
        {
            problems.Warn($"subnetIds should be in different zones, but are in {zones.Length} for "
                + $"{subnets.Length} subnets.");
        }
    }

    private void CheckFamily(string property, Ec2.GetSubnetResult subnet, Problems problems)
    {
        if (NetworkType == CachingTier.NetworkType.Ipv6)
        {
            problems.Require(
                subnet.Ipv6Native,
                property,
                "a subnet with IPv6 addresses only for networkType 'ipv6'",
                subnet.Id,
                "Give another subnet, or set networkType to 'dual_stack'.");
        }
        else if (NetworkType == CachingTier.NetworkType.DualStack)
        {
            problems.Require(!subnet.Ipv6Native && !string.IsNullOrEmpty(subnet.Ipv6CidrBlock), property,
                "a subnet of both families for networkType 'dual_stack'", subnet
                    .Id, "Give the subnet an IPv6 block, or leave networkType out.");
        }
    }
}
