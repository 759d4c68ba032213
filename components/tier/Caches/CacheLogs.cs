using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace CachingTier;

/// <summary>The log groups of a replication group and what is delivered to them.</summary>
internal static class CacheLogs
{
    /// <summary>Creates a log group for each log that the version delivers.</summary>
    public static InputList<ElastiCache.Inputs.ReplicationGroupLogDeliveryConfigurationArgs> Create(
        string name, ResolvedReplicationGroup resolved, Resource parent)
    {
        var deliveries = new InputList<ElastiCache.Inputs.ReplicationGroupLogDeliveryConfigurationArgs>();
        if (resolved.Version.HasSlowLog) deliveries.Add(Delivery(name, "slow-log", resolved, parent));
        if (resolved.Version.HasEngineLog) deliveries.Add(Delivery(name, "engine-log", resolved, parent));
        return deliveries;
    }

    private static ElastiCache.Inputs.ReplicationGroupLogDeliveryConfigurationArgs Delivery(
        string name, string type, ResolvedReplicationGroup resolved, Resource parent)
    {
        var args = new CloudWatch.LogGroupArgs
        {
            Name = $"{Folder}/{name}/{type}",
            RetentionInDays = resolved.LogRetentionDays,
            Tags = Tagged.As($"{name}-{type}", resolved.Tags),
        };
        if (resolved.LogKmsKeyId is { } key) args.KmsKeyId = key;
        var group = new CloudWatch.LogGroup($"{name}-{type}", args, new CustomResourceOptions { Parent = parent });
        return new()
        {
            LogType = type,
            LogFormat = "json",
            DestinationType = "cloudwatch-logs",
            Destination = group.Name,
        };
    }

    /// <summary>Groups under /aws/vendedlogs/ do not count against the size of the account's resource policy.</summary>
    private static string Folder =>
        $"/aws/vendedlogs/elasticache/{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}";
}
