using System.Collections.Immutable;
using CachingTier.Local.Resources;

namespace CachingTier.Local.Cloud;

/// <summary>VPCs and what is in them: nothing runs, but reachability is read from them.</summary>
internal sealed class NetworkFamily(Account account) : IResourceFamily
{
    private static readonly ImmutableDictionary<string, string> Prefixes = new Dictionary<string, string>
    {
        ["Vpc"] = "vpc",
        ["Subnet"] = "subnet",
        ["SecurityGroup"] = "sg",
        ["SecurityGroupRule"] = "sgrule",
        ["SecurityGroupIngressRule"] = "sgr",
        ["SecurityGroupEgressRule"] = "sgr",
        ["RouteTable"] = "rtb",
        ["RouteTableAssociation"] = "rtbassoc",
        ["Route"] = "r",
        ["DefaultSecurityGroup"] = "sg",
        ["DefaultRouteTable"] = "rtb",
        ["DefaultNetworkAcl"] = "acl",
        ["NetworkAcl"] = "acl",
        ["VpcEndpoint"] = "vpce",
        ["FlowLog"] = "fl",
        ["InternetGateway"] = "igw",
        ["NatGateway"] = "nat",
        ["EgressOnlyInternetGateway"] = "eigw",
        ["Eip"] = "eipalloc",
    }.ToImmutableDictionary();

    public bool Owns(CloudRequest request) =>
        request.Module is "ec2" or "vpc" && Prefixes.ContainsKey(request.Kind);

    public Task<CloudAnswer> CreateAsync(CloudRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(Create(request));

    private CloudAnswer Create(CloudRequest request)
    {
        var id = account.ResourceId(Prefixes[request.Kind], request.Type, request.Name);
        var arnKind = request.Kind switch
        {
            "Vpc" => "vpc",
            "Subnet" => "subnet",
            "RouteTable" => "route-table",
            "VpcEndpoint" => "vpc-endpoint",
            "SecurityGroupIngressRule" or "SecurityGroupEgressRule" => "security-group-rule",
            _ => "security-group",
        };
        var answer = new CloudAnswer(id, account.Arn("ec2", $"{arnKind}/{id}"), Name(request)).With(
            ("ownerId", Account.Id));
        return request.Kind switch
        {
            "Vpc" => answer.With(
                ("ipv6CidrBlock", request.Inputs.Flag("assignGeneratedIpv6CidrBlock")
                    ? "2001:db8:0:100::/56"
                    : null),
                ("defaultSecurityGroupId", Related("sg", request)),
                ("defaultRouteTableId", Related("rtb", request)),
                ("mainRouteTableId", Related("rtb", request)),
                ("defaultNetworkAclId", Related("acl", request))),
            "SecurityGroup" or "DefaultSecurityGroup" => answer.With(("name", answer.PhysicalName)),
            "SecurityGroupIngressRule" or "SecurityGroupEgressRule" or "SecurityGroupRule" =>
                answer.With(("securityGroupRuleId", id)),
            "VpcEndpoint" => answer.With(
                ("state", "available"),
                ("dnsEntries", ImmutableArray.Create<object?>(ImmutableDictionary<string, object?>.Empty
                    .Add("dnsName", $"{id}.secretsmanager.{account.Region}.vpce.amazonaws.com")
                    .Add("hostedZoneId", "Z0LOCAL"))),
                ("networkInterfaceIds", request.Inputs.Texts("subnetIds")
                    .Select(subnet => (object?)account.ResourceId("eni", request.Type, subnet))
                    .ToImmutableArray())),
            _ => answer,
        };
    }

    private string Related(string prefix, CloudRequest vpc) =>
        account.ResourceId(prefix, $"{vpc.Type}/default", vpc.Name);

    private string Name(CloudRequest request) =>
        request.Inputs.Text("name") ?? account.AutoName(request.Type, request.Name);
}
