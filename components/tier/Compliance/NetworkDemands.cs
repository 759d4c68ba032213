using static CachingTier.Demand;

namespace CachingTier;

/// <summary>What rules demand of the network around the caches.</summary>
internal static class NetworkDemands
{
    public static IEnumerable<Demand> All =>
    [
        Described(ResourceType.SecurityGroup),
        Described(ResourceType.IngressRule),
        Described(ResourceType.EgressRule),
        new()
        {
            Ids = ["AwsSolutions-EC23", "restricted-common-ports"],
            Text = "nobody lets in the whole internet",
            On = ResourceType.IngressRule,
            Property = "cidrIpv4, cidrIpv6",
            Holds = (rule, _) => rule.Text("cidrIpv4") != "0.0.0.0/0" && rule.Text("cidrIpv6") != "::/0",
        },
        new()
        {
            Ids = ["AwsSolutions-VPC7", "CKV2_AWS_11"],
            Text = "the traffic of the VPC is logged",
            On = ResourceType.Vpc,
            Property = "a FlowLog",
            Holds = (vpc, all) => vpc.HasCompanion(
                all[ResourceType.FlowLog].Where(log => log.Has("vpcId")),
                all),
            Waived = Dev("The log of a dev tier's traffic costs more than it is worth."),
        },
        new()
        {
            Ids = ["VPCDefaultSecurityGroupClosed", "CKV2_AWS_12"],
            Text = "the VPC's default security group has no rules",
            On = ResourceType.Vpc,
            Property = "a DefaultSecurityGroup",
            Holds = (vpc, all) => vpc.HasCompanion(
                all[ResourceType.DefaultSecurityGroup]
                    .Where(group => !group.Has("ingress") && !group.Has("egress")),
                all),
        },
        new()
        {
            Ids = ["CKV_AWS_130", "VPCSubnetAutoAssignPublicIpDisabled",
                "elasticache_cluster_uses_public_subnet"],
            Text = "no public addresses",
            On = ResourceType.Subnet,
            Property = "mapPublicIpOnLaunch",
            Holds = (subnet, _) => !subnet.Has("mapPublicIpOnLaunch")
                || !subnet.IsTrue("mapPublicIpOnLaunch"),
        },
    ];

    private static Demand Described(string type) => new()
    {
        Ids = ["CKV_AWS_23"],
        Text = "a description",
        On = type,
        Property = "description",
        Holds = (resource, _) => resource.Has("description"),
    };
}
