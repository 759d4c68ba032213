using Pulumi;
using Ec2 = Pulumi.Aws.Ec2;

namespace CachingTier;

/// <summary>The networks of a program, compared with the deployed ones.</summary>
internal sealed class GuardedNetworks
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Resource, WatchedNetwork> _networks = [];
    private readonly List<Task<NetworkChange>> _changes = [];

    /// <summary>Observes a network.</summary>
    public WatchedNetwork Add(CacheNetwork network, CacheNetworkArgs args)
    {
        var record = new WatchedNetwork(
            network,
            network.GetResourceName(),
            Resolutions.Find<ResolvedNetwork>(args)!);
        lock (_gate)
            _networks[network] = record;
        return record;
    }

    /// <summary>Observes a subnet, which a network or another resource creates.</summary>
    public void Add(Ec2.SubnetArgs subnet, Resource? parent)
    {
        lock (_gate)
        {
            if (parent is not null && _networks.TryGetValue(parent, out var network))
                network.Add(subnet);
        }
    }

    /// <summary>Compares a network with what was recorded of it.</summary>
    public Task<NetworkChange> Compare(WatchedNetwork network, PreviousDeployment previous)
    {
        var change = CompareAsync(network, previous);
        lock (_gate)
            _changes.Add(change);
        return change;
    }

    /// <summary>The change that affects a cache; null when its network does not change.</summary>
    public async Task<NetworkChange?> FindAsync(string cache)
    {
        Task<NetworkChange>[] changes;
        lock (_gate)
            changes = [.. _changes];
        return (await Task.WhenAll(changes)).FirstOrDefault(change => change.Concerns(cache));
    }

    private static async Task<NetworkChange> CompareAsync(
        WatchedNetwork network,
        PreviousDeployment previous)
    {
        var records = await previous.AllAsync();
        if (records?.GetValueOrDefault(network.Key) is not NetworkRecord deployed)
            return new([], new Problems(nameof(CacheNetwork), network.Name));

        var caches = PlacedCache.FindIn(deployed, records, previous.Allowed);
        return new(
            [.. caches.Select(cache => cache.Name)],
            new NetworkCheck(deployed, caches).Check(network.Name, await network.WantedAsync()));
    }
}
