using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using Ec2 = Pulumi.Aws.Ec2;
using Iam = Pulumi.Aws.Iam;

namespace CachingTier;

/// <summary>The log of a VPC's traffic.</summary>
internal static class FlowLogs
{
    private static readonly string[] Actions =
        ["logs:CreateLogStream", "logs:DescribeLogGroups", "logs:DescribeLogStreams", "logs:PutLogEvents"];

    public static void Create(string network, Input<string> vpcId, NetworkPlan plan, InputMap<string>? tags, Resource parent)
    {
        var name = $"{network}-flow";
        var children = new CustomResourceOptions { Parent = parent };
        var deployment = Deployment.Instance;
        var log = new CloudWatch.LogGroup(name, new()
        {
            Name = $"/aws/vpc/{deployment.ProjectName}-{deployment.StackName}/{network}",
            RetentionInDays = plan.LogRetentionDays,
            KmsKeyId = plan.KmsKeyId,
            Tags = Tagged.As(name, tags),
        }, children);
        var role = new Iam.Role(name, new()
        {
            AssumeRolePolicy = ServiceTrust.Of("vpc-flow-logs.amazonaws.com", parent),
            Description = "Writes the flow log of the caching tier",
            Tags = Tagged.As(name, tags),
        }, children);
        var policy = new Iam.RolePolicy(name, new()
        {
            Role = role.Name,
            Policy = Output.JsonSerialize(log.Arn.Apply(arn => new PolicyDocument([new("Allow", Actions, [arn, $"{arn}:*"])]))),
        }, children);
        _ = new Ec2.FlowLog(name, new()
        {
            VpcId = vpcId,
            TrafficType = "ALL",
            LogDestination = log.Arn,
            IamRoleArn = role.Arn,
            Tags = Tagged.As(name, tags),
        }, new() { Parent = parent, DependsOn = { policy } });
    }
}
