using Specs.Replacement;
using Specs.Stacks;
using Specs.Testing;

namespace Specs.Migrations;

/// <summary>
/// A stack takes over a cache without TLS and moves it there, one deployment after the other.
/// </summary>
[Collection(SettingsCollection.Name)]
public sealed class MovingToTlsTests
{
    private const string Group = "elasticache/replicationGroup:ReplicationGroup";

    [Theory]
    [InlineData("off", "none", "preferred", "none", "True preferred ")]
    [InlineData("preferred", "token", "required", "token", "True required token")]
    [InlineData("required", "token", "preferred", "token", "True preferred token")]
    [InlineData("preferred", "none", "off", "none", "False  ")]
    public async Task A_stage_follows_the_one_before_it(
        string before,
        string auth,
        string after,
        string next,
        string expected) =>
        Assert.Equal(expected, Text(await Deployments.DeployAsync(At(before, auth), At(after, next))));

    [Theory]
    [InlineData("preferred", "none", null, "preferred", "token", true, "True preferred token ROTATE")]
    [InlineData("preferred", "token", true, "preferred", "token", false, "True preferred token SET")]
    [InlineData("preferred", "token", true, "required", "token", true, "True required token ROTATE")]
    [InlineData("preferred", "token", false, "required", "token", false, "True required token SET")]
    [InlineData("required", "token", true, "required", "token", false, "True required token SET")]
    [InlineData("required", "token", false, "required", "token", null, "True required token")]
    public async Task The_login_follows_tls(
        string before, string auth, bool? accepted, string after, string next, bool? accepts,
        string expected) =>
        Assert.Equal(expected, Text(await Deployments.DeployAsync(
            At(before, auth, login: NoLogin(accepted)), At(after, next, login: NoLogin(accepts)))));

    [Fact]
    public async Task The_login_does_not_come_without_a_stage_for_those_who_have_none()
    {
        var (message, recorder) = await Deployments.FailAsync(
            At("preferred", "none"),
            At("preferred", "token"));

        Assert.Contains(
            "RedisReplicationGroup 'sessions': login.acceptNoLogin must be true when login.mode goes from "
                + "'none' to 'token', but was not set.", message);
        Assert.DoesNotContain(
            recorder.Registered,
            item => item.Name.StartsWith("sessions", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("production")]
    public async Task A_skipped_stage_touches_nothing(string profile)
    {
        var (message, recorder) = await Deployments.FailAsync(
            At("off", "none", profile),
            At("required", "token", profile));

        Assert.Contains("RedisReplicationGroup 'sessions': transitEncryption must be 'preferred' after "
            + "'off', but was 'required'.", message);
        Assert.DoesNotContain(
            recorder.Registered,
            item => item.Name.StartsWith("sessions", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_old_engine_would_be_replaced()
    {
        const string old = "\"engine\":\"redis\",\"engineVersion\":\"6.2\",";
        var (message, recorder) = await Deployments.FailAsync(
            At("off", "none", more: old),
            At("required", "token", more: old));

        Assert.Contains(
            "RedisReplicationGroup 'sessions': transitEncryptionEnabled must be 'false' as it is deployed, "
            + "but was 'true'. The change replaces the cache by an empty one. From Redis OSS 7 on it "
            + "changes in place: raise engineVersion first.", message);
        Assert.DoesNotContain(
            recorder.Registered,
            item => item.Type.EndsWith(Group, StringComparison.Ordinal));
    }

    private static string Text(Recorder recorder)
    {
        var cache = recorder.Single(Group, "sessions");
        var token = cache["authToken"] is null ? "" : "token";
        return $"{cache["transitEncryptionEnabled"]} {cache["transitEncryptionMode"]} {token}"
            + (cache["authTokenUpdateStrategy"] is { } strategy ? $" {strategy}" : "");
    }

    private static string NoLogin(bool? accept) =>
        accept is null ? "" : $",\"acceptNoLogin\":{(accept.Value ? "true" : "false")}";

    private static Dictionary<string, string> At(
        string stage,
        string auth,
        string profile = "production",
        string more = "",
        string login = "") =>
        Deployments.Settings($$"""
            {"sessions":{"kind":"replication-group","applyImmediately":true,
                {{more}}"transitEncryption":"{{stage}}" ,"login":{"mode":"{{auth}}"{{login}}} } }
            """, profile);
}
