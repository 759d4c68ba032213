using CachingTier.Contract;

namespace CachingTier.Local.Engines;

/// <summary>A program of this machine and the Debian package that brings it.</summary>
internal sealed record EngineExecutable(string Name, string Package)
{
    public static readonly EngineExecutable Redis = new("redis-server", "redis-server");
    public static readonly EngineExecutable Valkey = new("valkey-server", "valkey-server");
    public static readonly EngineExecutable Memcached =
        new(Choice<CacheEngine>.Name(CacheEngine.Memcached), Choice<CacheEngine>.Name(CacheEngine.Memcached));

    /// <summary>The folders in which programs are looked for when nothing else is said.</summary>
    public static string SearchPath => Environment.GetEnvironmentVariable("PATH") ?? "";

    /// <summary>
    /// The full path of what runs this engine: its own program, or the one that speaks the same protocol.
    /// </summary>
    public static string FindFor(CacheEngine engine, string searchPath)
    {
        var (own, other) = engine == CacheEngine.Redis ? (Redis, Valkey) : (Valkey, Redis);
        return own.TryFind(searchPath) ?? other.TryFind(searchPath) ?? throw new EngineException(
            $"The tier runs on real engines, but neither {own.Name} nor {other.Name} is on the PATH. "
                + $"Install one: apt-get install {Redis.Package}");
    }

    /// <summary>The full path, searched along these folders.</summary>
    public string Find(string searchPath) => TryFind(searchPath) ?? throw new EngineException(
        $"The tier runs on real engines, but {Name} is not on the PATH. Install it: apt-get install {Package}");

    public string? TryFind(string searchPath) => searchPath
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, Name))
        .FirstOrDefault(File.Exists);
}
