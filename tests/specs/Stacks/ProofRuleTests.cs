using Specs.SmokeTests;

namespace Specs.Stacks;

/// <summary>A user as whom the smoke test would fail is refused with the settings.</summary>
[Collection(SettingsCollection.Name)]
public sealed class ProofRuleTests
{
    private const string Needed = "+ping +echo +set +setex +get +ttl +pttl +del +unlink";

    [Theory]
    [InlineData(
        "app: {keys: ['app:*']}, reports: {access: read-only}",
        "kind: replication-group, login: {mode: users, user: app}")]
    [InlineData("reports: {access: read-only, auth: iam}, app: {}",
        "kind: replication-group, login: {mode: users}")]
    [InlineData("app: {access: admin, keys: ['app:*'], auth: iam}", "kind: serverless, login: {mode: iam}")]
    [InlineData("app: {accessString: 'on ~app:* ~caching-tier:smoke:* &* -@all " + Needed + "'}",
        "kind: replication-group, login: {mode: users}, availability: single")]
    [InlineData(
        "app: {accessString: 'on ~app:* &* -@all (~caching-tier:* " + Needed + " +role)'}",
        "kind: replication-group, login: {mode: users}")]
    [InlineData("app: {accessString: 'on %R~* %W~caching-tier:smoke:?* &* +@all -@dangerous +role'}",
        "kind: replication-group, login: {mode: users}, shards: 2")]
    [InlineData(
        "app: {accessString: 'on allkeys &* -@all +@fast +@slow -cluster|nodes'}",
        "kind: serverless")]
    public async Task A_user_that_can_is_taken(string users, string cache) =>
        Assert.NotEmpty((await RunAsync(users, cache)).Registered);

    [Theory]
    [InlineData("reports: {access: read-only}",
        "kind: replication-group, login: {mode: users, user: reports}",
        "reports", "+set +setex +del +unlink", "set its access to 'read-write'")]
    [InlineData("reports: {access: read-only, auth: iam}, app: {}",
        "kind: replication-group, login: {mode: iam}",
        "reports", "+set +setex +del +unlink", "set its access to 'read-write'")]
    [InlineData(
        "app: {accessString: 'on ~app:* &* +@all'}",
        "kind: replication-group, login: {mode: users}, availability: single",
        "app",
        "~caching-tier:smoke:*",
        "add that to users.app.accessString")]
    [InlineData("app: {accessString: 'on %R~* &* +@all'}", "kind: serverless",
        "app", "~caching-tier:smoke:*", "add that to users.app.accessString")]
    [InlineData("app: {accessString: 'on ~* resetkeys ~app:* &* +@all'}", "kind: serverless",
        "app", "~caching-tier:smoke:*", "add that to users.app.accessString")]
    [InlineData(
        "app: {accessString: 'on ~* &* -@all +@read +@write'}",
        "kind: replication-group, login: {mode: users}, shards: 2, replicas: 1, availability: multi-az",
        "app",
        "+ping +echo +cluster|slots +cluster|info +cluster|nodes +role +readonly",
        "add that to users.app.accessString")]
    [InlineData(
        "app: {accessString: 'on ~* &* +@all -@dangerous'}",
        "kind: replication-group, login: {mode: users}, availability: replicated",
        "app",
        "+role",
        "add that to users.app.accessString")]
    [InlineData("app: {accessString: 'on ~* &* +@all -cluster'}", "kind: serverless",
        "app", "+cluster|slots +cluster|info", "add that to users.app.accessString")]
    [InlineData(
        "app: {accessString: 'on &* -@all (~app:* +@all) (~caching-tier:smoke:* +get)'}",
        "kind: replication-group, login: {mode: users}, availability: single",
        "app",
        "~caching-tier:smoke:*",
        "add that to users.app.accessString")]
    [InlineData(
        "app: {accessString: 'on ~* &* -@all (~* +@all) clearselectors'}",
        "kind: replication-group, login: {mode: users}, availability: single",
        "app",
        "+ping +echo +set +setex +get +ttl +pttl +del +unlink",
        "add that to users.app.accessString")]
    public async Task A_user_that_cannot_is_refused_with_what_it_lacks(
        string users,
        string cache,
        string user,
        string lacks,
        string fix) => Assert.Equal(
        "Pulumi.dev.yaml: caching-tier:caches.sessions.login.user must be a user who may do what the smoke "
        + $"test does, but was '{user}'. It writes and reads keys 'caching-tier:smoke:*', for which '{user}' "
        + $"lacks {lacks}: {fix}, name another user, or set smokeTest to false.",
        await FailAsync(users, cache));

    [Fact]
    public async Task A_user_who_is_off_is_refused() => Assert.Equal(
        "Pulumi.dev.yaml: caching-tier:users.gone.accessString must be one that says 'on' for the smoke "
        + "test to log in, but was 'on off ~* &* +@all'. It proves every user: add the word, remove the "
        + "user, or set smokeTest to false.",
        await FailAsync(
            "app: {}, gone: {accessString: 'on off ~* &* +@all'}",
            "kind: replication-group, login: {mode: users}"));

    [Theory]
    [InlineData("reports: {access: read-only}", "kind: replication-group, login: {mode: users}", "'false'")]
    [InlineData("gone: {accessString: 'off ~* &* +@all'}", "kind: replication-group", null)]
    public async Task Nobody_is_held_to_what_is_not_done(string users, string cache, string? smokeTest) =>
        Assert.NotEmpty((await RunAsync(users, cache, smokeTest)).Registered);

    private static async Task<Testing.Recorder> RunAsync(string users, string cache, string? smokeTest = null)
    {
        using var code = new CodeFolder();
        return await StackRun.RunAsync(
            "dev",
            Settings(users, cache, smokeTest ?? $"{{codePath: '{code.Path}'}}"));
    }

    private static async Task<string> FailAsync(string users, string cache)
    {
        using var code = new CodeFolder();
        return await StackRun.FailAsync("dev", Settings(users, cache, $"{{codePath: '{code.Path}'}}"));
    }

    private static Dictionary<string, string> Settings(
        string users,
        string cache,
        string smokeTest) => SettingsFile.Parse($$"""
        config:
          caching-tier:profile: dev
          caching-tier:smokeTest: {{smokeTest}}
          caching-tier:users: { {{users}} }
          caching-tier:caches:
            sessions: { {{cache}} }
        """);
}
