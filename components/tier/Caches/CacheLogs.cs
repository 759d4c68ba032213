using Pulumi;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace CachingTier;

/// <summary>The log groups of a replication group and what is delivered to them.</summary>
internal static class CacheLogs
{
    // Groups under it do not count against the size of the account's resource policy.
    private const string Folder = "/aws/vendedlogs/elasticache";

    /// <summary>Creates a log group for each log that the version delivers.</summary>
    public static InputList<ElastiCache.Inputs.ReplicationGroupLogDeliveryConfigurationArgs> Create(
        string name, EngineVersion version, LogKeeping keeping, Resource parent)
    {
        var deliveries = new InputList<ElastiCache.Inputs.ReplicationGroupLogDeliveryConfigurationArgs>();
        if (version.HasSlowLog)
            deliveries.Add(Delivery(name, "slow-log", keeping, parent));
        if (version.HasEngineLog)
            deliveries.Add(Delivery(name, "engine-log", keeping, parent));
        return deliveries;
    }

    private static ElastiCache.Inputs.ReplicationGroupLogDeliveryConfigurationArgs Delivery(
        string name, string type, LogKeeping keeping, Resource parent)
    {
        var group = LogGroups.Create($"{name}-{type}", Folder, keeping, parent);
        return new()
        {
            LogType = type,
            LogFormat = "json",
            DestinationType = "cloudwatch-logs",
            Destination = group.Name,
        };
    }
}
