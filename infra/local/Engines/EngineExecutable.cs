using CachingTier.Contract;

namespace CachingTier.Local.Engines;

/// <summary>A program of this machine and the Debian package that brings it.</summary>
internal sealed record EngineExecutable(string Name, string Package)
{
    public static readonly EngineExecutable Redis = new("redis-server", "redis-server");
    public static readonly EngineExecutable Memcached =
        new(Choice<CacheEngine>.Name(CacheEngine.Memcached), Choice<CacheEngine>.Name(CacheEngine.Memcached));

    /// <summary>The full path, searched along PATH.</summary>
    public string Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var paths = folders.Where(folder => folder != "").Select(folder => Path.Combine(folder, Name));
        return paths.FirstOrDefault(File.Exists)
            ?? throw new EngineException(
                $"The tier runs on real engines, but {Name} is not on the PATH. Install it: apt-get install "
                    + $"{Package}");
    }
}
