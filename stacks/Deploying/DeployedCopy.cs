using Pulumi;

namespace CachingTier.Stacks;

/// <summary>What the rest of the stack needs of the copy of a cache in another region.</summary>
/// <param name="Cache">Name of the cache.</param>
/// <param name="Region">Name of the region.</param>
/// <param name="Connection">How to reach the copy.</param>
/// <param name="SecurityGroupId">Id of its security group.</param>
/// <param name="SecretKey">Key of its secret; none for the key of AWS.</param>
/// <param name="Monitored">The copy as an argument of alarms.</param>
internal sealed record DeployedCopy(
    string Cache,
    string Region,
    Output<CacheConnection> Connection,
    Output<string> SecurityGroupId,
    Input<string>? SecretKey,
    MonitoredCacheArgs Monitored);
