namespace CachingTier;

/// <summary>Finds the caches that a change of their network replaces, and the caches that block it.</summary>
/// <param name="deployed">The network as deployed.</param>
/// <param name="caches">The caches in it.</param>
internal sealed class NetworkCheck(NetworkRecord deployed, IReadOnlyList<PlacedCache> caches)
{
    private const string Moved = "replaces the VPC, and with it";

    /// <summary>Every effect of the wanted network on the caches in it.</summary>
    /// <param name="network">Name of the network.</param>
    /// <param name="wanted">The wanted network.</param>
    public Problems Check(string network, WantedNetwork wanted)
    {
        var problems = new Problems(nameof(CacheNetwork), network);
        if (Move(wanted) is var (property, from, to))
            Report(property, (from, to), Moved, caches, problems);
        else if (wanted.CidrBlock is not null)
            CheckZones(wanted, problems);
        else
            CheckSubnets(wanted, problems);
        return problems;
    }

    // Another VPC.
    private (string Property, string From, object? To)? Move(WantedNetwork wanted)
    {
        var (block, vpc) = (deployed.CidrBlock.Text, deployed.VpcId.Text);
        if (wanted.CidrBlock is { } asked)
        {
            return block is null ? ("vpcId", $"'{vpc}'", null)
                : block == asked ? null
                : ("cidrBlock", $"'{block}'", asked);
        }

        var adopted = wanted.VpcId.Text;
        return block is not null ? ("vpcId", "left out", adopted ?? Problems.SomeValue)
            : adopted is null || adopted == vpc ? null
            : ("vpcId", $"'{vpc}'", adopted);
    }

    private void CheckZones(WantedNetwork wanted, Problems problems)
    {
        if (wanted.AvailabilityZones.IsHidden)
            return;
        var before = deployed.AvailabilityZones.GetValueOr([]);
        var after = wanted.AvailabilityZones.GetValueOr([]);
        foreach (var (i, (from, to)) in before.Zip(after).Index())
        {
            problems.Require(from == to, $"availabilityZones[{i}]", $"'{from}' as it is deployed", to,
                "The change replaces the subnet, whose block AWS gives to no second one: keep the zones and "
                + "their order, and add others at the end.");
        }

        if (!problems.Found.IsEmpty || before.Length == after.Length)
            return;
        var gone = before.Skip(after.Length).ToArray();
        if (wanted.CountsZones)
            CheckRest("zones", ($"{before.Length}", after.Length), (gone, gone), problems);
        else
            CheckRest("availabilityZones", (Shown(before), after), (gone, gone), problems);
    }

    private void CheckSubnets(WantedNetwork wanted, Problems problems)
    {
        var (before, after) = (deployed.SubnetIds.GetValueOr([]), wanted.SubnetIds.GetValueOr([]));
        if (wanted.SubnetIds.IsHidden || before.ToHashSet().SetEquals(after))
            return;
        var zones = before.Zip(deployed.AvailabilityZones.GetValueOr([]))
            .ToLookup(subnet => after.Contains(subnet.First), subnet => subnet.Second);
        CheckRest(
            "subnetIds",
            (Shown(before), after),
            ([.. before.Except(after)], [.. zones[false].Except(zones[true])]),
            problems);
    }

    // Serverless caches are bound to their subnets, and no subnet goes that nodes are in.
    private void CheckRest(
        string setting,
        (string From, object To) change,
        (string[] Places, string[] Zones) gone,
        Problems problems)
    {
        var nodes = caches.Where(cache => cache.HasNodes).ToArray();
        var asked = nodes.Where(cache => gone.Zones.Any(cache.AsksFor)).ToArray();
        if (asked.Length > 0)
        {
            problems.Add(setting, $"{change.From} as it is deployed", change.To,
                $"AWS removes no subnet that nodes are in, and nodes of {Names(asked)} are asked to be in "
                + $"{string.Join(", ", gone.Zones)}: keep the value.");
        }
        else if (nodes.Length > 0 && gone.Places.Length > 0)
        {
            problems.Warn("AWS removes no subnet that nodes are in: the deployment fails when any of "
                + $"{Names(nodes)} are in {string.Join(", ", gone.Places)}.");
        }

        Report(setting, change, "replaces", [.. caches.Where(cache => !cache.HasNodes)], problems);
    }

    private static void Report(
        string property, (string From, object? To) change, string does, IReadOnlyList<PlacedCache> replaced,
        Problems problems)
    {
        var lost = replaced.Where(cache => !cache.IsAllowed).ToArray();
        if (lost.Length > 0)
        {
            problems.Add(property, $"{change.From} as it is deployed", change.To,
                $"The change {does} {Names(lost)} by {Empty(lost)}. Keep the value, or deploy another stack "
                + "with it and move the clients there; to lose what "
                + $"{(lost.Length == 1 ? "it holds" : "they hold")}, add {Permits(lost)}.");
        }
        else if (replaced.Count > 0)
        {
            problems.Warn($"{property} is no longer {change.From}, which {does} {Names(replaced)} by "
                + $"{Empty(replaced)}, as allowReplacement says.");
        }
    }

    private static string Empty(IReadOnlyList<PlacedCache> lost) =>
        lost.Count == 1 ? "an empty cache" : "empty caches";

    private static string Permits(PlacedCache[] lost) => string.Join(" and ", lost
        .GroupBy(cache => cache.Permit)
        .Select(group => $"'{group.Key}' to allowReplacement of {Names([.. group])}"));

    private static string Names(IReadOnlyList<PlacedCache> caches) =>
        string.Join(" and ", caches.Select(cache => $"'{cache.Name}'"));

    private static string Shown(IEnumerable<string> list) =>
        "[" + string.Join(", ", list.Select(item => $"'{item}'")) + "]";
}
