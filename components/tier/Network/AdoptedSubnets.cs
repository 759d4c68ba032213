using System.Collections.Immutable;
using System.Net;
using Pulumi;
using Ec2 = Pulumi.Aws.Ec2;

namespace CachingTier;

/// <summary>Checks the subnets of an adopted VPC before anything is placed in them.</summary>
internal sealed class AdoptedSubnets(string network, ResolvedNetwork resolved, Resource parent)
{
    /// <summary>
    /// The subnets as AWS describes them, and the first block of the VPC. Fails when they cannot hold the
    /// caches.
    /// </summary>
    public Output<AdoptedNetwork> Find(Output<string> vpcId, Output<ImmutableArray<string>> subnetIds) =>
        Output.Tuple(LookAt(vpcId), subnetIds.Apply(ids => Output.All(ids.Select(Look)))).Apply(async found =>
        {
            var (vpc, subnets) = found;
            var problems = new Problems(nameof(CacheNetwork), network);
            Check(vpc.Id, subnets, problems);
            if (vpc.Found is { } existing)
                CheckEndpoints(existing, subnets, problems);
            problems.ThrowIfAny(parent);
            if (problems.Warning is { } warning)
                DeploymentWarnings.Warn(warning, parent);
            await resolved.CheckSubnetsAsync([.. subnets.Select(SubnetPlace.Create)]);
            return new AdoptedNetwork(vpc.Id, vpc.Found?.CidrBlock, subnets);
        });

    /// <summary>Checks the ids alone.</summary>
    public static void CheckIds(ImmutableArray<string> ids, Problems problems)
    {
        var given = ids.IsDefault ? [] : ids;
        problems.Require(
            given.Length is >= 1 and <= Limits.SubnetsPerGroup,
            "subnetIds",
            $"1 to {Limits.SubnetsPerGroup} subnets",
            given,
            "Give the ids of private subnets of the VPC.");
        for (var i = 0; i < given.Length; i++)
        {
            problems.Require(
                given.IndexOf(given[i]) == i,
                $"subnetIds[{i}]",
                "given once",
                given[i],
                "Remove it.");
        }

        ResourceIds.CheckSubnets(ids, problems);
    }

    // Only endpoints depend on the settings of the VPC.
    private Output<(string Id, Ec2.GetVpcResult? Found)> LookAt(
        Output<string> vpcId) => resolved.InterfaceEndpoints.IsEmpty
        ? vpcId.Apply(id => (id, (Ec2.GetVpcResult?)null))
        : Output.Tuple(vpcId, Ec2.GetVpc.Invoke(new() { Id = vpcId }, new InvokeOptions { Parent = parent }))
            .Apply(found => (found.Item1, (Ec2.GetVpcResult?)found.Item2));

    private Output<Ec2.GetSubnetResult> Look(string id) =>
        Ec2.GetSubnet.Invoke(new() { Id = id }, new InvokeOptions { Parent = parent });

    private void Check(string vpcId, ImmutableArray<Ec2.GetSubnetResult> subnets, Problems problems)
    {
        for (var i = 0; i < subnets.Length; i++)
            Check($"subnetIds[{i}]", vpcId, subnets[i], problems);
        problems.Require(
            subnets.Select(subnet => subnet.OutpostArn ?? "").Distinct().Count() <= 1,
            "subnetIds",
            "all on one Outpost or all in the region",
            subnets.Select(
                subnet => subnet.Id),
            "Do not mix the two.");
        var zones = subnets.Select(subnet => subnet.AvailabilityZone).Distinct().Order(StringComparer.Ordinal)
            .ToArray();
        if (zones.Length >= ResolvedNetwork.MinZones)
            return;
        const string rule = "in at least two zones";
        if (resolved.Profile != Profile.Dev)
        {
            problems.Add(
            "subnetIds",
            rule,
            zones,
            "Caches fail over between zones: add a subnet in another one.");
        }
        else
        {
            problems.Warn("subnetIds are all in one zone, so no cache can fail over to another.");
        }
    }

    private void Check(string property, string vpcId, Ec2.GetSubnetResult subnet, Problems problems)
    {
        // A look-up without a VPC is no problem of the subnet.
        problems.Require(
            string.IsNullOrEmpty(subnet.VpcId) || subnet.VpcId == vpcId,
            property,
            $"a subnet of {vpcId}",
            $"{subnet.Id} in {subnet.VpcId}",
            "Give subnets of the adopted VPC only.");
        problems.Require(
            !subnet.MapPublicIpOnLaunch,
            property,
            "a private subnet",
            $"{subnet.Id}, which gives out public addresses",
            "Caches belong in subnets that the internet cannot reach.");
        problems.Require(!resolved.DualStack || !string.IsNullOrEmpty(subnet.Ipv6CidrBlock), property,
            "a subnet with an IPv6 block for networkType 'dual_stack'", subnet
                .Id, "Give the subnet a block, or take 'ipv4'.");
        problems.Require(subnet.Ipv6Native == (resolved.NetworkType == NetworkType.Ipv6), property,
            $"a subnet with {(subnet.Ipv6Native ? "IPv4 addresses" : "IPv6 addresses only")} for "
                + $"networkType '{resolved.NetworkType.WireName()}'",
            subnet.Id, $"Set networkType to {(subnet.Ipv6Native ? "'ipv6'" : "'ipv4' or 'dual_stack'")}, or "
                + "give another subnet.");
        if (subnet.AvailableIpAddressCount < Limits.FreeAddresses)
        {
            problems.Warn($"{property} {subnet.Id} has {subnet.AvailableIpAddressCount} free addresses: "
                + "each node takes one, and one more while it is replaced.");
        }
    }

    private void CheckEndpoints(
        Ec2.GetVpcResult vpc,
        ImmutableArray<Ec2.GetSubnetResult> subnets,
        Problems problems)
    {
        if (!IPNetwork.TryParse(vpc.CidrBlock, out var block))
            return;
        problems.Require(vpc is { EnableDnsSupport: true, EnableDnsHostnames: true }, "vpcId",
            $"a VPC with enableDnsSupport and enableDnsHostnames for {resolved.EndpointProperty}", vpc.Id,
            "Without them the names of the services lead past the endpoints: switch them on in the VPC.");
        foreach (var subnet in subnets)
        {
            problems.Require(!IPNetwork.TryParse(subnet.CidrBlock, out var part)
                || block.Contains(part.BaseAddress), "subnetIds",
                $"inside the VPC's first block {block} for {resolved.EndpointProperty}", $"{subnet.Id} with "
                    + $"{subnet.CidrBlock}",
                "The endpoint lets in that block: make it beside this program and give "
                    + "endpointSecurityGroupId.");
        }
    }
}
