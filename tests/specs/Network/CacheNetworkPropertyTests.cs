using CachingTier;
using Specs.Testing;

namespace Specs.Network;

public sealed class CacheNetworkPropertyTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Another_zone_moves_no_subnet(int zones)
    {
        var recorder = await Recorder.RunAsync(() => _ = new CacheNetwork("tier", new() { Zones = zones }));

        Assert.Equal(
            Enumerable.Range(0, zones).Select(zone => $"10.0.{zone * 32}.0/19"),
            Subnets(recorder).Select(subnet => subnet["cidrBlock"]));
    }

    [Fact]
    public async Task Named_zones_get_a_subnet_each()
    {
        var recorder = await Recorder.RunAsync(() => _ = new CacheNetwork("tier", new()
        {
            AvailabilityZones = ["us-gov-west-1c", "us-gov-west-1a"],
        }));

        Assert.Equal(
            ["us-gov-west-1c", "us-gov-west-1a"],
            Subnets(recorder).Select(subnet => subnet["availabilityZone"]));
    }

    [Fact]
    public async Task Production_spans_three_zones()
    {
        var recorder = await Recorder.RunAsync(() => _ = new CacheNetwork("tier", new()));

        Assert.Equal(3, Subnets(recorder).Count());
    }

    [Fact]
    public async Task Without_an_endpoint_nothing_leads_out_of_the_vpc()
    {
        var recorder = await Recorder.RunAsync(
            () => _ = new CacheNetwork("tier", new() { SecretsManagerEndpoint = false }));

        Assert.DoesNotContain(
            recorder.Registered,
            item => item.Type.Contains("ndpoint", StringComparison.Ordinal));
        Assert.Null(await recorder.OutputAsync("tier", "endpointSecurityGroupId"));
    }

    private static IEnumerable<Registration> Subnets(Recorder recorder) =>
        recorder.Registered.Where(item => item.Type == "aws:ec2/subnet:Subnet");
}
