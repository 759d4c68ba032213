using System.Collections.Immutable;
using CachingTier;
using Pulumi;
using Pulumi.Utilities;
using Specs.GlobalDatastores;
using Specs.Replacement;
using Specs.Stacks;
using Specs.Testing;

namespace Specs.Migrations;

/// <summary>
/// A stage that is skipped ends the deployment before anything of the cache is registered, in every profile.
/// </summary>
[Collection(SettingsCollection.Name)]
public sealed class StagedDeploymentTests
{
    private const string Group = "ReplicationGroup";

    [Theory]
    [InlineData("dev")]
    [InlineData("production")]
    [InlineData("regulated")]
    public async Task A_skipped_stage_registers_nothing_of_the_cache(string profile)
    {
        var (message, recorder) = await Deployments.FailAsync(
            Deployments.Settings("""{"sessions":{"kind":"replication-group"}}""", profile),
            Deployments.Settings("""{"sessions":{"kind":"replication-group","shards":2}}""", profile));

        Assert.Contains("RedisReplicationGroup 'sessions': clusterMode must be 'compatible' after "
            + "'disabled', but was 'enabled'.", message);
        Assert.DoesNotContain(
            recorder.Registered,
            item => item.Name.StartsWith("sessions", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_skipped_stage_of_a_user_registers_nothing_of_the_users_or_their_cache()
    {
        const string caches = """{"sessions":{"kind":"replication-group","login":{"mode":"users"}}}""";
        var before = Deployments.Settings(caches);
        before["caching-tier:users"] = """{"app":{}}""";
        var after = Deployments.Settings(caches);
        after["caching-tier:users"] = """{"app":{"passwordGeneration":2,"retiredPasswords":1}}""";

        var (message, recorder) = await Deployments.FailAsync(before, after);

        Assert.Contains("CacheUsers 'users': app.retiredPasswords must be 0 while app.passwordGeneration "
            + "rises, but was 1.", message);
        Assert.DoesNotContain(
            recorder.Registered,
            item => item.Name.StartsWith("users", StringComparison.Ordinal));
        Assert.DoesNotContain(
            recorder.Registered,
            item => item.Type.EndsWith(Group, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stack_gets_users_beside_the_one_that_a_cache_has()
    {
        const string own = """{"sessions":{"kind":"replication-group","login":{"mode":"users"}}}""";
        var before = Deployments.Settings(own);
        var shared = Deployments.Settings(own);
        var beside = Deployments.Settings(
            """{"sessions":{"kind":"replication-group","login":{"mode":"users","ownUser":true}}}""");
        shared["caching-tier:users"] = beside["caching-tier:users"] = """{"app":{}}""";

        var (message, _) = await Deployments.FailAsync(before, shared);
        Assert.Contains(
            "RedisReplicationGroup 'sessions': login.userGroup must be left out as it is deployed, but was "
                + "given.",
            message);
        var recorder = await Deployments.DeployAsync(before, beside);
        recorder.Single("UserGroup", "users");
        recorder.Single("UserGroup", "sessions-users");
    }

    [Fact]
    public async Task Copies_that_would_be_left_behind_end_the_deployment()
    {
        var (message, recorder) = await Deployments.FailAsync(Settings("8.1", ""), Settings("9.0", ""));

        Assert.Contains("GlobalDatastore 'sessions': parameterGroupName must be set when "
            + "primary.engineVersion goes from '8.1' to '9.0', but was not set.", message);
        Assert.DoesNotContain(
            recorder.Registered,
            item => item.Type.EndsWith("GlobalReplicationGroup", StringComparison.Ordinal));
        recorder = await Deployments.DeployAsync(
            Settings("8.1", ""),
            Settings("9.0", ""","upgradeCopies":true"""));
        Assert.Equal("9.0", recorder.Single("GlobalReplicationGroup", "sessions")["engineVersion"]);

        static Dictionary<string, string> Settings(string version, string more) => Deployments.Settings(
            $$"""
            {"sessions": {"kind":"replication-group","nodeType":"cache.r7g.large",
                "engineVersion":"{{version}}","copies": {"eu-central-1": {} } {{more}} } }
            """);
    }

    [Fact]
    public async Task First_copies_begin_with_what_their_cache_has()
    {
        const string message = "GlobalDatastore 'sessions': parameterGroupName must be left out until the "
            + "major version rises, but was given.";
        const string copies = ""","upgradeCopies":true,"copies": {"eu-central-1": {} }""";

        var (later, recorder) = await Deployments.FailAsync(
            Settings(""),
            Settings(""","engineVersion":"8.1" """ + copies));
        Assert.Contains(message, later);
        Assert.DoesNotContain(
            recorder.Registered,
            item => item.Type.EndsWith("GlobalReplicationGroup", StringComparison.Ordinal));
        foreach (var preview in new[] { true, false })
        {
            var first = await Assert.ThrowsAnyAsync<Exception>(() =>
                StackRun.RunAsync(Deployments.Stack, Settings(copies), new Recorder().Mocks, preview));
            Assert.Contains(message, first.Message);
        }

        static Dictionary<string, string> Settings(string more) => Deployments.Settings(
            $$"""{"sessions": {"kind":"replication-group","nodeType":"cache.r7g.large"{{more}} } }""");
    }

    [Rule("7.13")]
    [Theory]
    [InlineData("replication-group", "7.1", "8.1", "")]
    [InlineData("replication-group", "7.1", "8.1", """{"app":{}}""")]
    [InlineData("serverless", null, null, "")]
    [InlineData("serverless", null, null, """{"app":{},"jobs":{"auth":"iam"}}""")]
    public async Task Users_stay_as_they_are_when_their_cache_goes_to_Valkey(
        string kind,
        string? version,
        string? nextVersion,
        string users)
    {
        var before = Settings("redis", version);
        var first = await StackRun.RunAsync(Deployments.Stack, before);

        var recorder = await Deployments.DeployAsync(before, Settings("valkey", nextVersion));

        Assert.Equal("valkey", recorder.Registered.Single(
            item => item.Name == "sessions" && item.Inputs.ContainsKey("securityGroupIds"))["engine"]);
        Assert.Equal(UsersOf(first), UsersOf(recorder));
        Assert.Contains("engine: redis", UsersOf(recorder), StringComparison.Ordinal);

        Dictionary<string, string> Settings(string engine, string? asked)
        {
            var pinned = asked is null ? "" : $$""","engineVersion":"{{asked}}","applyImmediately":true""";
            var settings = Deployments.Settings(
                $$"""
                {"sessions": {"kind":"{{kind}}","engine":"{{engine}}"{{pinned}} ,"login":{"mode":"users"} } }
                """);
            if (users.Length > 0)
                settings["caching-tier:users"] = users;
            return settings;
        }
    }

    private static string UsersOf(Recorder recorder) => string.Join("\n", recorder.Registered
        .Where(item => item.Type.StartsWith("aws:elasticache/user", StringComparison.Ordinal))
        .OrderBy(item => item.Name, StringComparer.Ordinal)
        .Select(item => item.Text()));

    [Fact]
    public async Task A_preview_says_so_too()
    {
        var recorder = Deployments.After(await Deployments.RecordAsync(
            Deployments.Settings("""{"sessions":{"kind":"replication-group"}}""")));

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => StackRun.RunAsync(Deployments.Stack,
            Deployments.Settings(
                """
                {"sessions":{"kind":"replication-group","login":{"tokenGeneration":2,"retiredTokens":1}}}
                """),
            recorder.Mocks, preview: true));

        Assert.Contains(
            "RedisReplicationGroup 'sessions': login.retiredTokens must be 0 while login.tokenGeneration "
                + "rises, but was 1.",
            failure.Message);
    }

    [Fact]
    public async Task Without_the_guard_nothing_is_compared()
    {
        var after = Deployments.Settings("""{"sessions":{"kind":"replication-group","shards":2}}""");
        after["caching-tier:guard"] = "false";

        var recorder = await Deployments.DeployAsync(
            Deployments.Settings("""{"sessions":{"kind":"replication-group"}}"""),
            after);

        Assert.Equal(
            "enabled",
            recorder.Single("elasticache/replicationGroup:ReplicationGroup", "sessions")["clusterMode"]);
    }

    [Fact]
    public async Task A_deployment_without_the_guard_is_what_the_next_one_compares_with()
    {
        var manual = Deployments.Settings(
            """{"sessions":{"kind":"replication-group","login":{"tokenGeneration":3,"retiredTokens":2}}}""");
        manual["caching-tier:guard"] = "false";

        var recorded = await Deployments.RecordAsync(manual);
        var recorder = await StackRun.RunAsync(
            Deployments.Stack, Deployments.Settings(
                """
                {"sessions":{"kind":"replication-group","login":{"tokenGeneration":4,"retiredTokens":2}}}
                """),
            Deployments.After(recorded));

        recorder.Single("elasticache/replicationGroup:ReplicationGroup", "sessions");
    }

    [Theory]
    [InlineData(
        """
        {"sessions":{"kind":"replication-group","transitEncryption":"preferred","applyImmediately":true,
            "login":{"mode":"none"}}}
        """)]
    [InlineData(
        """
        {"sessions":{"kind":"replication-group","transitEncryption":"off","login":{"mode":"none"}}}
        """)]
    public async Task A_stage_that_failed_half_way_is_tried_again_or_taken_back(string caches)
    {
        // It is recorded as it was before the stage.
        var before = Deployments.Settings(
            """{"sessions":{"kind":"replication-group","transitEncryption":"off","login":{"mode":"none"}}}""",
            "dev");

        var recorder = await Deployments.DeployAsync(before, Deployments.Settings(caches, "dev"));

        recorder.Single("elasticache/replicationGroup:ReplicationGroup", "sessions");
    }

    [Fact]
    public async Task Any_program_may_pass_in_what_it_kept_of_the_last_deployment()
    {
        DeployedSettings? kept = null;
        await Recorder.RunAsync(() => Program(null, 1).Settings.Apply(settings => kept = settings));

        var recorder = await Recorder.FailAsync(() => Program(kept, 2));

        Assert.Contains(
            "RedisReplicationGroup 'sessions': login.retiredTokens must be 0 while login.tokenGeneration "
                + "rises, but was 1.",
            recorder.Failure);
        Assert.Empty(recorder.Registered);
    }

    [Fact]
    public async Task Copies_are_compared_with_nothing_when_the_last_deployment_is_not_known()
    {
        var args = GlobalArgs.Valid();
        args.ParameterGroupName = "sessions-valkey9";

        var recorder = await Recorder.RunAsync(() =>
        {
            var guard = new ReplacementGuard();
            guard.Compare(new() { Deployed = OutputUtilities.CreateUnknown<object?>("") });
            _ = new GlobalDatastore(
                "sessions",
                args,
                new ComponentResourceOptions { ResourceTransformations = [guard.Observe] });
        });

        recorder.Single("GlobalReplicationGroup", "sessions");
    }

    private static ReplacementGuard Program(object? recorded, int generation)
    {
        var guard = new ReplacementGuard();
        guard.Compare(new() { Deployed = Output.Create(recorded) });
        _ = new RedisReplicationGroup("sessions", new()
        {
            VpcId = "vpc-1",
            SubnetGroupName = "tier",
            Login = new() { TokenGeneration = generation, RetiredTokens = generation - 1 },
        }, new ComponentResourceOptions { ResourceTransformations = [guard.Observe] });
        return guard;
    }
}
