namespace CachingTier;

/// <summary>What the engines are called and which port they use.</summary>
internal static class CacheEngines
{
    public static string Title(this CacheEngine engine) => engine switch
    {
        CacheEngine.Valkey => "Valkey",
        CacheEngine.Redis => "Redis OSS",
        _ => "Memcached",
    };

    public static int DefaultPort(this CacheEngine engine) => engine == CacheEngine.Memcached ? 11211 : 6379;

    /// <summary>The engine of that name, Valkey when there is none.</summary>
    /// <returns>Null when the name is wrong: what depends on the engine cannot be checked then.</returns>
    public static CacheEngine? Resolve(
        string? name, Problems problems, string fix, params CacheEngine[] offered) =>
        name is null ? CacheEngine.Valkey : problems.Choose("engine", name, fix, offered);
}
