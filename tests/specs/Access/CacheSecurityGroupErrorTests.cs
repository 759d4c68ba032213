using CachingTier;
using Specs.Testing;

namespace Specs.Access;

public sealed class CacheSecurityGroupErrorTests
{
    [Fact]
    public async Task No_port_is_an_error() => Assert.Equal(
        "CacheSecurityGroup 'sessions': ports must be a list of at least one port, but was not set. Give "
            + "the port of the cache.",
        await FailureAsync());

    [Fact]
    public async Task Everything_wrong_is_reported_at_once() => Assert.Equal(
        """
        CacheSecurityGroup 'sessions' has 3 problems:
         - ports[0] must be between 1 and 65535, but was 0. Give the port of the cache.
         - ports[2] must be given once, but was 6379. Remove it.
         - ports[3] must be between 1 and 65535, but was 65536. Give the port of the cache.
        """,
        await FailureAsync(0, 6379, 6379, 65536));

    private static async Task<string?> FailureAsync(params int[] ports)
    {
        var recorder = await Recorder.FailAsync(() => _ = new CacheSecurityGroup("sessions", new()
        {
            VpcId = "vpc-1",
            Ports = [.. ports],
        }));
        Assert.DoesNotContain(
            recorder.Registered,
            item => item.Type.StartsWith("aws:", StringComparison.Ordinal));
        return recorder.Failure;
    }
}
