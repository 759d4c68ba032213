namespace Specs.Migrations;

/// <summary>
/// An existing cache goes to cluster mode step by step, and changes nothing else on the way.
/// </summary>
public sealed class ClusterModeStageTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData(null, "disabled")]
    [InlineData("disabled", "compatible")]
    [InlineData(null, "compatible")]
    [InlineData("compatible", "compatible")]
    [InlineData("compatible", "enabled")]
    [InlineData("compatible", "disabled")]
    [InlineData("compatible", null)]
    [InlineData("enabled", "enabled")]
    public void A_step_is_allowed(string? before, string? after) => Assert.Null(Move(before, after));

    [Rule("5.2")]
    [Theory]
    [InlineData(null, "enabled", "clusterMode must be 'compatible' after 'disabled', but was 'enabled'. "
        + "Clients of both protocols need a stage of their own: deploy 'compatible', move every client to "
        + "the cluster protocol, then deploy 'enabled'.")]
    [InlineData("enabled", "compatible", "clusterMode must be 'enabled' as it is deployed, but was "
        + "'compatible'. There is no way back: make a cache under another name and move its clients there.")]
    [InlineData("enabled", null, "clusterMode must be 'enabled' as it is deployed, but was 'disabled'. "
        + "There is no way back: make a cache under another name and move its clients there.")]
    public void A_step_too_far_is_refused(string? before, string? after, string message) =>
        Assert.Equal($"RedisReplicationGroup 'sessions': {message}", Move(before, after));

    [Fact]
    public void Shards_alone_are_a_step_too_far_as_well() => Assert.StartsWith(
        "RedisReplicationGroup 'sessions': clusterMode must be 'compatible' after 'disabled', but was "
            + "'enabled'.",
        Stage.Message("sessions", Stage.Cache(), Stage.Cache(args => args.Shards = 3)));

    [Fact]
    public void Shards_change_once_the_mode_is_there() => Assert.Null(Stage.Message("sessions",
        Stage.Cache(args => args.ClusterMode = "enabled"), Stage.Cache(args => args.Shards = 3)));

    [Rule("5.3")]
    [Fact]
    public void The_mode_changes_alone() => Assert.Equal(
        "RedisReplicationGroup 'sessions' has 4 problems:\n"
        + " - nodeType must be 'cache.m7g.large' while clusterMode goes from 'compatible' to 'enabled', but "
        + "was 'cache.r7g.large'. ElastiCache changes the mode alone: deploy that first, then this.\n"
        + " - shards must be '1' while clusterMode goes from 'compatible' to 'enabled', but was '3'. "
        + "ElastiCache changes the mode alone: deploy that first, then this.\n"
        + " - replicas must be '1' while clusterMode goes from 'compatible' to 'enabled', but was '2'. "
        + "ElastiCache changes the mode alone: deploy that first, then this.\n"
        + " - login.tokenGeneration must be '1' while clusterMode goes from 'compatible' to 'enabled', but "
        + "was '2'. ElastiCache changes the mode alone: deploy that first, then this.",
        Stage.Message("sessions", Stage.Cache(args => args.ClusterMode = "compatible"), Stage.Cache(args =>
        {
            args.Shards = 3;
            args.Replicas = 2;
            args.NodeType = "cache.r7g.large";
            args.Login!.TokenGeneration = 2;
            args.ApplyImmediately = true;
        })));

    [Fact]
    public void The_last_step_does_not_wait_for_the_maintenance_window() => Assert.Equal(
        "RedisReplicationGroup 'sessions': applyImmediately must be true while clusterMode goes from "
        + "'compatible' to 'enabled', but was false. In its maintenance window the cache would change after "
        + "its connection, and clients would look for what is not there.",
        Stage.Message(
            "sessions",
            Stage.Cache(args => args.ClusterMode = "compatible"),
            Stage.Cache(args => args.ClusterMode = "enabled")));

    [Rule("5.3")]
    [Fact]
    public void A_compatible_cache_neither_scales_nor_upgrades() => Assert.Equal(
        "RedisReplicationGroup 'sessions' has 2 problems:\n"
        + " - engineVersion must be '8.0' while clusterMode is 'compatible', but was '8.1'. "
        + "ElastiCache neither scales nor upgrades in this stage: finish it with 'enabled', or go back to "
        + "'disabled'.\n - replicas must be '1' while clusterMode is 'compatible', but was '3'. "
        + "ElastiCache neither scales nor upgrades in this stage: finish it with 'enabled', or go back to "
        + "'disabled'.",
        Stage.Message("sessions", Compatible("8.0", 1), Compatible("8.1", 3)));

    private static string? Move(string? before, string? after) => Stage.Message("sessions",
        Stage.Cache(args => args.ClusterMode = before),
        Stage.Cache(args => (args.ClusterMode, args.ApplyImmediately) = (after, true)));

    private static CachingTier.RedisReplicationGroupArgs Compatible(
        string version,
        int replicas) => Stage.Cache(args =>
    {
        args.ClusterMode = "compatible";
        args.EngineVersion = version;
        args.Replicas = replicas;
    });
}
