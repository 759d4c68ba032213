namespace CachingTier;

/// <summary>The kinds of records, with their words.</summary>
internal static class RecordKinds
{
    public static readonly string ReplicationGroup = Choice<CacheKind>.Name(CacheKind.ReplicationGroup);
    public static readonly string Memcached = Choice<CacheKind>.Name(CacheKind.Memcached);
    public static readonly string Serverless = Choice<CacheKind>.Name(CacheKind.Serverless);

    public const string Datastore = "global-datastore";
    public const string Users = "users";
    public const string Network = "network";
}
