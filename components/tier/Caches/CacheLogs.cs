using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace CachingTier;

/// <summary>The log groups of a replication group and what is delivered to them.</summary>
internal static class CacheLogs
{
    /// <summary>Creates a log group for each log that the version delivers.</summary>
    public static InputList<ElastiCache.Inputs.ReplicationGroupLogDeliveryConfigurationArgs> Create(
        string name, EngineVersion version, LogKeeping keeping, Resource parent)
    {
        var deliveries = new InputList<ElastiCache.Inputs.ReplicationGroupLogDeliveryConfigurationArgs>();
        if (version.HasSlowLog) deliveries.Add(Delivery(name, "slow-log", keeping, parent));
        if (version.HasEngineLog) deliveries.Add(Delivery(name, "engine-log", keeping, parent));
        return deliveries;
    }

    private static ElastiCache.Inputs.ReplicationGroupLogDeliveryConfigurationArgs Delivery(
        string name, string type, LogKeeping keeping, Resource parent)
    {
        var args = new CloudWatch.LogGroupArgs
        {
            Region = keeping.Region,
            Name = $"{Folder}/{name}/{type}",
            RetentionInDays = keeping.RetentionDays,
            Tags = Tagged.As($"{name}-{type}", keeping.Tags),
        };
        if (keeping.KmsKeyId is { } key) args.KmsKeyId = key;
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
