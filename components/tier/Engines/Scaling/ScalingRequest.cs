namespace CachingTier;

/// <summary>What the arguments of a replication group say about automatic scaling.</summary>
/// <param name="Shards">Of the number of shards.</param>
/// <param name="Replicas">Of the number of replicas of each shard.</param>
internal sealed record ScalingRequest(AutoScalingArgs? Shards, AutoScalingArgs? Replicas);
