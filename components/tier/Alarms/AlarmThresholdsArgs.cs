using Pulumi;

namespace CachingTier;

/// <summary>
/// When the alarms of a cache go off. Percentages are of what the node or the serverless cache can do.
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.WhichShouldIMonitor.html"/>
/// </summary>
public sealed class AlarmThresholdsArgs : ResourceArgs
{
    /// <summary>
    /// Percent of one processor for Valkey and Redis OSS, whose commands run on one; of the whole node for
    /// Memcached. Default: 70.
    /// </summary>
    [Input("cpuPercentWarning")]
    public double? CpuPercentWarning { get; set; }

    /// <summary>The same, for a critical alarm. Default: 90.</summary>
    [Input("cpuPercentCritical")]
    public double? CpuPercentCritical { get; set; }

    /// <summary>Percent of a Valkey or Redis OSS node's memory. Default: 80.</summary>
    [Input("memoryPercentWarning")]
    public double? MemoryPercentWarning { get; set; }

    /// <summary>The same, for a critical alarm. Default: 90.</summary>
    [Input("memoryPercentCritical")]
    public double? MemoryPercentCritical { get; set; }

    /// <summary>
    /// Percent of the most data and processing units that a serverless cache grows to. Default: 75.
    /// </summary>
    [Input("limitPercentWarning")]
    public double? LimitPercentWarning { get; set; }

    /// <summary>The same, for a critical alarm. Default: 90.</summary>
    [Input("limitPercentCritical")]
    public double? LimitPercentCritical { get; set; }

    /// <summary>Megabytes of free memory on a node. Default: 100, for Memcached 200.</summary>
    [Input("freeableMemoryMb")]
    public double? FreeableMemoryMb { get; set; }

    /// <summary>Megabytes of swap that a Memcached node uses. Default: 50.</summary>
    [Input("swapMb")]
    public double? SwapMb { get; set; }

    /// <summary>Keys evicted per minute. Default: 20.</summary>
    [Input("evictionsPerMinuteWarning")]
    public double? EvictionsPerMinuteWarning { get; set; }

    /// <summary>The same, for a critical alarm. Default: 200.</summary>
    [Input("evictionsPerMinuteCritical")]
    public double? EvictionsPerMinuteCritical { get; set; }

    /// <summary>Percent of the connections that a node accepts. Default: 80.</summary>
    [Input("connectionsPercentWarning")]
    public double? ConnectionsPercentWarning { get; set; }

    /// <summary>The same, for a critical alarm. Default: 90.</summary>
    [Input("connectionsPercentCritical")]
    public double? ConnectionsPercentCritical { get; set; }

    /// <summary>New connections per minute that a node accepts. Default: 1000.</summary>
    [Input("newConnectionsPerMinuteWarning")]
    public double? NewConnectionsPerMinuteWarning { get; set; }

    /// <summary>The same, for a critical alarm. Default: 5000.</summary>
    [Input("newConnectionsPerMinuteCritical")]
    public double? NewConnectionsPerMinuteCritical { get; set; }

    /// <summary>Seconds that a replica is behind. Default: 1.</summary>
    [Input("replicationLagSecondsWarning")]
    public double? ReplicationLagSecondsWarning { get; set; }

    /// <summary>The same, for a critical alarm. Default: 5.</summary>
    [Input("replicationLagSecondsCritical")]
    public double? ReplicationLagSecondsCritical { get; set; }

    /// <summary>
    /// Seconds that a copy in another region lags behind, which is how much a promotion may lose. Default:
    /// 10. AWS names no limit; the usual lag is less than one second.
    /// </summary>
    [Input("globalReplicationLagSecondsWarning")]
    public double? GlobalReplicationLagSecondsWarning { get; set; }

    /// <summary>The same, for a critical alarm. Default: 60.</summary>
    [Input("globalReplicationLagSecondsCritical")]
    public double? GlobalReplicationLagSecondsCritical { get; set; }

    /// <summary>
    /// Hit rate in percent below which an alarm goes off, given at least 100 requests in five minutes.
    /// Default: 60.
    /// </summary>
    [Input("hitRatePercentWarning")]
    public double? HitRatePercentWarning { get; set; }

    /// <summary>The same, for a critical alarm. Default: 40.</summary>
    [Input("hitRatePercentCritical")]
    public double? HitRatePercentCritical { get; set; }

    /// <summary>Percent of the CPU credits that a burstable node can save up. Default: 20.</summary>
    [Input("cpuCreditsPercent")]
    public double? CpuCreditsPercent { get; set; }

    /// <summary>Logins per minute that a node or a serverless cache refuses. Default: 10.</summary>
    [Input("authenticationFailuresPerMinute")]
    public double? AuthenticationFailuresPerMinute { get; set; }

    /// <summary>
    /// Requests per minute that a node or a serverless cache refuses because the user may not use the key,
    /// command or channel. Default: 10.
    /// </summary>
    [Input("authorizationFailuresPerMinute")]
    public double? AuthorizationFailuresPerMinute { get; set; }
}
