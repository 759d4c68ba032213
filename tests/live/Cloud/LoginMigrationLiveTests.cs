using Live.Testing;

namespace Live.Cloud;

/// <summary>
/// Migrations of a login go through every stage on this machine too, each proven, and none of them can be
/// skipped.
/// </summary>
public sealed class LoginMigrationLiveTests
{
    [Fact(Timeout = 180_000)]
    public async Task A_cache_goes_from_its_token_to_users_and_nobody_is_cut_off()
    {
        await using var tier = new CliTier(MigratingTier.Sessions("login: {mode: token}"));
        await tier.ProvenAsync("sessions");
        await tier.RefusedAsync("login: {mode: users, user: app}",
            "RedisReplicationGroup 'sessions': login.acceptToken must be true when login.mode goes from "
            + "'token' to 'users', but was not set. Clients that send the token would be cut off: deploy "
            + "that, move every client to a user, then set it to false.");

        tier.Settings = MigratingTier.Sessions("login: {mode: users, user: app, acceptToken: true}");
        await tier.ProvenAsync("The token still logs in, beside the users.");
        Assert.Equal(
            ("default", "app"),
            (
                await tier.WhoAsync(contract => contract.TokenSecretArn, null),
                await tier.WhoAsync(contract => contract.SecretArn, "app")));

        tier.Settings = MigratingTier.Sessions("login: {mode: users, user: app, acceptToken: false}");
        await tier.ProvenAsync("The token is refused: only users log in.");
        Assert.StartsWith(
            "WRONGPASS",
            await tier.WhoAsync(contract => contract.TokenSecretArn, null),
            StringComparison.Ordinal);

        tier.Settings = MigratingTier.Sessions("login: {mode: users, user: app}");
        await tier.ProvenAsync("as reports");
        await tier.RefusedAsync("login: {mode: token}",
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
        await using var tier = new CliTier(MigratingTier.Sessions("login: {mode: none}", shape));
        await tier.ProvenAsync("login.mode is 'none': whoever reaches the cache may use it.");
        await tier.RefusedAsync("login: {mode: token}",
            "RedisReplicationGroup 'sessions': login.acceptNoLogin must be true when login.mode goes from "
            + "'none' to 'token', but was not set. Clients that do not log in would be cut off: deploy that, "
            + "move every client to the token, then set it to false.", shape);
        await tier.RefusedAsync("login: {mode: users, user: app}",
            "RedisReplicationGroup 'sessions': login.mode must be 'none' or 'token' after 'none', but was "
                + "'users'.", shape);

        tier.Settings = MigratingTier.Sessions("login: {mode: token, acceptNoLogin: true}", shape);
        await tier.ProvenAsync("A wrong token is refused.");
        Assert.Equal(endpoints, await tier.PassedAsync("no login accepted"));
        Assert.Equal(0, await tier.PassedAsync("auth refused"));
        Assert.Equal(
            ("default", "default"),
            (await tier.WhoAsync(contract => contract.SecretArn, null), await tier.WhoAsync(null, null)));
        await tier.RefusedAsync("login: {mode: token}",
            "RedisReplicationGroup 'sessions': login.acceptNoLogin must be true or false after true, but was "
                + "not set.", shape);

        tier.Settings = MigratingTier.Sessions("login: {mode: token, acceptNoLogin: false}", shape);
        await tier.ProvenAsync("No credential and a wrong one are refused.");
        Assert.Equal(
            (0, 1),
            (await tier.PassedAsync("no login accepted"), await tier.PassedAsync("auth refused")));
        Assert.Equal("NOAUTH Authentication required.", await tier.WhoAsync(null, null));

        tier.Settings = MigratingTier.Sessions("login: {mode: token}", shape);
        await tier.ProvenAsync("No credential and a wrong one are refused.");
        await tier.RefusedAsync("login: {mode: token, acceptNoLogin: true}",
            "RedisReplicationGroup 'sessions': login.acceptNoLogin must be left out where everybody logs in, "
                + "but was true.", shape);
    }

    [Fact(Timeout = 180_000)]
    public async Task A_token_is_rotated_in_two_stages()
    {
        await using var tier = new CliTier(MigratingTier.Sessions("login: {tokenGeneration: 1}"));
        await tier.ProvenAsync("sessions");
        await tier.RefusedAsync("login: {tokenGeneration: 2, retiredTokens: 1}",
            "RedisReplicationGroup 'sessions': login.retiredTokens must be 0 while login.tokenGeneration "
                + "rises, but was 1.");

        tier.Settings = MigratingTier.Sessions("login: {tokenGeneration: 2}");
        await tier.ProvenAsync("The newest credential and the one before it log in.");

        tier.Settings = MigratingTier.Sessions("login: {tokenGeneration: 2, retiredTokens: 1}");
        await tier.ProvenAsync("The newest credential logs in, the one before it is refused.");
    }
}
