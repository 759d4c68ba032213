using System.Text.Json;
using CachingTier;
using Pulumi;
using Specs.Caches;
using Specs.Replacement;
using Specs.Stacks;
using Specs.Testing;

namespace Specs.Migrations;

/// <summary>What is registered for the login in each stage from none to the token.</summary>
[Collection(SettingsCollection.Name)]
public sealed class NoneToTokenTests
{
    [Rule("7.6")]
    [Theory]
    [InlineData("none", null, null, null, null, false)]
    [InlineData("token", true, "token-of-sessions-token", "ROTATE", true, false)]
    [InlineData("token", false, "token-of-sessions-token", "SET", null, false)]
    [InlineData("token", null, "token-of-sessions-token", null, null, true)]
    public async Task Each_stage_says_what_becomes_of_clients_without_a_login(
        string auth, bool? accept, string? token, string? strategy, bool? accepts, bool isLeft)
    {
        ResourceOptions? options = null;
        var cacheOptions = new ComponentResourceOptions
        {
            ResourceTransformations =
            {
                args =>
                {
                    var type = args.Resource.GetResourceType();
                    if (type.EndsWith(":ReplicationGroup", StringComparison.Ordinal))
                        options = args.Options;
                    return null;
                },
            },
        };
        var recorder = await Recorder.RunAsync(
            () => _ = new RedisReplicationGroup("sessions", Args(auth, accept), cacheOptions));

        var group = recorder.Single("ReplicationGroup", "sessions");
        Assert.Equal((token, strategy), (group["authToken"], group["authTokenUpdateStrategy"]));
        Assert.Equal(
            token is null ? 0 : 1,
            recorder.Registered.Count(item =>
                item.Type.EndsWith(":SecretVersion", StringComparison.Ordinal)));
        using var connection = JsonDocument.Parse(
            JsonSerializer.Serialize(await recorder.OutputAsync("sessions", "connection")));
        Assert.Equal(accepts, connection.RootElement.GetProperty("acceptsNoLogin").Deserialize<bool?>());
        // What the stage before it said is neither said again nor taken back.
        Assert.Equal(isLeft, options!.IgnoreChanges.Contains("authTokenUpdateStrategy"));
    }

    [Fact]
    public async Task The_token_stays_the_same_and_clients_read_whether_they_need_it()
    {
        var optional = await Recorder.RunAsync(
            () => _ = new RedisReplicationGroup("sessions", Args("token", true)));
        var required = await Recorder.RunAsync(
            () => _ = new RedisReplicationGroup("sessions", Args("token", false)));

        Assert.Equal(["sessions-token"], Tokens(optional));
        Assert.Equal(Tokens(optional), Tokens(required));
        Assert.Contains(
            "\"acceptsNoLogin\":true,\"password\":\"token-of-sessions-token\"}",
            Secret(optional),
            StringComparison.Ordinal);
        Assert.DoesNotContain("acceptsNoLogin", Secret(required), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("production")]
    public async Task A_new_cache_of_a_stack_does_not_begin_with_it(string profile)
    {
        var (message, recorder) = await Deployments.FailAsync(
            Deployments.Settings("""{"pages":{"kind":"memcached"}}""", profile),
            Deployments.Settings(
                """
                {"pages":{"kind":"memcached"},
                    "sessions":{"kind":"replication-group","login":{"acceptNoLogin":true}}}
                """,
                profile));

        Assert.Contains(
            "RedisReplicationGroup 'sessions': login.acceptNoLogin must be left out on a cache that is not "
                + "deployed yet, but was true.", message);
        Assert.DoesNotContain(
            recorder.Registered,
            item => item.Name.StartsWith("sessions", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cache_of_another_kind_under_the_name_is_no_cache_without_a_login()
    {
        const string after =
            """
            {"sessions":{"kind":"replication-group","allowReplacement":["kind"],
                "login":{"acceptNoLogin":true}}}
            """;

        var (message, _) = await Deployments.FailAsync(
            Deployments.Settings("""{"sessions":{"kind":"memcached"}}"""), Deployments.Settings(after));

        Assert.Contains(
            "login.acceptNoLogin must be left out on a cache that is not deployed yet, but was true.",
            message);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("production")]
    public async Task A_cache_without_a_login_is_taken_over_by_one_deployment_without_the_guard(
        string profile)
    {
        var taken = Sessions(true);
        taken["caching-tier:guard"] = "false";
        var recorder = await StackRun.RunAsync(Deployments.Stack, taken,
            Deployments.After(await Deployments.RecordAsync(
                Deployments.Settings("""{"pages":{"kind":"memcached"}}""", profile))));
        Assert.Equal("ROTATE", Strategy(recorder));

        (bool?, string?)[] stages = [(true, "ROTATE"), (false, "SET"), (null, null)];
        foreach (var (accept, strategy) in stages)
        {
            var recorded = (await recorder.OutputAsync($"caching-tier-{Deployments.Stack}", "settings"))!;
            recorder = await StackRun.RunAsync(
                Deployments.Stack,
                Sessions(accept),
                Deployments.After(recorded));
            Assert.Equal(strategy, Strategy(recorder));
        }

        Dictionary<string, string> Sessions(bool? accept)
        {
            var setting = accept switch
            {
                true => ""","login":{"acceptNoLogin":true}""",
                false => ""","login":{"acceptNoLogin":false}""",
                null => "",
            };
            return Deployments.Settings(
                $$$"""{"pages":{"kind":"memcached"},"sessions":{"kind":"replication-group"{{{setting}}}}}""",
                profile);
        }
    }

    [Fact]
    public async Task What_is_not_known_to_be_new_may_be_there_without_a_login()
    {
        var recorder = await StackRun.RunAsync(
            Deployments.Stack,
            Deployments.Settings(
                """{"sessions":{"kind":"replication-group","login":{"acceptNoLogin":true}}}"""));

        Assert.Equal("ROTATE", Strategy(recorder));
    }

    private static object? Strategy(Recorder recorder) =>
        recorder.Single("ReplicationGroup", "sessions")["authTokenUpdateStrategy"];

    private static RedisReplicationGroupArgs Args(string auth, bool? accept)
    {
        var args = RedisArgs.Valid();
        (args.Profile, args.Login!.Mode, args.Login!.AcceptNoLogin) = ("dev", auth, accept);
        return args;
    }

    private static IEnumerable<string> Tokens(Recorder recorder) => recorder.Registered
        .Where(item => item.Type.EndsWith(":RandomPassword", StringComparison.Ordinal))
        .Select(item => item.Name);

    private static string Secret(Recorder recorder) =>
        (string)recorder.Single("SecretVersion", "sessions-secret")["secretString"]!;
}
