namespace CachingTier;

/// <summary>One graph of a cache: what is drawn for each of its nodes.</summary>
/// <param name="Title">What is above the graph.</param>
/// <param name="Statistic">How a period's values become a point.</param>
/// <param name="Metrics">Names of the metrics.</param>
internal sealed record DashboardGraph(string Title, string Statistic, params string[] Metrics)
{
    /// <summary>The graphs of a cache, three in a row.</summary>
    public static IEnumerable<DashboardGraph> For(MonitoredCache cache)
    {
        IEnumerable<DashboardGraph> graphs = cache.Kind switch
        {
            CacheKind.Serverless =>
            [
                new("Data, bytes", "Maximum", "BytesUsedForCache"),
                new("Processing units per period", "Sum", "ElastiCacheProcessingUnits"),
                new("Commands refused", "Sum", "ThrottledCmds"),
                new(
                    "Latency, microseconds",
                    "Average",
                    "SuccessfulReadRequestLatency",
                    "SuccessfulWriteRequestLatency"),
                cache.Engine == CacheEngine.Memcached
                    ? new("Hits and misses", "Sum", "GetHits", "GetMisses")
                    : new("Hit rate, percent", "Average", "CacheHitRate"),
                new("Connections", "Maximum", "CurrConnections"),
            ],
            CacheKind.Memcached =>
            [
                new("Processors, percent", "Average", "CPUUtilization"),
                new("Memory left and swapped, bytes", "Average", "FreeableMemory", "SwapUsage"),
                new("Connections", "Maximum", "CurrConnections"),
                new("Evictions", "Sum", "Evictions"),
                new("Hits and misses", "Sum", "GetHits", "GetMisses"),
                new("Network, bytes", "Sum", "NetworkBytesIn", "NetworkBytesOut"),
            ],
            _ =>
            [
                new(
                    "Processors, percent",
                    "Average",
                    cache.Vcpus <= 2 ? "CPUUtilization" : "EngineCPUUtilization"),
                new("Memory, percent", "Maximum", "DatabaseMemoryUsagePercentage"),
                new("Connections", "Maximum", "CurrConnections"),
                new("Evictions", "Sum", "Evictions"),
                new("Hit rate, percent", "Average", "CacheHitRate"),
                new("Replication lag, seconds", "Maximum", "ReplicationLag"),
                new(
                    "Latency, microseconds",
                    "Average",
                    "SuccessfulReadRequestLatency",
                    "SuccessfulWriteRequestLatency"),
                new("Refused logins", "Sum", "AuthenticationFailures"),
                new("Network, bytes", "Sum", "NetworkBytesIn", "NetworkBytesOut"),
            ],
        };
        if (cache.IsGlobalCopy)
        {
            graphs = graphs.Append(
            new("Lag behind the other region, seconds", "Maximum", "GlobalDatastoreReplicationLag"));
        }

        return cache.NodeType is { IsBurstable: true }
            ? graphs.Append(new("CPU credits", "Minimum", "CPUCreditBalance"))
            : graphs;
    }
}
