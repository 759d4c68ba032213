namespace CachingTier;

/// <summary>The engines by the names ElastiCache gives them.</summary>
internal static class CacheEngines
{
    public static string WireName(this CacheEngine engine) => engine switch
    {
        CacheEngine.Valkey => "valkey",
        CacheEngine.Redis => "redis",
        _ => "memcached",
    };

    public static string Title(this CacheEngine engine) => engine switch
    {
        CacheEngine.Valkey => "Valkey",
        CacheEngine.Redis => "Redis OSS",
        _ => "Memcached",
    };

    public static int DefaultPort(this CacheEngine engine) => engine == CacheEngine.Memcached ? 11211 : 6379;

    /// <summary>The engine of that name, Valkey when there is none.</summary>
    /// <returns>Nothing when the name is wrong: what depends on the engine cannot be checked then.</returns>
    public static CacheEngine? Resolve(
        string? name,
        Problems problems,
        string fix,
        params CacheEngine[] offered)
    {
        if (name is null)
            return CacheEngine.Valkey;
        foreach (var engine in offered)
        {
            if (engine.WireName() == name)
                return engine;
        }

        problems.Add("engine", OneOf.Text(offered.Select(WireName)), name, fix);
        return null;
    }
}
