using Pulumi;

namespace CachingTier.Stacks;

/// <summary>What the rest of the stack needs of a cache, whatever its kind.</summary>
internal sealed record DeployedCache(
    string Name, Output<CacheConnection> Connection, Output<string> SecurityGroupId,
    MonitoredCacheArgs Monitored);
