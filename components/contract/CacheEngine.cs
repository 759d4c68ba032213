using System.Text.Json.Serialization;

namespace CachingTier.Contract;

/// <summary>The engine of a cache, which is the protocol that its clients speak.</summary>
public enum CacheEngine
{
    /// <summary>Valkey, which speaks the Redis protocol.</summary>
    [JsonStringEnumMemberName("valkey")]
    Valkey,

    /// <summary>Redis OSS.</summary>
    [JsonStringEnumMemberName("redis")]
    Redis,

    /// <summary>Memcached.</summary>
    [JsonStringEnumMemberName("memcached")]
    Memcached,
}
