using CachingTier;
using Pulumi.Utilities;
using Specs.Caches;
using Specs.Testing;

namespace Specs.Encryption;

public sealed class TransitEncryptionTests
{
    private const string OffWarning =
        "transitEncryption is 'off': all that the cache holds goes over the network in plaintext, and "
        + "nobody logs in. It is there to take over a cache that has no TLS: set it to 'preferred' next.";

    private const string PreferredWarning =
        "transitEncryption is 'preferred': clients without TLS are still let in, and send their credential "
        + "and their data in plaintext. Move every client to the endpoints and the TLS of the connection, "
        + "then set it to 'required', which ends the others and deletes the endpoints that the cache had "
        + "without TLS.";

    public static TheoryData<Action<RedisReplicationGroupArgs>, string> Wrong => new()
    {
        { args => args.TransitEncryption = "none",
            "transitEncryption must be 'required', 'preferred' or 'off', but was 'none'. Leave it out for "
                + "'required'." },
        { args => { args.Profile = "regulated"; args.TransitEncryption = "off"; },
            "transitEncryption must be 'required' in profile 'regulated', but was 'off'. Leave it out, and "
                + "move a cache to TLS in profile 'production' before it is regulated." },
        { args => { args.Profile = "regulated"; args.TransitEncryption = "preferred"; },
            "transitEncryption must be 'required' in profile 'regulated', but was 'preferred'. Leave it "
                + "out, and move a cache to TLS in profile 'production' before it is regulated." },
        { args => { RedisArgs.SetRedis(args, "6.2"); args.TransitEncryption = "preferred"; },
            "transitEncryption must be 'required' or 'off' with Redis OSS 6.2, but was 'preferred'. Only "
                + "Valkey and Redis OSS from 7.0 on take clients with and without TLS: raise "
                + "engineVersion." },
        { args => args.TransitEncryption = "off",
            "login.mode must be 'none' with transitEncryption 'off', but was not set. ElastiCache takes no "
                + "credential in plaintext: it may be given from transitEncryption 'preferred' on." },
        { args => (args.TransitEncryption, args.Login!.Mode) = ("off", "token"),
            "login.mode must be 'none' with transitEncryption 'off', but was 'token'. ElastiCache takes no "
                + "credential in plaintext: it may be given from transitEncryption 'preferred' on." },
        { args => (args.TransitEncryption, args.Login!.Mode, args.Login.UserGroup) =
            ("off", "users", UserGroups.Create("valkey", ("app", "password"))),
            "login.mode must be 'none' with transitEncryption 'off', but was 'users'. ElastiCache takes no "
                + "credential in plaintext: it may be given from transitEncryption 'preferred' on." },
        { args => (args.TransitEncryption, args.Login!.Mode, args.Login.UserGroup) =
            ("off", "iam", UserGroups.Create("valkey", ("jobs", "iam"))),
            "login.mode must be 'none' with transitEncryption 'off', but was 'iam'. ElastiCache takes no "
                + "credential in plaintext: it may be given from transitEncryption 'preferred' on." },
        { args => (args.TransitEncryption, args.Login!.Mode) = ("required", "none"),
            "login.mode must be 'token', 'users' or 'iam' in profile 'production', but was 'none'. "
                + "Only profile 'dev' goes without a login, and a cache that is on its way to TLS." },
        { args => (args.Profile, args.Login!.Mode) = ("regulated", "none"),
            "login.mode must be 'token', 'users' or 'iam' in profile 'regulated', but was 'none'. "
                + "Only profile 'dev' goes without a login." },
    };

    public static TheoryData<Action<RedisReplicationGroupArgs>, string> Doubtful => new()
    {
        { GoWithoutTls, $": {OffWarning}" },
        { args => args.TransitEncryption = "preferred", $": {PreferredWarning}" },
        { args => (args.TransitEncryption, args.Login!.Mode) = ("preferred", "none"),
            $" has 2 warnings:\n - {PreferredWarning}\n"
                + " - login.mode is 'none': whoever reaches the cache may use it. "
                + "Set login.mode to 'users' or 'iam'." },
        { args => { RedisArgs.SetRedis(args, "6.2"); GoWithoutTls(args); },
            " has 2 warnings:\n"
            + " - engineVersion '6.2' leaves standard support on 2027-01-31: extended support adds 80% to "
            + $"the node price, later 160%, and ends on 2030-01-31. Use engine 'valkey'.\n - {OffWarning} "
            + "Raise engineVersion first: Redis OSS 6.2 cannot take up TLS without being replaced." },
    };

    public static TheoryData<string, string, string?, string> Stages => new()
    {
        { "off", "none", null, "transitEncryptionEnabled: false" },
        { "preferred", "none", null, "transitEncryptionEnabled: true|transitEncryptionMode: preferred" },
        {
            "preferred",
            "token",
            "token-of-sessions-token",
            "transitEncryptionEnabled: true|transitEncryptionMode: preferred" },
        {
            "required",
            "token",
            "token-of-sessions-token",
            "transitEncryptionEnabled: true|transitEncryptionMode: required" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_rule_has_its_message(Action<RedisReplicationGroupArgs> change, string message) =>
        RedisArgs.AssertProblem(change, message);

    [Theory]
    [MemberData(nameof(Doubtful))]
    public void What_is_not_encrypted_is_a_warning(Action<RedisReplicationGroupArgs> change, string message)
    {
        var args = RedisArgs.Valid();
        change(args);

        Assert.Equal(
            $"RedisReplicationGroup 'sessions'{message}",
            ResolvedReplicationGroup.Resolve("sessions", args).OrThrow().Warning);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("production")]
    [InlineData("regulated")]
    public void Tls_is_required_in_every_profile(string profile)
    {
        var args = RedisArgs.Valid();
        args.Profile = profile;

        Assert.Equal(
            TransitEncryption.Required,
            ResolvedReplicationGroup.Resolve("sessions", args).OrThrow().Value.TransitEncryption);
    }

    [Rule("6.7", "6.8")]
    [Theory]
    [MemberData(nameof(Stages))]
    public async Task A_stage_differs_in_transport_and_login_and_in_nothing_else(
        string stage,
        string auth,
        string? token,
        string transport)
    {
        var recorder = await DeployAsync(stage, auth);

        var group = recorder.Single("ReplicationGroup", "sessions");
        Assert.Equal(token, group["authToken"]);
        Assert.Equal(transport, string.Join(
            '|',
            Lines(recorder).Where(line => line.StartsWith("transit", StringComparison.Ordinal))));
        Assert.Equal(Others(await DeployAsync(null, auth: null)), Others(recorder));
        Assert.Equal(
            token is null ? [] : ["sessions-secret", "sessions-secret", "sessions-token"],
            Credentials(recorder));
    }

    [Theory]
    [InlineData("off", "none",
        """
        {"kind":"replication-group","engine":"valkey","host":"master.sessions.test","port":6379,\
            "readerHost":"replica.sessions.test","readerPort":6379,"tls":false,"authMode":"none",\
            "clusterMode":false,"clientSecurityGroupId":"sessions-access-client-id"}
        """)]
    [InlineData("preferred", "none",
        """
        {"kind":"replication-group","engine":"valkey","host":"master.sessions.test","port":6379,\
            "readerHost":"replica.sessions.test","readerPort":6379,"tls":true,"authMode":"none",\
            "clusterMode":false,"clientSecurityGroupId":"sessions-access-client-id",\
            "transitEncryption":"preferred"}
        """)]
    [InlineData("required", "token",
        """
        {"kind":"replication-group","engine":"valkey","host":"master.sessions.test","port":6379,\
            "readerHost":"replica.sessions.test","readerPort":6379,"tls":true,"authMode":"token",\
            "secretArn":"arn:sessions-secret","clusterMode":false,\
            "clientSecurityGroupId":"sessions-access-client-id"}
        """)]
    public async Task A_connection_shows_that_a_client_can_move(
        string stage,
        string auth,
        string expected)
    {
        RedisReplicationGroup? cache = null;
        await Recorder.RunAsync(() => cache = new RedisReplicationGroup("sessions", Args(stage, auth)));

        var connection = await OutputUtilities.GetValueAsync(cache!.Connection);
        Assert.Equal(expected.Unfold(), connection.ToJson());
        Assert.Equal(connection.TransitEncryption, connection.ToArgs().TransitEncryption);
    }

    [Fact]
    public async Task An_old_engine_has_tls_without_a_mode()
    {
        foreach (var stage in new[] { "off", "required" })
        {
            var args = Args(stage, stage == "off" ? "none" : null);
            RedisArgs.SetRedis(args, "6.2");
            var recorder = await Recorder.RunAsync(() => _ = new RedisReplicationGroup("sessions", args));

            Assert.Equal([$"transitEncryptionEnabled: {(stage == "off" ? "false" : "true")}"],
                Lines(recorder).Where(line => line.StartsWith("transit", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task An_old_engine_that_takes_up_tls_is_saved_under_a_name_of_its_own()
    {
        var args = Args("off", "none");
        RedisArgs.SetRedis(args, "6.2");
        var recorder = await Recorder.RunAsync(() => _ = new RedisReplicationGroup("sessions", args));

        Assert.Contains(
            "transitEncryption: off",
            recorder.Single("RandomId", "sessions-final-snapshot").Text(),
            StringComparison.Ordinal);
        Assert.DoesNotContain("transitEncryption",
            (await DeployAsync("off", "none")).Single("RandomId", "sessions-final-snapshot")
                .Text(), StringComparison.Ordinal);
    }

    private static RedisReplicationGroupArgs Args(string? stage, string? auth)
    {
        var args = RedisArgs.Valid();
        (args.TransitEncryption, args.Login!.Mode) = (stage, auth);
        return args;
    }

    private static void GoWithoutTls(RedisReplicationGroupArgs args) =>
        (args.TransitEncryption, args.Login!.Mode) = ("off", "none");

    private static Task<Recorder> DeployAsync(string? stage, string? auth) =>
        Recorder.RunAsync(() => _ = new RedisReplicationGroup("sessions", Args(stage, auth)));

    private static IEnumerable<string> Lines(Recorder recorder) =>
        recorder.Single("ReplicationGroup", "sessions").Text().Split('\n').Select(line => line.Trim());

    private static IEnumerable<string> Credentials(Recorder recorder) => recorder.Registered
        .Select(item => item.Name)
        .Where(name => name is "sessions-secret" or "sessions-token")
        .Order(StringComparer.Ordinal);

    /// <summary>All that is registered, without what a stage may change.</summary>
    private static IEnumerable<string> Others(Recorder recorder) =>
    [
        .. recorder.Registered
            .Where(item => item.Name is not ("sessions-secret" or "sessions-token"))
            .Select(item => string.Join('\n', $"{item.Type} {item.Name}\n{item.Text()}".Split('\n')
                .Where(line => !line.Contains("transitEncryption", StringComparison.Ordinal)
                    && !line.TrimStart().StartsWith("auth", StringComparison.Ordinal)
                    && !line.TrimStart().StartsWith("login:", StringComparison.Ordinal))))
            .Order(StringComparer.Ordinal),
    ];
}
