using System.Globalization;

namespace CachingTier.Stacks;

/// <summary>
/// Compares the addresses that everything in a network takes with the addresses of its subnets.
/// </summary>
internal static class AddressRules
{
    private const string Who = "that caches, endpoints and the smoke test take at most";

    /// <summary>Checks a new network, whose subnets are known before they are made.</summary>
    public static void CheckNew(PlannedNetwork network, AddressNeeds needs, SettingsProblems problems)
    {
        var facts = network.Facts;
        var subnets = facts.Subnets;
        if (facts.Adopts || needs.Fit(subnets))
            return;
        const int shortest = NetworkFacts.ShortestPrefix;
        var fitting = Enumerable.Range(shortest, facts.Prefix - shortest)
            .Reverse()
            .FirstOrDefault(prefix => needs.Fit(facts.SubnetsWith(prefix)), shortest);
        problems.Add(
            network.Path["cidrBlock"],
            $"at least a /{fitting} for the {Number(needs.SumIn(subnets))} addresses {Who}",
            $"'{facts.CidrBlock}'",
            $"Each zone gets an eighth of it, in which AWS leaves {Number(subnets[0].Addresses!.Value)}: use "
                + "a shorter prefix, or fewer nodes.");
    }

    /// <summary>Checks adopted subnets as AWS describes them.</summary>
    public static void CheckAdopted(
        SettingPath network,
        IReadOnlyList<SubnetPlace> subnets,
        AddressNeeds needs,
        SettingsProblems problems)
    {
        if (needs.Fit(subnets))
            return;
        problems.Add(
            network["subnetIds"],
            $"subnets with room for the {Number(needs.SumIn(subnets))} addresses {Who}",
            string.Join(
                " and ",
                subnets.Select(subnet => $"{subnet.Addresses} in {subnet.Zone}")),
            "Give larger subnets, or more of them.");
    }

    /// <summary>
    /// Warns of the free addresses of adopted subnets; nothing when they are enough.
    /// </summary>
    /// <param name="network">Where the network is set.</param>
    /// <param name="subnets">The subnets.</param>
    /// <param name="needs">What is not there yet.</param>
    public static string? Warning(
        SettingPath network,
        IReadOnlyList<SubnetPlace> subnets,
        AddressNeeds needs)
    {
        var free = subnets.Select(subnet => subnet with { Addresses = subnet.Free }).ToList();
        return needs.Fit(free)
            ? null
            : $"{network["subnetIds"]} have {Number(free.Sum(subnet => subnet.Free ?? 0))} free addresses, "
                + $"while what is not there yet takes {Number(needs.SumIn(subnets))} at most: free some, or "
                + "give larger subnets or more of them.";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
