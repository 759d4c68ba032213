using CachingTier.Local.Engines;
using Live.Testing;
using Pulumi;
using Pulumi.Testing;
using ElastiCache = Pulumi.Aws.ElastiCache;

namespace Live.Cloud;

/// <summary>Users a program registers log in to the caches that have their group.</summary>
public sealed class CacheUsersLiveTests
{
    private const string Password = "a-password-of-a-user";
    private const string NextPassword = "its-next-password-16";

    [Fact(Timeout = 60_000)]
    public async Task A_group_opens_a_replication_group_and_a_serverless_cache_to_its_users()
    {
        await using var lab = await TierLab.OpenAsync(CliTier.SmallSettings);

        await EvaluateAsync(lab, "password");

        var caches = lab.Tier.Engines.Caches;
        var group = caches.OfType<LocalReplicationGroup>().Single();
        foreach (var endpoint in new[] {
            group.Primary,
            group.Reader!,
            caches.OfType<LocalServerlessCache>().Single().Endpoint })
        {
            Assert.Equal("app", await AskAsync(lab, endpoint, "app", Password, "ACL", "WHOAMI"));
            Assert.Equal("reports", await AskAsync(lab, endpoint, "reports", NextPassword, "ACL", "WHOAMI"));
            var write = await Assert.ThrowsAsync<RespException>(
                () => AskAsync(lab, endpoint, "reports", Password, "SET", "app:1", "value"));
            Assert.StartsWith("NOPERM ", write.Message, StringComparison.Ordinal);
            var wrong = await Assert.ThrowsAsync<RespException>(
                () => AskAsync(lab, endpoint, "app", NextPassword, "PING"));
            Assert.StartsWith("WRONGPASS ", wrong.Message, StringComparison.Ordinal);
            var none = await Assert.ThrowsAsync<RespException>(
                () => AskAsync(lab, endpoint, null, null, "PING"));
            Assert.Equal("NOAUTH Authentication required.", none.Message);
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task A_user_that_logs_in_through_IAM_is_named_and_no_cache_starts()
    {
        await using var lab = await TierLab.OpenAsync(CliTier.SmallSettings);

        await Assert.ThrowsAnyAsync<Exception>(() => EvaluateAsync(lab, "iam"));

        Assert.Contains(lab.Tier.Cloud.Failures, failure => failure.StartsWith(
            "User 'app': authenticationMode.type is 'iam', which cannot be shown on this "
                + "machine", StringComparison.Ordinal));
        Assert.Empty(lab.Tier.Engines.Caches);
    }

    private static Task EvaluateAsync(TierLab lab, string login) => lab.Tier.EvaluateAsync(
        (cloud, options) => Deployment.TestAsync(cloud, options, () => Register(login)));

    private static void Register(string login)
    {
        var mode = new ElastiCache.Inputs.UserAuthenticationModeArgs { Type = login };
        if (login == "password")
        {
            mode.Passwords = Output.CreateSecret(Password)
            .Apply(password => new[] { password });
        }

        var app = new ElastiCache.User("app", new ElastiCache.UserArgs
        {
            UserId = "app",
            UserName = "app",
            Engine = "valkey",
            AccessString = "on ~app:* +@all",
            AuthenticationMode = mode,
        });
        var reports = new ElastiCache.User("reports", new ElastiCache.UserArgs
        {
            UserId = "tier-reports",
            UserName = "reports",
            Engine = "valkey",
            AccessString = "on %R~* -@all +@read +ping +acl|whoami",
            Passwords = { Password, NextPassword },
        });
        var group = new ElastiCache.UserGroup("team", new ElastiCache.UserGroupArgs
        {
            UserGroupId = "team",
            Engine = "valkey",
            UserIds = { app.UserId, reports.UserId },
        });
        _ = new ElastiCache.ReplicationGroup("sessions", new ElastiCache.ReplicationGroupArgs
        {
            Description = "Sessions",
            Engine = "valkey",
            NodeType = "cache.t4g.micro",
            NumCacheClusters = 2,
            TransitEncryptionEnabled = true,
            UserGroupIds = group.UserGroupId,
        });
        _ = new ElastiCache.ServerlessCache("board", new ElastiCache.ServerlessCacheArgs
        {
            Engine = "valkey",
            UserGroupId = group.UserGroupId,
        });
    }

    private static async Task<object?> AskAsync(
        TierLab lab, EngineEndpoint endpoint, string? user, string? password, params string[] command)
    {
        using var limit = new CancellationTokenSource(10_000);
        var tls = EngineTier.Trusting(lab.Tier.Engines.CaCertificatePath, endpoint.Host);
        using var connection = await EngineConnection.OpenAsync(endpoint, tls, limit.Token);
        if (user is not null)
            await connection.SendAsync(limit.Token, "AUTH", user, password!);
        return await connection.SendAsync(limit.Token, command);
    }
}
