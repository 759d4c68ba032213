using System.Net;
using System.Net.Sockets;
using SmokeTesting;

namespace Live.SmokeTest;

public sealed class DialerTests
{
    private const string Unknown =
        "The name 'sessions.test' does not resolve (HostNotFound). Check that 'sessions.test' is the "
        + "host of a cache that still exists, and that DNS support is on in the VPC (enableDnsSupport).";

    private int _asked;

    [Fact(Timeout = 30_000)]
    public async Task A_name_that_is_not_known_yet_is_waited_for()
    {
        var addresses = await ResolveAsync(settleSeconds: 12, knownAt: 3);

        Assert.Equal([IPAddress.Loopback], addresses);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_name_that_stays_unknown_is_given_up()
    {
        var failure = await Assert.ThrowsAsync<NotYetException>(
            () => ResolveAsync(settleSeconds: 1.5, knownAt: int.MaxValue));

        Assert.Equal(Unknown, failure.Message);
        Assert.True(_asked > 1, "It was not asked again.");
    }

    [Fact(Timeout = 30_000)]
    public async Task Between_deployments_an_unknown_name_is_a_failure_at_once()
    {
        var failure = await Assert.ThrowsAsync<NotYetException>(
            () => ResolveAsync(settleSeconds: 0, knownAt: 2));

        Assert.Equal(Unknown, failure.Message);
        Assert.Equal(1, _asked);
    }

    private Task<IPAddress[]> ResolveAsync(double settleSeconds, int knownAt) => new Dialer(
        TrustStore.Load(),
        new Settling(TimeSpan.FromSeconds(settleSeconds), CancellationToken.None),
        (_, _) => ++_asked >= knownAt
            ? Task.FromResult<IPAddress[]>([IPAddress.Loopback])
            : throw new SocketException((int)SocketError.HostNotFound),
        CancellationToken.None).ResolveAsync(new ServerEndpoint("sessions.test", 6379));
}
