using Live.Testing;

namespace Live.Cloud;

/// <summary>The smoke test proves each stage of a rotation by the secret that clients read.</summary>
public sealed class RotationLiveTests
{
    private const string Overlap = "The newest credential and the one before it log in.";
    private const string Retired = "The newest credential logs in, the one before it is refused.";

    [Theory(Timeout = 120_000)]
    [InlineData("{ kind: serverless, login: {passwordGeneration: 2} }", "{}", Overlap, 1)]
    [InlineData(
        "{ kind: serverless, login: {passwordGeneration: 2, retiredPasswords: 1} }",
        "{}",
        Retired,
        1)]
    [InlineData(
        "{ kind: replication-group, login: {mode: users, user: app} }",
        "{ app: { passwordGeneration: 2 }, jobs: { passwordGeneration: 3, retiredPasswords: 1 } }",
        Overlap,
        2)]
    [InlineData(
        "{ kind: replication-group, login: {mode: users, user: jobs} }",
        "{ app: { passwordGeneration: 2, retiredPasswords: 1 }, "
            + "jobs: { passwordGeneration: 2, retiredPasswords: 1 } }",
        Retired,
        2)]
    public async Task Each_stage_is_proven_for_each_user(string cache, string users, string detail, int times)
    {
        var shared = users == "{}" ? "" : $"\n  caching-tier:users: {users}";
        await using var tier = new CliTier($$"""
            config:
              aws:region: eu-west-1
              caching-tier:profile: dev{{shared}}
              caching-tier:caches:
                board: {{cache}}
            """);

        var up = await tier.RunAsync("up");

        up.Succeeded();
        Assert.Equal(times, up.Output.Split(detail).Length - 1);
    }
}
