using Pulumi;
using AppAutoScaling = Pulumi.Aws.AppAutoScaling;

namespace CachingTier;

/// <summary>What lets Application Auto Scaling change a replication group.</summary>
internal static class ScalingPolicies
{
    public static void Create(
        string name,
        IEnumerable<AutoScaling> scalings,
        Input<string> replicationGroupId,
        InputMap<string>? tags,
        Resource parent)
    {
        foreach (var scaling in scalings)
            Create($"{name}-{scaling.Count.Suffix}", scaling, replicationGroupId, tags, parent);
    }

    private static void Create(
        string name, AutoScaling scaling, Input<string> replicationGroupId, InputMap<string>? tags,
        Resource parent)
    {
        var children = new CustomResourceOptions { Parent = parent };
        var target = new AppAutoScaling.Target(name, new()
        {
            ServiceNamespace = "elasticache",
            ResourceId = Output.Format($"replication-group/{replicationGroupId}"),
            ScalableDimension = scaling.Count.Dimension,
            MinCapacity = scaling.Min,
            MaxCapacity = scaling.Max,
            Tags = NameTag.Add(name, tags),
        }, children);
        _ = new AppAutoScaling.Policy(name, new()
        {
            PolicyType = "TargetTrackingScaling",
            ServiceNamespace = target.ServiceNamespace,
            ResourceId = target.ResourceId,
            ScalableDimension = target.ScalableDimension,
            TargetTrackingScalingPolicyConfiguration =
                new AppAutoScaling.Inputs.PolicyTargetTrackingScalingPolicyConfigurationArgs
                {
                    PredefinedMetricSpecification = new AppAutoScaling.Inputs.
                    PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs
                    {
                        PredefinedMetricType = scaling.Metric,
                    },
                    TargetValue = scaling.Target,
                    ScaleOutCooldown = scaling.ScaleOutCooldown,
                    ScaleInCooldown = scaling.ScaleInCooldown,
                },
        }, children);
    }
}
