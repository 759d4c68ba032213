using System.Security.Authentication;
using CachingTier.Local.Engines;
using Live.Testing;

namespace Live.Engines;

public sealed class ReplicationGroupSecurityLiveTests
{
    private const string Token = "a-token-of-sixteen-or-more!#$&^<>";

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task Only_the_token_opens_the_cache(string engine)
    {
        await using var tier = new EngineTier(engine);
        var group = await tier.Host.StartReplicationGroupAsync(EngineTier.Group("sessions", 1, Token));

        var none = await Assert.ThrowsAsync<RespException>(() => tier.AskAsync(group.Primary, null, "PING"));
        Assert.Equal("NOAUTH Authentication required.", none.Message);
        var wrong = await Assert.ThrowsAsync<RespException>(
            () => tier.AskAsync(group.Reader!, "wrong", "PING"));
        Assert.Equal("WRONGPASS invalid username-password pair or user is disabled.", wrong.Message);
        Assert.Equal("PONG", await tier.AskAsync(group.Reader!, Token, "PING"));
    }

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task The_certificate_is_valid_for_the_endpoint_and_for_nothing_else(string engine)
    {
        await using var tier = new EngineTier(engine);
        var group = await tier.Host.StartReplicationGroupAsync(EngineTier.Group("sessions", 1));

        var otherName = tier.Tls(group.Primary);
        otherName.TargetHost = "master.sessions.example.com";
        await Assert.ThrowsAsync<AuthenticationException>(
            () => EngineConnection.OpenAsync(group.Primary, otherName, CancellationToken.None));
        var otherAuthority = tier.Tls(group.Primary);
        otherAuthority.CertificateChainPolicy = null;
        await Assert.ThrowsAsync<AuthenticationException>(
            () => EngineConnection.OpenAsync(group.Primary, otherAuthority, CancellationToken.None));
    }

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task Plaintext_is_refused(string engine)
    {
        await using var tier = new EngineTier(engine);
        var group = await tier.Host.StartReplicationGroupAsync(EngineTier.Group("sessions", 0));

        await Assert.ThrowsAnyAsync<IOException>(
            () => EngineText.AskAsync(group.Primary, null, "PING\r\n", "+PONG\r\n"));
    }

    [Theory(Timeout = 60_000)]
    [EachEngine]
    public async Task A_group_without_encryption_speaks_plaintext(string engine)
    {
        await using var tier = new EngineTier(engine);
        var group = await tier.Host.StartReplicationGroupAsync(
            EngineTier.Group("sessions", 1) with { Tls = false });

        Assert.Equal("+PONG\r\n", await EngineText.AskAsync(group.Primary, null, "PING\r\n", "\r\n"));
        Assert.Equal("+PONG\r\n", await EngineText.AskAsync(group.Reader!, null, "PING\r\n", "\r\n"));
    }

    [Theory(Timeout = 60_000)]
    [InlineData(
        "CONFIG GET maxmemory",
        "ERR unknown command 'CONFIG', with args beginning with: 'GET' 'maxmemory' ")]
    [InlineData("REPLICAOF NO ONE", "ERR unknown command 'REPLICAOF', with args beginning with: 'NO' 'ONE' ")]
    [InlineData("SHUTDOWN", "ERR unknown command 'SHUTDOWN', with args beginning with: ")]
    [InlineData("ACL SETUSER me on", "NOPERM this user has no permissions to run the 'acl|setuser' command")]
    public async Task Commands_that_AWS_keeps_for_itself_are_refused(string command, string error)
    {
        await using var tier = new EngineTier();
        var group = await tier.Host.StartReplicationGroupAsync(EngineTier.Group("sessions", 0));

        var refused = await Assert.ThrowsAsync<RespException>(
            () => tier.AskAsync(group.Primary, null, command.Split(' ')));
        Assert.Equal(error, refused.Message);
    }
}
