using System.Collections.Immutable;
using Pulumi;

namespace CachingTier.Stacks;

/// <summary>
/// Holds what goes into a network against its subnets: with the settings, or as soon as AWS has told of them.
/// </summary>
/// <param name="key">Where the network is set.</param>
/// <param name="network">The network.</param>
/// <param name="caches">The caches in it.</param>
/// <param name="hasSmokeTest">Whether there is a smoke test.</param>
internal sealed class NetworkFit(
    string key,
    CacheNetworkArgs network,
    IReadOnlyList<CacheInNetwork> caches,
    bool hasSmokeTest)
{
    private readonly NetworkPlan _plan = NetworkPlan.Resolve(network, new Problems("", ""));

    /// <summary>Finds the caches of the deployment before; nothing when it is not asked.</summary>
    public Func<Task<IReadOnlyCollection<string>?>>? FindDeployedAsync { get; set; }

    /// <summary>Looks at what the settings tell, and has the network tell the rest.</summary>
    public void Check(SettingsProblems problems)
    {
        AddressRules.CheckNew(key, _plan, Needs(caches, hasSmokeTest), problems);
        network.Fits = subnets => CheckKnownAsync(subnets, problems.WhileDeploying());
    }

    private async Task CheckKnownAsync(ImmutableArray<SubnetPlace> subnets, SettingsProblems problems)
    {
        var zones = subnets.Select(subnet => subnet.Zone).Distinct().Order(StringComparer.Ordinal).ToList();
        // A look-up that cannot tell says nothing against the zones.
        foreach (var cache in caches.Where(_ => !zones.Contains("")))
        {
            PlaceRules.CheckZones(
            network,
            zones,
            cache,
            problems);
        }

        if (_plan.Adopts)
            AddressRules.CheckAdopted(key, subnets, Needs(caches, hasSmokeTest), problems);
        problems.ThrowIfAny();
        if (_plan.Adopts && await DoubtAsync(subnets) is { } doubt)
            DeploymentWarnings.Warn(problems.Doubt(doubt));
    }

    /// <summary>
    /// What is doubtful about adopted subnets; nothing where there is room for all that is not there yet.
    /// </summary>
    public async Task<string?> DoubtAsync(IReadOnlyList<SubnetPlace> subnets) =>
        AddressRules.Doubt(key, subnets, await NewAsync());

    // What the deployment before left has its addresses already.
    private async Task<AddressNeeds> NewAsync()
    {
        if (FindDeployedAsync is not { } find || await find() is not { } deployed)
            return Needs(caches, hasSmokeTest);

        return Needs(
            [.. caches.Where(cache => !deployed.Contains(cache.Name))],
            false) with
        { Endpoints = 0 };
    }

    private AddressNeeds Needs(IReadOnlyList<CacheInNetwork> those, bool withSmokeTest) =>
        AddressNeeds.Of(_plan, those, withSmokeTest);
}
