namespace CachingTier;

/// <summary>A version of an engine that runs on nodes; its text is what ElastiCache receives.</summary>
internal sealed record EngineVersion(CacheEngine Engine, int Major, int Minor, int Patch, string Text)
{
    /// <summary>Family of the parameter groups that fit.</summary>
    public string Family => Engine switch
    {
        CacheEngine.Valkey => $"valkey{Major}",
        CacheEngine.Redis when Major >= 7 => $"redis{Major}",
        CacheEngine.Redis when Major == 6 => "redis6.x",
        CacheEngine.Redis => $"redis{Major}.0",
        _ => $"memcached{Major}.{Minor}",
    };

    /// <summary>Whether it is among the versions known here.</summary>
    public bool IsKnown => EngineVersions.IsKnown(this);

    /// <summary>Whether slow-log and engine-log can be delivered.</summary>
    public bool HasSlowLog => Engine == CacheEngine.Valkey || IsRedisFrom(6, 0);

    public bool HasEngineLog => Engine == CacheEngine.Valkey || IsRedisFrom(6, 2);

    /// <summary>Whether TLS has a mode: older engines only have it on or off.</summary>
    public bool HasTransitEncryptionMode => Engine == CacheEngine.Valkey || IsRedisFrom(7, 0);

    /// <summary>
    /// Whether AWS may raise the minor version by itself: Redis OSS 6.2 and 7.1 are the last of their kind.
    /// </summary>
    public bool MayRise => Engine == CacheEngine.Valkey || (IsRedisFrom(6, 0) && Minor is 0);

    public bool IsAtLeast(int major, int minor, int patch = 0) =>
        (Major, Minor, Patch).CompareTo((major, minor, patch)) >= 0;

    public override string ToString() => $"{Engine.Title()} {Text}";

    private bool IsRedisFrom(int major, int minor) => Engine == CacheEngine.Redis && IsAtLeast(major, minor);
}
