using Specs.SmokeTests;
using Specs.Testing;

namespace Specs.Stacks;

[Collection(SettingsCollection.Name)]
public sealed class UserSettingsTests
{
    [Fact]
    public async Task Caches_share_the_users_and_the_smoke_test_may_log_in_as_each()
    {
        var recorder = await RunAsync("""
            config:
              caching-tier:profile: dev
              caching-tier:users:
                app: {}
                jobs: {auth: iam, keys: ['jobs:*']}
              caching-tier:caches:
                sessions: {kind: replication-group, login: {mode: users, user: app}}
                leaderboard: {kind: serverless, engine: redis, login: {mode: iam}}
            """);

        Assert.Equal("redis", recorder.Single("UserGroup", "users")["engine"]);
        var group = Assert.IsType<string>(recorder.Single("UserGroup", "users")["userGroupId"]);
        Assert.Contains($"userGroupIds: [{group}]",
            recorder.Single("ReplicationGroup", "sessions").Text(), StringComparison.Ordinal);
        Assert.Equal(group, Assert.Single(recorder.Registered,
            item => item.Type == "aws:elasticache/serverlessCache:ServerlessCache")["userGroupId"]);
        Assert.Contains(
            """
            {"Effect":"Allow","Action":["secretsmanager:GetSecretValue"],\
                "Resource":["arn:sessions-user-secret","arn:users-app-secret"]},\
                {"Effect":"Allow","Action":["elasticache:Connect"],\
                "Resource":["arn:leaderboard","arn:sessions","arn:users-jobs"]}
            """.Unfold(),
            recorder.Single("RolePolicy", "smoke-test-code").Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{kind: replication-group, login: {mode: users, ownUser: true}}", "cache-users-redis")]
    [InlineData("{kind: serverless, login: {mode: iam, ownUser: true}}", "cache-users-redis")]
    [InlineData("{kind: serverless, login: {ownUser: false}}", "users-redis")]
    public async Task A_cache_may_keep_a_user_of_its_own(string cache, string group)
    {
        var recorder = await RunAsync($$"""
            config:
              caching-tier:profile: dev
              caching-tier:users: 
                app: {}
                jobs: {auth: iam}
              caching-tier:caches:
                cache: {{cache}}
            """);

        var registered = recorder.Registered
            .Single(item => item.Name == "cache" && item.Inputs.ContainsKey("securityGroupIds"));
        Assert.Contains(
            $": dev-{group}-",
            registered.Text().Replace("[", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("users: many", "{kind: replication-group}",
        "users must be a map of users, but was 'many'. Write it like {app: {access: read-write}}.")]
    [InlineData("users: {app: yes}", "{kind: replication-group}",
        "users.app must be a map of user settings, but was 'yes'. Write it like {access: read-write}.")]
    [InlineData("users: {app: {acces: admin}}", "{kind: replication-group}",
        "users.app.acces must be a setting of a user, but was unknown. Did you mean 'access'?")]
    [InlineData("users: {app: {access: all}}", "{kind: replication-group}",
        "users.app.access must be 'read-only', 'read-write' or 'admin', but was 'all'. Leave it out for "
            + "'read-write', or write an accessString.")]
    [InlineData("users: {app: {}}", "{kind: replication-group, login: {mode: users, ownUser: mine}}",
        "caches.sessions.login.ownUser must be true or false, but was 'mine'. "
            + "Leave it out to share the users of the stack.")]
    [InlineData("users: {app: {}}", "{kind: replication-group, login: {ownUser: true}}",
        "caches.sessions.login.ownUser must be left out where clients log in as no user, but was true. Set "
            + "login.mode to 'users' or 'iam'.")]
    [InlineData("users: {app: {}}", "{kind: replication-group, login: {mode: iam}}",
        "caches.sessions.login.userGroup must be one with a user that logs in with login.mode 'iam', but was "
            + "given. Give a user auth 'iam', or set login.mode to 'users'.")]
    [InlineData("users: {app: {}}", "{kind: replication-group, login: {mode: users, user: web}}",
        "caches.sessions.login.user must be a user of the group that logs in with login.mode 'users', but "
            + "was 'web'. It has 'app'.")]
    public async Task A_mistake_is_named_with_its_fix(
        string users,
        string cache,
        string message) => Assert.Equal(
        $"Pulumi.dev.yaml: caching-tier:{message}",
        await StackRun.FailAsync("dev", SettingsFile.Parse($$"""
            config:
              caching-tier:smokeTest: 'false'
              caching-tier:{{users}}
              caching-tier:caches:
                sessions: {{cache}}
            """)));

    private static async Task<Recorder> RunAsync(string yaml)
    {
        using var code = new CodeFolder();
        var config = SettingsFile.Parse(yaml);
        config["caching-tier:smokeTest"] = $$"""{"codePath":"{{code.Path}}","deployment":"1"}""";
        return await StackRun.RunAsync("dev", config);
    }
}
