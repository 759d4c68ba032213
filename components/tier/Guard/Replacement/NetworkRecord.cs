using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;
using Ec2 = Pulumi.Aws.Ec2;

namespace CachingTier;

/// <summary>
/// What a network is made of, as far as it decides about the caches in it: as it is asked for, and as it came
/// out.
/// </summary>
internal sealed class NetworkRecord(CacheNetwork network, string name, CacheNetworkArgs args)
{
    private readonly List<Input<string>?> _zones = [];
    // Whoever waits goes on outside the lock that the last subnet is added under.
    private readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What the record is kept under.</summary>
    public string Key => $"network:{name}";

    public string Name => name;

    private bool Adopts => NetworkPlan.IsAdopted(args);

    private string Block => NetworkPlan.ResolveBlock(args).ToString();

    private int Zones => NetworkPlan.ResolveZones(args, Profile.Resolve(args.Profile, new Problems("", "")));

    /// <summary>Takes a look at a subnet of the network.</summary>
    public void Add(Ec2.SubnetArgs subnet)
    {
        // Public subnets come after the ones of the caches.
        if (_zones.Count == Zones)
            return;
        _zones.Add(subnet.AvailabilityZone);
        if (_zones.Count == Zones)
            _complete.SetResult();
    }

    /// <summary>The network as it is asked for.</summary>
    public async Task<ImmutableSortedDictionary<string, string>> WantedAsync()
    {
        if (Adopts)
        {
            return await CacheRecord.ReadAsync(
                new Dictionary<string, object?>
                {
                    ["vpcId"] = args.VpcId,
                    ["subnetIds"] = args.SubnetIds
                }, ["vpcId", "subnetIds"]);
        }

        await _complete.Task;
        var zones = await Task.WhenAll(_zones.Select(zone => ArgumentReader.ReadAsync(zone)));
        return StageRecord.Of(
            ("cidrBlock", Block),
            ("zones", args.AvailabilityZones is null ? Zones : null),
            ("availabilityZones", string.Join(
                ", ",
                zones.Select(zone => zone as string ?? CacheRecord.Unknown))));
    }

    /// <summary>The network as it came out.</summary>
    public async Task<ImmutableSortedDictionary<string, string>> DeployedAsync() => StageRecord.Of(
        ("kind", "network"),
        ("cidrBlock", Adopts ? null : Block),
        ("vpcId", await Known(network.VpcId)),
        ("subnetIds", await Known(network.SubnetIds.Apply(ids => string.Join(", ", ids)))),
        ("availabilityZones", await Known(
            network.AvailabilityZones.Apply(zones => string.Join(", ", zones)))),
        ("subnetGroupName", await Known(network.SubnetGroupName)));

    private static async Task<string> Known(Output<string> output) =>
        await OutputUtilities.GetIsKnownAsync(output) ?
            await OutputUtilities.GetValueAsync(output) :
            CacheRecord.Unknown;
}
