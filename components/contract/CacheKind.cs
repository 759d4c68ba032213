using System.Text.Json.Serialization;

namespace CachingTier.Contract;

/// <summary>
/// The three shapes in which ElastiCache offers a cache.
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/WhatIs.html"/>
/// </summary>
public enum CacheKind
{
    /// <summary>Valkey or Redis OSS on nodes.</summary>
    [JsonStringEnumMemberName("replication-group")]
    ReplicationGroup,

    /// <summary>Memcached on nodes.</summary>
    [JsonStringEnumMemberName("memcached")]
    Memcached,

    /// <summary>A cache without nodes to choose, of any engine.</summary>
    [JsonStringEnumMemberName("serverless")]
    Serverless,
}
