using CachingTier;

namespace Specs.Migrations;

/// <summary>
/// Engine, version and family of a cache change in one update, and only when they are asked to.
/// </summary>
public sealed class EngineStageTests
{
    [Theory]
    [InlineData("7.1", "8.1")]
    [InlineData("6.2", "7.2")]
    [InlineData("5.0.6", "8.1")]
    public void A_version_of_Valkey_takes_the_place_of_one_of_Redis(string before, string after) =>
        Assert.Null(Stage.Message("sessions", Redis(before), Valkey(after)));

    [Rule("2.6")]
    [Fact]
    public void The_version_is_written_down() => Assert.Equal(
        "RedisReplicationGroup 'sessions': engineVersion must be set when engine goes from 'redis' to "
        + "'valkey', but was not set. The AWS provider needs both in one update: write the version of "
        + "Valkey, and leave it out again afterwards.",
        Stage.Message("sessions", Redis("7.1"), Valkey(null)));

    [Rule("2.8")]
    [Fact]
    public void An_old_version_is_raised_first() => Assert.Equal(
        "RedisReplicationGroup 'sessions': engine must be 'redis' until engineVersion is '5.0.6' or later, "
        + "but was 'valkey'. ElastiCache takes no older one to Valkey: raise engineVersion first.",
        Stage.Message("sessions", Redis("4.0.10"), Valkey("8.1")));

    [Fact]
    public void Once_it_is_Valkey_the_version_may_be_left_out_again() =>
        Assert.Null(Stage.Message("sessions", Valkey("8.1"), Valkey(null)));

    [Theory]
    [InlineData("7.2", "8.1")]
    [InlineData("8.0", "9.0")]
    [InlineData("8.0", "8.2")]
    [InlineData("8.2", null)]
    [InlineData(null, "8.2")]
    [InlineData(null, "9.0")]
    [InlineData("9.0", "8.1")]
    public void A_version_that_is_written_down_takes_the_parameters_along(string? before, string? after) =>
        Assert.Null(Stage.Message("sessions", Valkey(before), Valkey(after)));

    [Rule("2.9")]
    [Theory]
    [InlineData("7.2", "valkey7")]
    [InlineData("9.1", "valkey9")]
    public void The_parameters_do_not_change_without_the_version(
        string before,
        string family) => Assert.Equal(
        "RedisReplicationGroup 'sessions': engineVersion must be set when the parameters go from family "
        + $"'{family}' to 'valkey8', but was not set. Without it AWS raises the version, and the parameters "
        + "alone would change, which ElastiCache refuses: write the version that the cache is to have.",
        Stage.Message("sessions", Valkey(before), Valkey(null)));

    [Fact]
    public void A_version_of_Redis_is_written_down_as_well() => Assert.Equal(
        "RedisReplicationGroup 'sessions': engineVersion must be set when the parameters go from family "
        + "'redis6.x' to 'redis7', but was not set. Without it AWS raises the version, and the parameters "
        + "alone would change, which ElastiCache refuses: write the version that the cache is to have.",
        Stage.Message("sessions", Redis("6.2"), Redis(null)));

    [Theory]
    [InlineData("redis", "7.1")]
    [InlineData("valkey", "7.2")]
    public void A_version_that_AWS_does_not_raise_goes_along_without_being_written_down(
        string engine,
        string before)
    {
        var after = Valkey(null);
        after.AutoMinorVersionUpgrade = false;

        Assert.Null(Stage.Message("sessions", engine == "redis" ? Redis(before) : Valkey(before), after));
    }

    [Fact]
    public void A_version_that_is_left_out_again_changes_nothing()
    {
        var (before, after) = (Valkey("8.2"), Valkey(null));
        (before.ClusterMode, after.ClusterMode) = ("compatible", "compatible");

        Assert.Null(Stage.Message("sessions", before, after));
        Assert.Null(Stage.Warning("sessions", before, after));
        after.AutoMinorVersionUpgrade = false;
        Assert.StartsWith("RedisReplicationGroup 'sessions': engineVersion must be '8.2' while clusterMode "
            + "is 'compatible', but was '8.1'.",
            Stage.Message("sessions", before, after));
    }

    [Theory]
    [InlineData("8.1")]
    [InlineData("8.2")]
    public void A_version_is_not_written_down_blindly(string after) => Assert.Contains(
        $"engineVersion '{after}' is given, while AWS could raise it so far: when the cache has a newer "
        + "version, the AWS provider replaces the cache. Look the version up, and write that one.",
        Stage.Warning("sessions", Valkey(null), Valkey(after)));

    [Theory]
    [InlineData(null, "9.0")]
    [InlineData("8.0", "8.1")]
    [InlineData("8.1", null)]
    public void A_version_that_is_later_for_sure_is_no_risk(
        string? before,
        string? after) => Assert.DoesNotContain(
        "written down", Stage.Warning("sessions", Valkey(before), Valkey(after)) ?? "");

    [Theory]
    [InlineData("redis", null, "valkey", null)]
    [InlineData("redis", null, "valkey", "7")]
    [InlineData("redis", "7", "valkey", "8")]
    [InlineData("valkey", "7", "valkey", "8")]
    [InlineData("valkey", "8", "valkey", null)]
    [InlineData("valkey", null, "valkey", "8")]
    [InlineData("valkey", null, "redis", null)]
    [InlineData("memcached", null, "valkey", null)]
    public void A_serverless_cache_changes_in_one_deployment(
        string before,
        string? version,
        string after,
        string? nextVersion) =>
        Assert.Null(
            Stage.Message("leaderboard", Serverless(before, version), Serverless(after, nextVersion)));

    [Theory]
    [InlineData("7")]
    [InlineData("9")]
    public void A_serverless_cache_changes_its_version_only_when_asked(string before) => Assert.Equal(
        $"ServerlessCache 'leaderboard': majorEngineVersion must be set when it goes from '{before}' to '8', "
        + "but was not set. A cache changes its major version only when the new one is given: write the "
        + "version that it is to have.",
        Stage.Message("leaderboard", Serverless("valkey", before), Serverless("valkey", null)));

    private static ServerlessCacheArgs Serverless(string engine, string? version) =>
        new() { Engine = engine, MajorEngineVersion = version };

    private static RedisReplicationGroupArgs Redis(string? version) => Stage.Cache(args =>
        (args.Engine, args.EngineVersion, args.NodeType, args.ApplyImmediately) =
            ("redis", version, "cache.r5.large", true));

    private static RedisReplicationGroupArgs Valkey(string? version) => Stage.Cache(args =>
        (args.EngineVersion, args.NodeType, args.ApplyImmediately) = (version, "cache.r5.large", true));
}
