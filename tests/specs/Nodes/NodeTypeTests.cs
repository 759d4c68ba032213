using CachingTier;

namespace Specs.Nodes;

public sealed class NodeTypeTests
{
    [Theory]
    [InlineData("cache.t3.micro", "valkey redis6 redis5 redis4 memcached")]
    [InlineData("cache.t4g.small", "valkey redis6 redis5 memcached")]
    [InlineData("cache.m4.10xlarge", "valkey redis6 redis5 redis4 memcached")]
    [InlineData("cache.m5.24xlarge", "valkey redis6 redis5 redis4 memcached")]
    [InlineData("cache.m6g.large", "valkey redis6 redis5 memcached")]
    [InlineData("cache.m7g.large", "valkey redis6 memcached")]
    [InlineData("cache.m8g.large", "valkey memcached")]
    [InlineData("cache.r4.large", "valkey redis6 redis5 redis4 memcached")]
    [InlineData("cache.r5.large", "valkey redis6 redis5 redis4 memcached")]
    [InlineData("cache.r6g.16xlarge", "valkey redis6 redis5 memcached")]
    [InlineData("cache.r6gd.xlarge", "valkey redis6")]
    [InlineData("cache.r7g.2xlarge", "valkey redis6 memcached")]
    [InlineData("cache.r8g.large", "valkey memcached")]
    [InlineData("cache.c7gn.large", "valkey redis6 memcached")]
    [InlineData("cache.c8gn.large", "valkey memcached")]
    public void A_family_runs_some_engines(string text, string expected)
    {
        var engines = new Dictionary<string, EngineVersion>
        {
            ["valkey"] = new(CacheEngine.Valkey, 7, 2, 0, "7.2"),
            ["redis6"] = new(CacheEngine.Redis, 6, 2, 0, "6.2"),
            ["redis5"] = new(CacheEngine.Redis, 5, 0, 6, "5.0.6"),
            ["redis4"] = new(CacheEngine.Redis, 4, 0, 10, "4.0.10"),
            ["memcached"] = new(CacheEngine.Memcached, 1, 6, 12, "1.6.12"),
        };

        var runs = engines.Where(engine => Find(text, engine.Value).Found.IsEmpty)
            .Select(engine => engine.Key);

        Assert.Equal(expected, string.Join(" ", runs));
    }

    [Theory]
    [InlineData("cache.t1.micro")]
    [InlineData("cache.t2.small")]
    [InlineData("cache.m1.small")]
    [InlineData("cache.m2.xlarge")]
    [InlineData("cache.m3.large")]
    [InlineData("cache.r3.large")]
    [InlineData("cache.c1.xlarge")]
    public void No_cache_is_created_on_a_closed_family(string text) =>
        Assert.Equal("nodeType", Assert.Single(Find(text, null).Found).Property);

    [Theory]
    [InlineData("")]
    [InlineData("cache.m7g")]
    [InlineData("cache.m7g.Large")]
    [InlineData("db.m7g.large")]
    [InlineData("cache.m7g.large ")]
    public void Other_text_is_no_node_type(string text) =>
        Assert.StartsWith(
            "a node type",
            Assert.Single(Find(text, null).Found).Rule,
            StringComparison.Ordinal);

    [Fact]
    public void Memcached_needs_a_newer_version_on_newer_nodes()
    {
        var old = new EngineVersion(CacheEngine.Memcached, 1, 5, 16, "1.5.16");

        Assert.Equal(
            "nodeType must be of a family that runs Memcached 1.5.16, but was 'cache.m8g.large'. "
                + "This one needs Memcached 1.6.6 or later: raise engineVersion or use cache.r5.",
            Assert.Single(Find("cache.m8g.large", old).Found).ToString());
    }

    private static Problems Find(string text, EngineVersion? version)
    {
        var problems = new Problems("Cache", "a");
        NodeType.Resolve(text, version, problems);
        return problems;
    }
}
