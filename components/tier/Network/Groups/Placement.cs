using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pulumi;

namespace CachingTier;

/// <summary>
/// Where the nodes of a cache run: in an existing subnet group, or in subnets that get one.
/// </summary>
internal sealed partial record Placement(
    Output<string> VpcId, Output<string>? SubnetGroupName, Output<ImmutableArray<string>>? SubnetIds)
{
    public static Placement Resolve(
        Input<string>? vpcId,
        Input<string>? subnetGroupName,
        InputList<string>? subnetIds,
        bool overZones,
        Problems problems)
    {
        var vpc = ResolveVpc(vpcId, problems);
        if (subnetGroupName is null && subnetIds is null)
        {
            problems.Add("subnetIds", "set", null, "Give the ids of private subnets, or subnetGroupName.");
        }
        else if (subnetGroupName is not null && subnetIds is not null)
        {
            problems.Add(
                "subnetIds",
                "left out with subnetGroupName",
                Problems.SomeValue,
                "Keep one of the two.");
        }

        return new Placement(
            vpc,
            subnetGroupName is null ? null : Inputs.Check(subnetGroupName, problems, CheckName),
            subnetIds is null
                ? null
                : Inputs.Check(subnetIds, problems, (ids, found) => CheckCount(ids, overZones, found)));
    }

    public static Output<string> ResolveVpc(Input<string>? vpcId, Problems problems) =>
        ResourceIds.Vpc(vpcId, "Give the id of the VPC the cache is in.", problems);

    private static void CheckName(string name, Problems problems) => problems.Require(
        name.Length <= Limits.SubnetGroupNameLength && Name().IsMatch(name), "subnetGroupName",
        $"1 to {Limits.SubnetGroupNameLength} lowercase letters, digits and hyphens", name,
        "Give the name of an ElastiCache subnet group.");

    private static void CheckCount(ImmutableArray<string> ids, bool overZones, Problems problems)
    {
        var count = ids.IsDefault ? 0 : ids.Length;
        if (overZones && count == 1)
        {
            problems.Add("subnetIds", "at least two subnets with availability 'multi-az'", ids,
                "Give subnets in different zones, or set availability to 'replicated'.");
        }
        else
        {
            problems.Require(count is >= 1 and <= Limits.SubnetsPerGroup, "subnetIds",
                $"1 to {Limits.SubnetsPerGroup} subnets",
                ids.IsDefault ? [] : ids,
                "Give the ids of private subnets of one VPC.");
        }

        ResourceIds.CheckSubnets(ids, problems);
    }

    [GeneratedRegex("^[a-z0-9-]+\\z")]
    private static partial Regex Name();
}
