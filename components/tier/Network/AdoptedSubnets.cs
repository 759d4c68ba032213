using System.Collections.Immutable;
using Pulumi;
using Ec2 = Pulumi.Aws.Ec2;

namespace CachingTier;

/// <summary>Looks at the subnets of an adopted VPC before anything is put into them.</summary>
internal sealed class AdoptedSubnets(string network, NetworkPlan plan, Resource parent)
{
    /// <summary>The subnets as AWS has them, which fails when they cannot hold the caches.</summary>
    public Output<ImmutableArray<Ec2.GetSubnetResult>> Find(Input<string> vpcId, InputList<string> subnetIds) =>
        Output.Tuple(vpcId.ToOutput(), subnetIds.Apply(ids => Output.All(ids.Select(Look)))).Apply(found =>
        {
            var problems = new Problems(nameof(CacheNetwork), network);
            Check(found.Item1, found.Item2, problems);
            problems.ThrowIfAny(parent);
            if (problems.Warning is { } warning) Log.Warn(warning, parent);
            return found.Item2;
        });

    private Output<Ec2.GetSubnetResult> Look(string id) =>
        Ec2.GetSubnet.Invoke(new() { Id = id }, new InvokeOptions { Parent = parent });

    private void Check(string vpcId, ImmutableArray<Ec2.GetSubnetResult> subnets, Problems problems)
    {
        for (var i = 0; i < subnets.Length; i++) Check($"subnetIds[{i}]", vpcId, subnets[i], problems);
        problems.Require(subnets.Select(subnet => subnet.OutpostArn ?? "").Distinct().Count() <= 1, "subnetIds",
            "all on one Outpost or all in the region", subnets.Select(subnet => subnet.Id), "Do not mix the two.");
        var zones = subnets.Select(subnet => subnet.AvailabilityZone).Distinct().Order(StringComparer.Ordinal).ToArray();
        if (zones.Length >= NetworkPlan.MinZones) return;
        const string rule = "in at least two zones";
        if (plan.Profile != Profile.Dev) problems.Add("subnetIds", rule, zones, "Caches fail over between zones: add a subnet in another one.");
        else problems.Warn("subnetIds are all in one zone, so no cache can fail over to another.");
    }

    private void Check(string property, string vpcId, Ec2.GetSubnetResult subnet, Problems problems)
    {
        // A look-up that cannot tell the VPC says nothing against it.
        problems.Require(string.IsNullOrEmpty(subnet.VpcId) || subnet.VpcId == vpcId, property, $"a subnet of {vpcId}",
            $"{subnet.Id} in {subnet.VpcId}", "Give subnets of the adopted VPC only.");
        problems.Require(!subnet.MapPublicIpOnLaunch, property, "a private subnet", $"{subnet.Id}, which gives out public addresses",
            "Caches belong into subnets that the internet cannot reach.");
        problems.Require(!plan.DualStack || !string.IsNullOrEmpty(subnet.Ipv6CidrBlock), property,
            "a subnet with an IPv6 block for networkType 'dual_stack'", subnet.Id, "Give the subnet a block, or take 'ipv4'.");
        if (subnet.AvailableIpAddressCount < Limits.FreeAddresses)
            problems.Warn($"{property} {subnet.Id} has {subnet.AvailableIpAddressCount} free addresses: each node takes one, and "
                + "one more while it is replaced.");
    }
}
