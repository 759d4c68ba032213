using CachingTier.Contract;
using CachingTier.Local.Engines;
using CachingTier.Local.Protocol;
using Live.Testing;

namespace Live.Cloud;

/// <summary>
/// Migrations go through every stage on this machine too, each proven, and none of them can be skipped.
/// </summary>
public sealed class MigrationLiveTests
{
    private const string Replicated = "availability: replicated, replicas: 1";
    private const string LeftAlone = "\nThe running tier is left as it was.\n";

    [Fact(Timeout = 180_000)]
    public async Task A_cache_goes_from_its_token_to_users_and_nobody_is_cut_off()
    {
        await using var tier = new CliTier(Sessions("login: {mode: token}"));
        await ProvenAsync(tier, "sessions");
        await RefusedAsync(tier, "login: {mode: users, user: app}",
            "RedisReplicationGroup 'sessions': login.acceptToken must be true when login.mode goes from "
            + "'token' to 'users', but was not set. Clients that send the token would be cut off: deploy "
            + "that, move every client to a user, then set it to false.");

        tier.Settings = Sessions("login: {mode: users, user: app, acceptToken: true}");
        await ProvenAsync(tier, "The token still logs in, beside the users.");
        Assert.Equal(
            ("default", "app"),
            (
                await WhoAsync(tier, contract => contract.TokenSecretArn, null),
                await WhoAsync(tier, contract => contract.SecretArn, "app")));

        tier.Settings = Sessions("login: {mode: users, user: app, acceptToken: false}");
        await ProvenAsync(tier, "The token is refused: only users log in.");
        Assert.StartsWith(
            "WRONGPASS",
            await WhoAsync(tier, contract => contract.TokenSecretArn, null),
            StringComparison.Ordinal);

        tier.Settings = Sessions("login: {mode: users, user: app}");
        await ProvenAsync(tier, "as reports");
        await RefusedAsync(tier, "login: {mode: token}",
            "RedisReplicationGroup 'sessions': login.mode must be 'users' or 'iam' after 'users' or 'iam', "
            + "but was 'token'.");
    }

    [Theory(Timeout = 180_000)]
    [InlineData("availability: replicated, replicas: 1", 2)]
    [InlineData("availability: replicated, shards: 2, replicas: 1", 5)]
    public async Task A_cache_goes_from_no_login_to_its_token_and_nobody_is_cut_off(
        string shape,
        int endpoints)
    {
        await using var tier = new CliTier(Sessions("login: {mode: none}", shape));
        await ProvenAsync(tier, "login.mode is 'none': whoever reaches the cache may use it.");
        await RefusedAsync(tier, "login: {mode: token}",
            "RedisReplicationGroup 'sessions': login.acceptNoLogin must be true when login.mode goes from "
            + "'none' to 'token', but was not set. Clients that do not log in would be cut off: deploy that, "
            + "move every client to the token, then set it to false.", shape);
        await RefusedAsync(tier, "login: {mode: users, user: app}",
            "RedisReplicationGroup 'sessions': login.mode must be 'none' or 'token' after 'none', but was "
                + "'users'.", shape);

        tier.Settings = Sessions("login: {mode: token, acceptNoLogin: true}", shape);
        await ProvenAsync(tier, "A wrong token is refused.");
        Assert.Equal(endpoints, await PassedAsync(tier, "no login accepted"));
        Assert.Equal(0, await PassedAsync(tier, "auth refused"));
        Assert.Equal(
            ("default", "default"),
            (await WhoAsync(tier, contract => contract.SecretArn, null), await WhoAsync(tier, null, null)));
        await RefusedAsync(tier, "login: {mode: token}",
            "RedisReplicationGroup 'sessions': login.acceptNoLogin must be true or false after true, but was "
                + "not set.", shape);

        tier.Settings = Sessions("login: {mode: token, acceptNoLogin: false}", shape);
        await ProvenAsync(tier, "No credential and a wrong one are refused.");
        Assert.Equal(
            (0, 1),
            (await PassedAsync(tier, "no login accepted"), await PassedAsync(tier, "auth refused")));
        Assert.Equal("NOAUTH Authentication required.", await WhoAsync(tier, null, null));

        tier.Settings = Sessions("login: {mode: token}", shape);
        await ProvenAsync(tier, "No credential and a wrong one are refused.");
        await RefusedAsync(tier, "login: {mode: token, acceptNoLogin: true}",
            "RedisReplicationGroup 'sessions': login.acceptNoLogin must be left out where everybody logs in, "
                + "but was true.", shape);
    }

    [Fact(Timeout = 180_000)]
    public async Task A_copy_goes_along_with_the_login_of_its_cache()
    {
        const string shape =
            "nodeType: cache.m7g.large, availability: replicated, replicas: 1, copies: { eu-central-1: {} }";
        await using var tier = new CliTier(Sessions("login: {mode: token}", shape));
        await ProvenAsync(tier, "Copies in eu-central-1:");

        const string rotated = "tokenGeneration: 2, retiredTokens: 1";
        foreach (var (login, proof) in new[]
        {
            ("tokenGeneration: 2", "The newest credential and the one before it log in."),
            (rotated, "The newest credential logs in, the one before it is refused."),
            ($"{rotated}, mode: users, user: app, acceptToken: true", "The token still logs in, beside the "
                + "users."),
            ($"{rotated}, mode: users, user: app, acceptToken: false", "The token is refused: only users log "
                + "in."),
        })
        {
            tier.Settings = Sessions($"login: {{{login}}}", shape);
            var up = await tier.RunAsync("up");
            up.Succeeded();
            Assert.Equal(2, up.Output.Split(proof).Length - 1);
        }
    }

    [Fact(Timeout = 180_000)]
    public async Task A_cache_goes_to_cluster_mode_step_by_step()
    {
        await using var tier = new CliTier(Sessions("clusterMode: disabled"));
        await ProvenAsync(tier, "sessions");
        await RefusedAsync(tier, "shards: 2",
            "RedisReplicationGroup 'sessions': clusterMode must be 'compatible' after 'disabled', but was "
                + "'enabled'.");

        tier.Settings = Sessions("clusterMode: compatible");
        await ProvenAsync(tier, "sessions");
        await RefusedAsync(tier, "clusterMode: enabled, shards: 2",
            "RedisReplicationGroup 'sessions': shards must be '1' while clusterMode goes from 'compatible' "
                + "to 'enabled', but was '2'.");

        tier.Settings = Sessions("clusterMode: enabled");
        await ProvenAsync(tier, "1 shard(s)");

        tier.Settings = Sessions("shards: 2");
        await ProvenAsync(tier, "2 shard(s)");
        await RefusedAsync(
            tier,
            "clusterMode: compatible",
            "clusterMode must be 'enabled' as it is deployed, but was 'compatible'.");
    }

    [Fact(Timeout = 180_000)]
    public async Task A_token_is_rotated_in_two_stages()
    {
        await using var tier = new CliTier(Sessions("login: {tokenGeneration: 1}"));
        await ProvenAsync(tier, "sessions");
        await RefusedAsync(tier, "login: {tokenGeneration: 2, retiredTokens: 1}",
            "RedisReplicationGroup 'sessions': login.retiredTokens must be 0 while login.tokenGeneration "
                + "rises, but was 1.");

        tier.Settings = Sessions("login: {tokenGeneration: 2}");
        await ProvenAsync(tier, "The newest credential and the one before it log in.");

        tier.Settings = Sessions("login: {tokenGeneration: 2, retiredTokens: 1}");
        await ProvenAsync(tier, "The newest credential logs in, the one before it is refused.");
    }

    [Fact(Timeout = 180_000)]
    public async Task A_cache_goes_to_Valkey_and_its_users_stay()
    {
        await using var tier = new CliTier(Sessions("engine: redis, login: {mode: users, user: app}"));
        await ProvenAsync(tier, "as reports");
        await RefusedAsync(tier, "login: {mode: users, user: app}",
            "RedisReplicationGroup 'sessions': engineVersion must be set when engine goes from 'redis' to "
                + "'valkey', but was not set.");
        await RefusedAsync(tier, "engine: redis, login: {mode: users, user: app, ownUser: true}",
            "RedisReplicationGroup 'sessions': login.userGroup must be set as it is deployed, but was not "
                + "set.");

        tier.Settings = Sessions("engineVersion: '8.1', login: {mode: users, user: app}");
        await ProvenAsync(tier, "as reports");
        Assert.Equal("app", await WhoAsync(tier, contract => contract.SecretArn, "app"));

        tier.Settings = Sessions("login: {mode: users, user: app}");
        await ProvenAsync(tier, "as reports");
    }

    private static string Sessions(string settings, string shape = Replicated) => $$"""
        config:
          aws:region: eu-west-1
          caching-tier:profile: dev
          caching-tier:users:
            app: { access: admin }
            reports: { access: read-only }
          caching-tier:caches:
            sessions: { kind: replication-group, {{shape}}, {{settings}} }
        """;

    private static async Task ProvenAsync(CliTier tier, string proof)
    {
        var up = await tier.RunAsync("up");
        up.Succeeded();
        Assert.Contains("Up and proven in ", up.Output, StringComparison.Ordinal);
        var status = await tier.RunAsync("status", "--json");
        Assert.Contains(proof, up.Output + status.Output, StringComparison.Ordinal);
    }

    private static async Task RefusedAsync(
        CliTier tier, string settings, string message, string shape = Replicated)
    {
        var supervisor = tier.Record.Supervisor;
        tier.Settings = Sessions(settings, shape);

        var up = await tier.RunAsync("up");

        Assert.Equal(1, up.ExitCode);
        Assert.Contains(message, up.Error, StringComparison.Ordinal);
        Assert.EndsWith(LeftAlone, up.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", up.Error, StringComparison.Ordinal);
        Assert.Equal(supervisor, tier.Record.Supervisor);
    }

    /// <summary>How many checks of a layer passed.</summary>
    private static async Task<int> PassedAsync(CliTier tier, string layer) =>
        (await tier.StatusAsync()).Smoke!.Caches!.Value[0].Checks
            .Count(check => check.Layer == layer && check.Outcome == ProofOutcome.Passed);

    // As a client that knows the secret only: with the password, or what was one; or no secret at all.
    private static async Task<string> WhoAsync(
        CliTier tier, Func<CacheContract, string?>? secret, string? user)
    {
        var contract = (await tier.CacheAsync("sessions")).Contract;
        var password = secret is null ? null : await PasswordAsync(tier, secret(contract)!);
        var endpoint = new EngineEndpoint(contract.Host, contract.Port);
        using var limit = new CancellationTokenSource(30_000);
        var tls = EngineTier.Trusting((await tier.StatusAsync()).CaCertificate, endpoint.Host);
        using var client = await EngineConnection.OpenAsync(endpoint, tls, limit.Token);
        try
        {
            if (password is not null)
            {
                await client.SendAsync(
                    limit.Token, user is null ? ["AUTH", password] : ["AUTH", user, password]);
            }

            return (string)(await client.SendAsync(limit.Token, "ACL", "WHOAMI"))!;
        }
        catch (RespException exception)
        {
            return exception.Message;
        }
    }

    private static async Task<string> PasswordAsync(CliTier tier, string secretArn)
    {
        var secret = await tier.SecretAsync(secretArn);
        return (secret.Password ?? secret.Retired)!;
    }
}
