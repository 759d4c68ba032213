using CachingTier;

namespace Specs.Observability;

/// <summary>Caches to watch.</summary>
internal static class Monitored
{
    public static MonitoredCacheArgs Sessions => new()
    {
        Name = "sessions",
        Kind = "replication-group",
        CacheId = "sessions-1a2b3c4",
        NodeType = "cache.m7g.xlarge",
        Replicas = 1,
    };

    public static MonitoredCacheArgs Pages => new()
    {
        Name = "pages",
        Kind = "memcached",
        CacheId = "pages-1a2b3c4",
        NodeType = "cache.t4g.micro",
        Nodes = 2,
    };

    public static MonitoredCacheArgs Leaderboard => new()
    {
        Name = "leaderboard",
        Kind = "serverless",
        CacheId = "leaderboard-1a2b3c4",
        MaxDataGb = 10,
        MaxEcpuPerSecond = 50_000,
    };
}
