namespace CachingTier;

/// <summary>Whether the keys of a replication group are spread over shards.</summary>
internal enum ClusterMode
{
    Disabled,

    /// <summary>One shard that answers clients of both kinds, on the way from disabled to enabled.</summary>
    Compatible,
    Enabled,
}
