using CachingTier;

namespace Specs.Engines;

public sealed class EngineVersionTests
{
    [Rule("2.9")]
    [Theory]
    [InlineData("valkey", "7.2", "valkey7")]
    [InlineData("valkey", "8.0", "valkey8")]
    [InlineData("valkey", "8.2", "valkey8")]
    [InlineData("valkey", "9.1", "valkey9")]
    [InlineData("redis", "4.0.10", "redis4.0")]
    [InlineData("redis", "5.0.6", "redis5.0")]
    [InlineData("redis", "6.x", "redis6.x")]
    [InlineData("redis", "6.0", "redis6.x")]
    [InlineData("redis", "6.2", "redis6.x")]
    [InlineData("redis", "7.0", "redis7")]
    [InlineData("redis", "7.1", "redis7")]
    [InlineData("memcached", "1.6.12", "memcached1.6")]
    [InlineData("memcached", "1.6.22", "memcached1.6")]
    public void A_version_belongs_to_a_family(string engine, string text, string family) =>
        Assert.Equal(family, Resolve(engine, text).Family);

    [Theory]
    [InlineData("valkey", "7.2", true, true, true)]
    [InlineData("redis", "5.0.6", false, false, false)]
    [InlineData("redis", "6.0", true, false, false)]
    [InlineData("redis", "6.x", true, true, false)]
    [InlineData("redis", "6.2", true, true, false)]
    [InlineData("redis", "7.0", true, true, true)]
    public void A_version_can_do_what_it_can(
        string engine,
        string text,
        bool slowLog,
        bool engineLog,
        bool mode)
    {
        var version = Resolve(engine, text);

        Assert.Equal(slowLog, version.HasSlowLog);
        Assert.Equal(engineLog, version.HasEngineLog);
        Assert.Equal(mode, version.HasTransitEncryptionMode);
    }

    [Theory]
    [InlineData("valkey", "8.1")]
    [InlineData("redis", "7.1")]
    [InlineData("memcached", "1.6.22")]
    public void Each_engine_has_a_usual_version(string engine, string text) =>
        Assert.Equal(text, Resolve(engine, null).Text);

    [Theory]
    [InlineData("8.1", 8, 1, 0, true)]
    [InlineData("8.1", 8, 0, 9, true)]
    [InlineData("8.1", 8, 2, 0, false)]
    [InlineData("8.1", 9, 0, 0, false)]
    public void Versions_are_compared_by_number(string text, int major, int minor, int patch, bool atLeast) =>
        Assert.Equal(atLeast, Resolve("valkey", text).IsAtLeast(major, minor, patch));

    private static EngineVersion Resolve(string engine, string? text)
    {
        var problems = new Problems("Cache", "a");
        var known = CacheEngines.Resolve(
            engine, problems, "", CacheEngine.Valkey, CacheEngine.Redis, CacheEngine.Memcached);
        var version = EngineVersions.Resolve(known!.Value, text, acceptsUnknown: false, problems);
        Assert.Empty(problems.Found);
        return version!;
    }
}
