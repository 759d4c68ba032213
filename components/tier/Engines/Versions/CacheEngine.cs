namespace CachingTier;

internal enum CacheEngine
{
    Valkey,
    Redis,
    Memcached,
}
