using CachingTier;

namespace Specs.Migrations;

/// <summary>
/// An existing cache goes to TLS, and back, by way of a stage that lets in clients of both kinds.
/// </summary>
public sealed class TransitEncryptionStageTests
{
    private const string Alone =
        "ElastiCache changes the login of a cache that has TLS already: deploy the one, then the other.";

    [Theory]
    [InlineData("off", "off")]
    [InlineData("off", "preferred")]
    [InlineData("preferred", "preferred")]
    [InlineData("preferred", "off")]
    [InlineData("preferred", "required")]
    [InlineData("preferred", null)]
    [InlineData("required", "preferred")]
    [InlineData(null, "required")]
    public void A_step_is_allowed(string? before, string? after) => Assert.Null(Move(At(before), At(after)));

    [Rule("6.7")]
    [Theory]
    [InlineData("off", "required", "transitEncryption must be 'preferred' after 'off', but was 'required'. "
        + "Clients with and without TLS need a stage of their own: deploy 'preferred', move every client to "
        + "TLS and to the new endpoints, then deploy 'required'.")]
    [InlineData("off", null, "transitEncryption must be 'preferred' after 'off', but was 'required'. "
        + "Clients with and without TLS need a stage of their own: deploy 'preferred', move every client to "
        + "TLS and to the new endpoints, then deploy 'required'.")]
    [InlineData(null, "off", "transitEncryption must be 'preferred' after 'required', but was 'off'. "
        + "Clients with TLS would be cut off: deploy 'preferred', move every client away from it, then "
        + "deploy 'off'.")]
    public void A_skipped_stage_is_refused(string? before, string? after, string message) =>
        Assert.Equal($"RedisReplicationGroup 'sessions': {message}", Move(At(before), At(after)));

    [Fact]
    public void Tls_is_recorded_as_required_where_nothing_is_said() =>
        Assert.Equal(
            "required",
            Assert.IsType<ReplicationGroupRecord>(Stage.Component("sessions", Stage.Cache()).Record)
                .Settings!.TransitEncryption.Text);

    [Theory]
    [InlineData(
        "off",
        "none",
        "preferred",
        "users",
        "login.mode must be 'none' while transitEncryption goes from 'off' to 'preferred', but was "
            + "'users'. ")]
    [InlineData(
        "off",
        "none",
        "preferred",
        null,
        "login.mode must be 'none' while transitEncryption goes from 'off' to 'preferred', but was "
            + "'token'. ")]
    [InlineData(
        "preferred",
        "none",
        "required",
        "token",
        "login.mode must be 'none' while transitEncryption goes from 'preferred' to 'required', but was "
            + "'token'. ")]
    public void Tls_and_login_change_one_after_the_other(
        string before,
        string? auth,
        string after,
        string? next,
        string problem) =>
        Assert.Equal(
            $"RedisReplicationGroup 'sessions': {problem}{Alone}",
            Move(At(before, auth), At(after, next)));

    [Theory]
    [InlineData("off", "preferred")]
    [InlineData("preferred", "required")]
    [InlineData("required", "preferred")]
    public void A_stage_does_not_wait_for_the_maintenance_window(string before, string after) => Assert.Equal(
        "RedisReplicationGroup 'sessions': applyImmediately must be true while transitEncryption goes from "
        + $"'{before}' to '{after}', but was false. In its maintenance window the cache would change after "
        + "its connection, and clients would look for what is not there.",
        Move(At(before), Stage.Cache(args =>
        {
            args.TransitEncryption = after;
            args.Login!.Mode = "none";
        })));

    [Fact]
    public void The_dev_profile_applies_a_stage_at_once() => Assert.Null(Move(At("off"), Stage.Cache(args =>
    {
        args.Profile = "dev";
        args.TransitEncryption = "preferred";
        args.Login!.Mode = "none";
    })));

    [Theory]
    [InlineData("off", "required")]
    [InlineData("required", "off")]
    public void An_engine_without_stages_is_left_to_the_replacements(string before, string after) =>
        Assert.Null(Move(Old(before), Old(after)));

    [Fact]
    public void Tls_and_cluster_mode_change_one_after_the_other() => Assert.Equal(
        "RedisReplicationGroup 'sessions': transitEncryption must be 'off' while clusterMode goes from "
        + "'disabled' to 'compatible', but was 'preferred'. ElastiCache changes the mode alone: deploy that "
        + "first, then this.",
        Move(At("off"), Stage.Cache(args =>
        {
            args.TransitEncryption = "preferred";
            args.Login!.Mode = "none";
            args.ApplyImmediately = true;
            args.ClusterMode = "compatible";
        })));

    private static string? Move(RedisReplicationGroupArgs before, RedisReplicationGroupArgs after) =>
        Stage.Message("sessions", before, after);

    private static RedisReplicationGroupArgs At(string? stage, string? auth = "none") => Stage.Cache(args =>
    {
        args.TransitEncryption = stage;
        args.Login!.Mode = auth;
        args.ApplyImmediately = true;
    });

    private static RedisReplicationGroupArgs Old(string stage) => Stage.Cache(args =>
    {
        args.Engine = "redis";
        args.EngineVersion = "6.2";
        args.TransitEncryption = stage;
        args.Login!.Mode = "none";
    });
}
