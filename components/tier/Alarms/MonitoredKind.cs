namespace CachingTier;

internal enum MonitoredKind
{
    ReplicationGroup,
    Memcached,
    Serverless,
}
