using Pulumi;
using Ec2 = Pulumi.Aws.Ec2;
using Vpc = Pulumi.Aws.Vpc;

namespace CachingTier;

/// <summary>The endpoints through which a VPC without internet access reaches services of AWS.</summary>
internal static class VpcEndpoints
{
    public const string SecretsManager = "secretsmanager";

    /// <summary>What an interface endpoint is made in.</summary>
    public sealed record Place(
        string Network,
        Input<string> VpcId,
        Input<string> CidrBlock,
        InputList<string> SubnetIds);

    /// <summary>
    /// Makes an interface endpoint; the result is its security group, known once the endpoint works.
    /// </summary>
    public static Output<string> CreateInterface(
        string service,
        Place place,
        InputMap<string>? tags,
        Resource parent)
    {
        var name = $"{place.Network}-{service.Replace('.', '-')}";
        var children = new CustomResourceOptions { Parent = parent };
        var group = new Ec2.SecurityGroup(name, new()
        {
            VpcId = place.VpcId,
            Description = $"{Title(service)} endpoint: lets in the VPC only",
            Tags = NameTag.Add(name, tags),
        }, children);
        var rule = new Vpc.SecurityGroupIngressRule(name, new()
        {
            SecurityGroupId = group.Id,
            CidrIpv4 = place.CidrBlock,
            IpProtocol = "tcp",
            FromPort = 443,
            ToPort = 443,
            Description = "The VPC over HTTPS",
            Tags = NameTag.Add(name, tags),
        }, children);
        var endpoint = new Ec2.VpcEndpoint(name, new()
        {
            VpcId = place.VpcId,
            ServiceName = NameOf(service, parent),
            VpcEndpointType = "Interface",
            PrivateDnsEnabled = true,
            SubnetIds = place.SubnetIds,
            SecurityGroupIds = { group.Id },
            Tags = NameTag.Add(name, tags),
        }, children);
        return Output.Tuple(group.Id, endpoint.Id, rule.Id).Apply(ids => ids.Item1);
    }

    /// <summary>Makes a gateway endpoint, which is a route in each of the tables.</summary>
    public static void CreateGateway(string network, string service, Input<string> vpcId,
        IEnumerable<Ec2.RouteTable> tables, InputMap<string>? tags, Resource parent)
    {
        var name = $"{network}-{service}";
        _ = new Ec2.VpcEndpoint(name, new()
        {
            VpcId = vpcId,
            ServiceName = NameOf(service, parent),
            VpcEndpointType = "Gateway",
            RouteTableIds = Output.All(tables.Select(table => table.Id)),
            Tags = NameTag.Add(name, tags),
        }, new() { Parent = parent });
    }

    private static Output<string> NameOf(string service, Resource parent)
    {
        var region = Pulumi.Aws.GetRegion.Invoke(options: new() { Parent = parent });
        return region.Apply(found => NameOf(service, found.Region));
    }

    /// <summary>
    /// Name of the service of an endpoint: the DNS suffix of the partition turned round, but for gateways in
    /// China.
    /// </summary>
    public static string NameOf(string service, string region)
    {
        var suffix = AwsRegion.GetDnsSuffix(region);
        if (NetworkServices.IsGateway(service) && suffix == "amazonaws.com.cn")
            suffix = "amazonaws.com";
        return $"{string.Join('.', suffix.Split('.').Reverse())}.{region}.{service}";
    }

    private static string Title(string service) => service == SecretsManager ? "Secrets Manager" : service;
}
