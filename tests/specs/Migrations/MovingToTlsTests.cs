using Specs.Replacement;
using Specs.Stacks;

namespace Specs.Migrations;

/// <summary>A stack takes over a cache without TLS and moves it there, one deployment after the other.</summary>
[Collection(SettingsCollection.Name)]
public sealed class MovingToTlsTests
{
    private const string Group = "elasticache/replicationGroup:ReplicationGroup";

    [Theory]
    [InlineData("off", "none", "preferred", "none", "True preferred ")]
    [InlineData("preferred", "none", "preferred", "token", "True preferred token")]
    [InlineData("preferred", "token", "required", "token", "True required token")]
    [InlineData("required", "token", "preferred", "token", "True preferred token")]
    [InlineData("preferred", "none", "off", "none", "False  ")]
    public async Task A_stage_follows_the_one_before_it(string before, string auth, string after, string next, string expected)
    {
        var cache = (await Deployments.DeployAsync(At(before, auth), At(after, next))).Single(Group, "sessions");

        Assert.Equal(expected, $"{cache["transitEncryptionEnabled"]} {cache["transitEncryptionMode"]} {(cache["authToken"] is null ? "" : "token")}");
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("production")]
    public async Task A_skipped_stage_touches_nothing(string profile)
    {
        var (message, recorder) = await Deployments.FailAsync(At("off", "none", profile), At("required", "token", profile));

        Assert.Contains("RedisReplicationGroup 'sessions': transitEncryption must be 'preferred' after 'off', but was 'required'.", message);
        Assert.DoesNotContain(recorder.Registered, item => item.Name.StartsWith("sessions", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_old_engine_would_be_replaced()
    {
        const string old = "\"engine\":\"redis\",\"engineVersion\":\"6.2\",";
        var (message, recorder) = await Deployments.FailAsync(At("off", "none", more: old), At("required", "token", more: old));

        Assert.Contains(
            "RedisReplicationGroup 'sessions': transitEncryptionEnabled must be 'false' as it is deployed, but was 'true'. "
            + "The change replaces the cache by an empty one. From Redis OSS 7 on it changes in place: raise engineVersion first.", message);
        Assert.DoesNotContain(recorder.Registered, item => item.Type.EndsWith(Group, StringComparison.Ordinal));
    }

    private static Dictionary<string, string> At(string stage, string auth, string profile = "production", string more = "") =>
        Deployments.Settings($$"""
            {"sessions":{"kind":"replication-group","applyImmediately":true,{{more}}"transitEncryption":"{{stage}}","auth":"{{auth}}" } }
            """, profile);
}
