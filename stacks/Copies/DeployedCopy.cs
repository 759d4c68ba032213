using Pulumi;

namespace CachingTier.Stacks;

/// <summary>What the rest of the stack needs of the copy of a cache in another region.</summary>
internal sealed record DeployedCopy(string Cache, string Region, Output<CacheConnection> Connection, MonitoredCacheArgs Monitored);
