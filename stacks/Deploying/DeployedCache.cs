using Pulumi;

namespace CachingTier.Stacks;

/// <summary>What the rest of the stack needs of a cache, whatever its kind.</summary>
/// <param name="Name">Name of the cache.</param>
/// <param name="Connection">How to reach it.</param>
/// <param name="SecurityGroupId">Id of its security group.</param>
/// <param name="SecretKey">Key of its secret; none for the key of AWS.</param>
/// <param name="Monitored">The cache as an argument of alarms.</param>
/// <param name="ReplicationGroup">The cache as the primary of copies; none where it has none.</param>
internal sealed record DeployedCache(
    string Name,
    Output<CacheConnection> Connection,
    Output<string> SecurityGroupId,
    Input<string>? SecretKey,
    MonitoredCacheArgs Monitored,
    RedisReplicationGroup? ReplicationGroup = null);
