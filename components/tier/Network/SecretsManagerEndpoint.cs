using Pulumi;
using Ec2 = Pulumi.Aws.Ec2;
using Vpc = Pulumi.Aws.Vpc;

namespace CachingTier;

/// <summary>The interface endpoint through which a VPC without internet access reaches Secrets Manager.</summary>
internal static class SecretsManagerEndpoint
{
    /// <summary>Makes the endpoint; the result is its security group, known once the endpoint works.</summary>
    public static Output<string> Create(string network, Input<string> vpcId, Input<string> cidrBlock,
        InputList<string> subnetIds, InputMap<string>? tags, Resource parent)
    {
        var name = $"{network}-secretsmanager";
        var children = new CustomResourceOptions { Parent = parent };
        var group = new Ec2.SecurityGroup(name, new()
        {
            VpcId = vpcId,
            Description = "Secrets Manager endpoint: lets in the VPC only",
            Tags = Tagged.As(name, tags),
        }, children);
        var rule = new Vpc.SecurityGroupIngressRule(name, new()
        {
            SecurityGroupId = group.Id,
            CidrIpv4 = cidrBlock,
            IpProtocol = "tcp",
            FromPort = 443,
            ToPort = 443,
            Description = "The VPC over HTTPS",
            Tags = Tagged.As(name, tags),
        }, children);
        var region = Pulumi.Aws.GetRegion.Invoke(options: new() { Parent = parent });
        var endpoint = new Ec2.VpcEndpoint(name, new()
        {
            VpcId = vpcId,
            ServiceName = Output.Format($"com.amazonaws.{region.Apply(found => found.Region)}.secretsmanager"),
            VpcEndpointType = "Interface",
            PrivateDnsEnabled = true,
            SubnetIds = subnetIds,
            SecurityGroupIds = { group.Id },
            Tags = Tagged.As(name, tags),
        }, children);
        return Output.Tuple(group.Id, endpoint.Id, rule.Id).Apply(ids => ids.Item1);
    }
}
