using System.Collections.Immutable;

namespace CachingTier.Stacks;

/// <summary>Compares what goes into a network with its subnets.</summary>
/// <param name="Network">The network.</param>
/// <param name="Caches">The caches in it.</param>
/// <param name="HasSmokeTest">Whether there is a smoke test.</param>
internal sealed record NetworkFit(
    PlannedNetwork Network,
    ImmutableArray<CacheInNetwork> Caches,
    bool HasSmokeTest)
{
    /// <summary>What everything in the network takes.</summary>
    public AddressNeeds Needs => AddressNeeds.Sum(Network.Facts, Caches, HasSmokeTest);

    /// <summary>Checks a new network, whose subnets are known before they are made.</summary>
    public void CheckNew(SettingsProblems problems) => AddressRules.CheckNew(Network, Needs, problems);

    /// <summary>What a network takes beside the caches that it already has.</summary>
    /// <param name="deployed">Names of the caches in it; none where that is not known.</param>
    public AddressNeeds NeedsBeside(IReadOnlyCollection<string>? deployed) => deployed is null
        ? Needs
        : AddressNeeds.Sum(
            Network.Facts,
            [.. Caches.Where(cache => !deployed.Contains(cache.Name))],
            hasSmokeTest: false) with
        { Endpoints = 0 };
}
