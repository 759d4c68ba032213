using System.Collections.Immutable;
using Pulumi;
using Ec2 = Pulumi.Aws.Ec2;

namespace CachingTier;

/// <summary>
/// A network as far as it affects the caches in it: as its arguments request it, and as deployed.
/// </summary>
internal sealed class WatchedNetwork(
    CacheNetwork network,
    string name,
    ResolvedNetwork resolved)
{
    private readonly List<Input<string>?> _zones = [];
    // Whoever waits goes on outside the lock that the last subnet is added under.
    private readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What the record is kept under.</summary>
    public string Key => NetworkRecord.KeyOf(name);

    public string Name => name;

    private bool Adopts => resolved.Adopts;

    private string Block => resolved.Block.ToString();

    private int Zones => resolved.Zones;

    /// <summary>Observes a subnet of the network.</summary>
    public void Add(Ec2.SubnetArgs subnet)
    {
        // Public subnets come after the ones of the caches.
        if (_zones.Count == Zones)
            return;
        _zones.Add(subnet.AvailabilityZone);
        if (_zones.Count == Zones)
            _complete.SetResult();
    }

    /// <summary>The network as its arguments request it.</summary>
    public async Task<WantedNetwork> WantedAsync()
    {
        if (Adopts)
        {
            return new()
            {
                VpcId = await InputReader.ReadAsync(resolved.VpcId!),
                SubnetIds = await InputReader.ReadAsync(resolved.SubnetIds!),
            };
        }

        await _complete.Task;
        return new()
        {
            CidrBlock = Block,
            CountsZones = resolved.ZoneNames.IsEmpty,
            AvailabilityZones = await ReadZonesAsync(),
        };
    }

    /// <summary>The network as deployed.</summary>
    public async Task<DeploymentRecord> DeployedAsync() => new NetworkRecord
    {
        CidrBlock = Adopts ? default(Recorded<string>) : Block,
        VpcId = await InputReader.ReadAsync(network.VpcId),
        SubnetIds = await ReadAsync(network.SubnetIds),
        AvailabilityZones = await ReadAsync(network.AvailabilityZones),
        SubnetGroupName = await InputReader.ReadAsync(network.SubnetGroupName),
    };

    private static Task<Recorded<ImmutableArray<string>>> ReadAsync(Output<List<string>> list) =>
        InputReader.ReadAsync(list.Apply(items => items.ToImmutableArray()));

    private async Task<Recorded<ImmutableArray<string>>> ReadZonesAsync()
    {
        var zones = await Task.WhenAll(_zones.Select(zone => InputReader.ReadAsync(zone)));
        return zones.All(zone => zone.State == RecordedState.Known)
            ? zones.Select(zone => zone.GetValueOr("")).ToImmutableArray()
            : Recorded<ImmutableArray<string>>.Unknown;
    }
}
