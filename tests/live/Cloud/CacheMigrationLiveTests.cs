using Live.Testing;

namespace Live.Cloud;

/// <summary>
/// Migrations of copies, shards and engines go through every stage on this machine too, each proven, and none
/// of them can be skipped.
/// </summary>
public sealed class CacheMigrationLiveTests
{
    [Fact(Timeout = 180_000)]
    public async Task A_copy_goes_along_with_the_login_of_its_cache()
    {
        const string shape =
            "nodeType: cache.m7g.large, availability: replicated, replicas: 1, copies: { eu-central-1: {} }";
        await using var tier = new CliTier(MigratingTier.Sessions("login: {mode: token}", shape));
        await tier.ProvenAsync("Copies in eu-central-1:");

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
            tier.Settings = MigratingTier.Sessions($"login: {{{login}}}", shape);
            var up = await tier.RunAsync("up");
            up.Succeeded();
            Assert.Equal(2, up.Output.Split(proof).Length - 1);
        }
    }

    [Fact(Timeout = 180_000)]
    public async Task A_cache_goes_to_cluster_mode_step_by_step()
    {
        await using var tier = new CliTier(MigratingTier.Sessions("clusterMode: disabled"));
        await tier.ProvenAsync("sessions");
        await tier.RefusedAsync("shards: 2",
            "RedisReplicationGroup 'sessions': clusterMode must be 'compatible' after 'disabled', but was "
                + "'enabled'.");

        tier.Settings = MigratingTier.Sessions("clusterMode: compatible");
        await tier.ProvenAsync("sessions");
        await tier.RefusedAsync("clusterMode: enabled, shards: 2",
            "RedisReplicationGroup 'sessions': shards must be '1' while clusterMode goes from 'compatible' "
                + "to 'enabled', but was '2'.");

        tier.Settings = MigratingTier.Sessions("clusterMode: enabled");
        await tier.ProvenAsync("1 shard(s)");

        tier.Settings = MigratingTier.Sessions("shards: 2");
        await tier.ProvenAsync("2 shard(s)");
        await tier.RefusedAsync(
            "clusterMode: compatible",
            "clusterMode must be 'enabled' as it is deployed, but was 'compatible'.");
    }

    [Fact(Timeout = 180_000)]
    public async Task A_cache_goes_to_Valkey_and_its_users_stay()
    {
        await using var tier = new CliTier(
            MigratingTier.Sessions("engine: redis, login: {mode: users, user: app}"));
        await tier.ProvenAsync("as reports");
        await tier.RefusedAsync("login: {mode: users, user: app}",
            "RedisReplicationGroup 'sessions': engineVersion must be set when engine goes from 'redis' to "
                + "'valkey', but was not set.");
        await tier.RefusedAsync("engine: redis, login: {mode: users, user: app, ownUser: true}",
            "RedisReplicationGroup 'sessions': login.userGroup must be set as it is deployed, but was not "
                + "set.");

        tier.Settings = MigratingTier.Sessions("engineVersion: '8.1', login: {mode: users, user: app}");
        await tier.ProvenAsync("as reports");
        Assert.Equal("app", await tier.WhoAsync(contract => contract.SecretArn, "app"));

        tier.Settings = MigratingTier.Sessions("login: {mode: users, user: app}");
        await tier.ProvenAsync("as reports");
    }
}
