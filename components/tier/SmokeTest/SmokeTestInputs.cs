using System.Collections.Immutable;
using Pulumi;

namespace CachingTier;

/// <summary>What a planned smoke test takes from other resources, which only a deployment knows.</summary>
public sealed record SmokeTestInputs
{
    /// <summary>Caches to prove. Default: those of the arguments.</summary>
    public List<SmokeTestTargetArgs>? Targets { get; init; }

    /// <summary>Id of the VPC of the caches. Default: that of the arguments.</summary>
    public Input<string>? VpcId { get; init; }

    /// <summary>Ids of private subnets. Default: those of the arguments.</summary>
    public InputList<string>? SubnetIds { get; init; }

    /// <summary>
    /// Security group of the endpoint of Secrets Manager. Default: that of the arguments.
    /// </summary>
    public Input<string>? EndpointSecurityGroupId { get; init; }

    /// <summary>ARNs of the keys of the secrets. Default: those of the arguments.</summary>
    public InputList<string>? SecretKmsKeyIds { get; init; }

    /// <summary>
    /// ARN of the KMS key of log and environment, where the arguments name none. Default: a key of AWS.
    /// </summary>
    public Input<string>? KmsKeyId { get; init; }

    /// <summary>ARN of the topic of the alarms, where the arguments name none. Default: none.</summary>
    public Input<string>? AlarmTopicArn { get; init; }

    /// <summary>
    /// Routes to the internet, for which the first run waits where Secrets Manager is reached that way.
    /// Default: none.
    /// </summary>
    public Output<ImmutableArray<string>>? InternetRoutes { get; init; }

    internal Resolution<SmokeTestArgs, ResolvedSmokeTest> Complete(
        Resolution<SmokeTestArgs, ResolvedSmokeTest> plan)
    {
        var args = plan.Args.Clone();
        args.Targets = Targets ?? args.Targets;
        args.VpcId = VpcId ?? args.VpcId;
        args.SubnetIds = SubnetIds ?? args.SubnetIds;
        args.EndpointSecurityGroupId = EndpointSecurityGroupId ?? args.EndpointSecurityGroupId;
        args.SecretKmsKeyIds = SecretKmsKeyIds ?? args.SecretKmsKeyIds;
        args.KmsKeyId ??= KmsKeyId;
        args.AlarmTopicArn ??= AlarmTopicArn;
        var deployment = plan.Value.Deployment;
        args.Deployment = plan.Value.SecretsManagerOverInternet && InternetRoutes is { } routes
            ? (Input<string>)routes.Apply(_ => deployment.ToOutput())
            : deployment;
        return plan.Complete(args, ResolvedSmokeTest.ReadInputs);
    }
}
