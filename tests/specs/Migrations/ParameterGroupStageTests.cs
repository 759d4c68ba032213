using CachingTier;

namespace Specs.Migrations;

/// <summary>
/// A cache that waits for its maintenance window does not change to another parameter group.
/// </summary>
public sealed class ParameterGroupStageTests
{
    [Rule("2.9")]
    [Theory]
    [InlineData("valkey", "8.1", null, "valkey", "9.0", null, "'valkey8' to 'valkey9'")]
    [InlineData("redis", "7.1", null, "valkey", "7.2", null, "'redis7' to 'valkey7'")]
    [InlineData("redis", "6.2", null, "redis", "7.1", null, "'redis6x' to 'redis7'")]
    [InlineData("valkey", "8.1", null, "valkey", "8.1", "compatible", "'valkey8' to 'valkey8-cluster'")]
    [InlineData("valkey", "8.1", "compatible", "valkey", "8.1", null, "'valkey8-cluster' to 'valkey8'")]
    public void A_group_that_stays_in_use_is_not_deleted(
        string engine, string version, string? mode, string toEngine, string toVersion, string? toMode,
        string change)
    {
        var (before, after) = (Cache(engine, version, mode), Cache(toEngine, toVersion, toMode));

        Assert.Equal(
            "RedisReplicationGroup 'sessions': applyImmediately must be true when the parameter group goes "
            + $"from {change}, but was false. The cache would keep the old group until its maintenance "
            + "window, and every deployment until then would fail to delete it: set it to true for this "
            + "deployment.",
            Stage.Message("sessions", before, after));
        after.ApplyImmediately = true;
        Assert.Null(Stage.Message("sessions", before, after));
    }

    [Theory]
    [InlineData("valkey", "8.0", "valkey", "8.1")]
    [InlineData("redis", "7.0", "redis", "7.1")]
    public void A_version_of_the_same_family_may_wait(
        string engine,
        string version,
        string toEngine,
        string toVersion) =>
        Assert.Null(
            Stage.Message("sessions", Cache(engine, version, null), Cache(toEngine, toVersion, null)));

    [Theory]
    [InlineData("valkey", "9.0", "valkey", "8.1")]
    [InlineData("valkey", "8.1", "redis", "7.1")]
    public void A_cache_that_is_replaced_begins_with_its_group(
        string engine,
        string version,
        string toEngine,
        string toVersion) =>
        Assert.Null(
            Stage.Message("sessions", Cache(engine, version, null), Cache(toEngine, toVersion, null)));

    private static RedisReplicationGroupArgs Cache(
        string engine,
        string version,
        string? mode) => Stage.Cache(args =>
        (args.Engine, args.EngineVersion, args.ClusterMode) = (engine, version, mode));
}
