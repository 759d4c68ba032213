using CachingTier;

namespace Specs.Migrations;

/// <summary>
/// A change of engine, version or node type is a warning where it interrupts clients for longer than a
/// failover.
/// </summary>
public sealed class DowntimeStageTests
{
    private const string Fix =
        ": set availability to 'multi-az' in a deployment before, or choose a quiet time.";

    [Rule("2.8")]
    [Theory]
    [InlineData(
        "single",
        "8.0",
        "8.1",
        "cache.m7g.large",
        "cache.m7g.large",
        "engineVersion goes from '8.0' to '8.1'")]
    [InlineData(
        "replicated",
        "8.1",
        "8.1",
        "cache.m7g.large",
        "cache.r7g.large",
        "nodeType goes from 'cache.m7g.large' to 'cache.r7g.large'")]
    [InlineData("replicated", "8.0", "8.1", "cache.m7g.large", "cache.r7g.large",
        "engineVersion goes from '8.0' to '8.1' and nodeType goes from 'cache.m7g.large' to "
            + "'cache.r7g.large'")]
    public void A_change_of_every_node_without_another_zone_is_a_warning(
        string availability, string version, string newVersion, string node, string newNode, string change) =>
            Assert.Equal(
        $"RedisReplicationGroup 'sessions': {change} with availability '{availability}', where clients may "
            + $"be cut off for longer than a failover takes{Fix}",
        Stage.Warning(
            "sessions",
            Cache(availability, version, node),
            Cache(availability, newVersion, newNode)));

    [Fact]
    public void The_engine_counts_as_well() => Assert.Equal(
        "RedisReplicationGroup 'sessions': engine goes from 'redis' to 'valkey' and engineVersion goes from "
        + "'7.1' to '8.1' with availability 'single', where clients may be cut off for longer than a "
        + $"failover takes{Fix}",
        Stage.Warning(
            "sessions",
            Cache("single", "7.1", "cache.m7g.large", "redis"),
            Cache("single", "8.1", "cache.m7g.large")));

    [Fact]
    public void What_is_deployed_counts_and_not_what_comes_with_it() => Assert.Equal(
        "RedisReplicationGroup 'sessions': engineVersion goes from '8.0' to '8.1' with availability "
        + $"'replicated', where clients may be cut off for longer than a failover takes{Fix}",
        Stage.Warning(
            "sessions",
            Cache("replicated", "8.0", "cache.m7g.large"),
            Cache("multi-az", "8.1", "cache.m7g.large")));

    [Fact]
    public void An_old_version_cuts_clients_off_even_with_another_zone() => Assert.Equal(
        "RedisReplicationGroup 'sessions': engineVersion goes from '4.0.10' to '5.0.6' on Redis OSS 4.0.10, "
        + "which cuts clients off for up to a minute even with availability 'multi-az': choose a quiet time.",
        Stage.Warning(
            "sessions",
            Cache("multi-az", "4.0.10", "cache.r5.large", "redis"),
            Cache("multi-az", "5.0.6", "cache.r5.large", "redis")));

    [Theory]
    [InlineData("multi-az", "8.1", "8.2", "cache.r7g.large")]
    [InlineData("single", "8.1", "8.1", "cache.m7g.large")]
    public void Anything_else_is_none(
        string availability,
        string version,
        string newVersion,
        string newNode) =>
        Assert.Null(Stage.Warning(
            "sessions",
            Cache(availability, version, "cache.m7g.large"),
            Cache(availability, newVersion, newNode)));

    private static RedisReplicationGroupArgs Cache(
        string availability,
        string version,
        string node,
        string engine = "valkey") =>
        Stage.Cache(args => (args.Availability, args.Engine, args.EngineVersion, args.NodeType) =
            (availability, engine, version, node));
}
