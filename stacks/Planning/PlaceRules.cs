using CachingTier.Contract;

namespace CachingTier.Stacks;

/// <summary>Compares what a cache asks of its place with the network that it is put into.</summary>
internal static class PlaceRules
{
    public static void Check(PlannedNetwork network, PlannedCache cache, SettingsProblems problems)
    {
        // The first zones of the region and the zones of adopted subnets are known at the deployment only.
        if (network.Facts.ZoneNames is { IsEmpty: false } zones)
            CheckZones(network, zones, cache.InNetwork, problems);

        // A serverless cache takes what its subnets have.
        var wanted = cache.Facts.NetworkType
            ?? (cache.Facts.Kind == CacheKind.Serverless ? null : NetworkType.Ipv4);
        var offered = network.Facts.CacheNetworkTypes;
        if (wanted is not { } type || offered.Contains(type))
            return;
        problems.Add(
            cache.Settings.Path["networkType"],
            $"{Choice<NetworkType>.RuleOf(offered)} in a network of that type",
            cache.Facts.NetworkType is null ? "not set" : $"'{Choice<NetworkType>.Name(type)}'",
            type switch
            {
                NetworkType.DualStack => "Set network.networkType to 'dual_stack' too.",
                NetworkType.Ipv6 => "Adopt subnets that have IPv6 addresses only and set "
                    + "network.networkType to 'ipv6', or take 'dual_stack'.",
                _ => "Its subnets have IPv6 addresses only.",
            });
    }

    /// <summary>Compares the zones that a cache names with the zones of the network.</summary>
    public static void CheckZones(
        PlannedNetwork network,
        IReadOnlyList<string> zones,
        CacheInNetwork cache,
        SettingsProblems problems)
    {
        foreach (var node in cache.Zones.Where(node => !zones.Contains(node.Zone)))
        {
            problems.Add(
                new SettingPath(StackKeys.Caches)[cache.Name].Join(SettingPath.Parse(node.Property).Steps),
                $"one of the network's zones ({string.Join(", ", zones)})",
                $"'{node.Zone}'",
                network.Facts.Adopts
                    ? "Adopt a subnet in the zone or name another."
                    : "Add the zone to network.availabilityZones or name another.");
        }
    }
}
