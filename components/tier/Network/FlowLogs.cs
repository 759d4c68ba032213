using Pulumi;
using Ec2 = Pulumi.Aws.Ec2;
using Iam = Pulumi.Aws.Iam;

namespace CachingTier;

/// <summary>The log of a VPC's traffic.</summary>
internal static class FlowLogs
{
    private static readonly string[] Actions =
        ["logs:CreateLogStream", "logs:DescribeLogGroups", "logs:DescribeLogStreams", "logs:PutLogEvents"];

    public static void Create(
        string network,
        Input<string> vpcId,
        ResolvedNetwork resolved,
        InputMap<string>? tags,
        bool? retain,
        Resource parent)
    {
        var name = $"{network}-flow";
        var children = new CustomResourceOptions { Parent = parent };
        var log = LogGroups.Create(
            name,
            "/aws/vpc",
            new(resolved.LogRetentionDays, resolved.KmsKeyId, tags, retain),
            parent);
        var role = new Iam.Role(name, new()
        {
            AssumeRolePolicy = ServiceTrust.CreatePolicy("vpc-flow-logs.amazonaws.com", parent),
            Description = "Writes the flow log of the caching tier",
            Tags = NameTag.Add(name, tags),
        }, children);
        var policy = new Iam.RolePolicy(name, new()
        {
            Role = role.Name,
            Policy = log.Arn.Apply(arn =>
                new PolicyDocument([new("Allow", Actions, [arn, $"{arn}:*"])]).ToJson()),
        }, children);
        _ = new Ec2.FlowLog(name, new()
        {
            VpcId = vpcId,
            TrafficType = "ALL",
            LogDestination = log.Arn,
            IamRoleArn = role.Arn,
            Tags = NameTag.Add(name, tags),
        }, new() { Parent = parent, DependsOn = { policy } });
    }
}
