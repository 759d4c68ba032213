using CachingTier;

namespace Specs.Migrations;

/// <summary>Engine, version and family of a cache go from Redis OSS to Valkey in one update, and nothing else does.</summary>
public sealed class EngineStageTests
{
    [Theory]
    [InlineData("7.1", "8.1")]
    [InlineData("6.2", "7.2")]
    [InlineData("5.0.6", "8.1")]
    public void A_version_of_Valkey_takes_the_place_of_one_of_Redis(string before, string after) =>
        Assert.Null(Stage.Message("sessions", Redis(before), Valkey(after)));

    [Fact]
    public void The_version_is_written_down() => Assert.Equal(
        "RedisReplicationGroup 'sessions': engineVersion must be set when engine goes from 'redis' to 'valkey', but was not set. "
        + "The AWS provider wants both in one update: write the version of Valkey, and leave it out again afterwards.",
        Stage.Message("sessions", Redis("7.1"), Valkey(null)));

    [Fact]
    public void An_old_version_is_raised_first() => Assert.Equal(
        "RedisReplicationGroup 'sessions': engine must be 'redis' until engineVersion is '5.0.6' or later, but was 'valkey'. "
        + "ElastiCache takes no older one to Valkey: raise engineVersion first.",
        Stage.Message("sessions", Redis("4.0.10"), Valkey("8.1")));

    [Fact]
    public void Once_it_is_Valkey_the_version_may_be_left_out_again() =>
        Assert.Null(Stage.Message("sessions", Valkey("8.1"), Valkey(null)));

    private static RedisReplicationGroupArgs Redis(string version) => Stage.Cache(args =>
        (args.Engine, args.EngineVersion, args.NodeType, args.ApplyImmediately) = ("redis", version, "cache.r5.large", true));

    private static RedisReplicationGroupArgs Valkey(string? version) => Stage.Cache(args =>
        (args.EngineVersion, args.NodeType, args.ApplyImmediately) = (version, "cache.r5.large", true));
}
