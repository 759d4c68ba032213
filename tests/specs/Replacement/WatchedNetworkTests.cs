using CachingTier;
using Ec2 = Pulumi.Aws.Ec2;

namespace Specs.Replacement;

/// <summary>A network is complete with its last subnet, which is added under a lock.</summary>
public sealed class WatchedNetworkTests
{
    [Fact]
    public async Task Whoever_waits_for_the_subnets_goes_on_outside_the_lock()
    {
        var gate = new object();
        var network = ResolvedNetwork.Resolve("tier", new() { AvailabilityZones = ["eu-west-1a"] }).Value;
        var record = new WatchedNetwork(null!, "tier", network);
        var wanted = record.WantedAsync();
        var isInside = wanted.ContinueWith(
            _ => Monitor.IsEntered(gate),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);

        lock (gate)
            record.Add(new Ec2.SubnetArgs { AvailabilityZone = "eu-west-1a" });

        Assert.False(await isInside);
        Assert.Equal("eu-west-1a", Assert.Single((await wanted).AvailabilityZones.GetValueOr([])));
    }
}
