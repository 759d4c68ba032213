using System.Globalization;

namespace CachingTier.Stacks;

/// <summary>
/// Holds the addresses that everything in a network takes against those that its subnets have.
/// </summary>
internal static class AddressRules
{
    private const string Who = "that caches, endpoints and the smoke test take at most";

    /// <summary>Holds them against a new network, whose subnets are known before they are made.</summary>
    public static void CheckNew(
        string key,
        NetworkPlan network,
        AddressNeeds needs,
        SettingsProblems problems)
    {
        var subnets = network.SubnetsIn(network.ZoneNames);
        if (network.Adopts || needs.Fit(subnets))
            return;
        var fitting = Enumerable.Range(
            NetworkPlan.ShortestPrefix,
            network.Block.Prefix - NetworkPlan.ShortestPrefix).Reverse()
            .FirstOrDefault(prefix => needs.Fit(With(prefix, network)), NetworkPlan.ShortestPrefix);
        problems.Add($"{key}.cidrBlock", $"at least a /{fitting} for the {Number(needs.In(subnets))} "
            + $"addresses {Who}", $"'{network.Block}'",
            $"Each zone gets an eighth of it, in which AWS leaves {Number(subnets[0].Addresses!.Value)}: "
                + "use a shorter prefix, or fewer nodes.");
    }

    /// <summary>Holds them against adopted subnets as AWS has them.</summary>
    public static void CheckAdopted(
        string key,
        IReadOnlyList<SubnetPlace> subnets,
        AddressNeeds needs,
        SettingsProblems problems)
    {
        if (needs.Fit(subnets))
            return;
        problems.Add(
            $"{key}.subnetIds",
            $"subnets with room for the {Number(needs.In(subnets))} addresses {Who}",
            string.Join(
                " and ",
                subnets.Select(subnet => $"{subnet.Addresses} in {subnet.Zone}")),
            "Give larger subnets, or more of them.");
    }

    /// <summary>
    /// What is doubtful about the free addresses of adopted subnets; nothing when they are enough.
    /// </summary>
    /// <param name="key">Where the network is set.</param>
    /// <param name="subnets">The subnets.</param>
    /// <param name="needs">What is not there yet.</param>
    public static string? Doubt(string key, IReadOnlyList<SubnetPlace> subnets, AddressNeeds needs)
    {
        var free = subnets.Select(subnet => subnet with { Addresses = subnet.Free }).ToList();
        return needs.Fit(free)
            ? null
            : $"{key}.subnetIds have {Number(free.Sum(subnet => subnet.Free ?? 0))} free addresses, while "
                + $"what is not there yet takes {Number(needs.In(subnets))} at most: free some, or give "
                + "larger subnets or more of them.";
    }

    private static IReadOnlyList<SubnetPlace> With(int prefix, NetworkPlan network) =>
        (network with { Block = network.Block with { Prefix = prefix } }).SubnetsIn(network.ZoneNames);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
