namespace CachingTier.Stacks;

/// <summary>Holds what a cache asks of its place against the network it is put into.</summary>
internal static class PlaceRules
{
    public static void Check(CacheNetworkArgs network, CacheSettings cache, SettingsProblems problems)
    {
        var key = $"caches.{cache.Name}";
        // Which zones the first ones of the region are, and those of adopted subnets, is known at the deployment only.
        var zones = network.AvailabilityZones ?? [];
        foreach (var (property, zone) in cache.Zones.Where(place => zones.Count > 0 && !zones.Contains(place.Zone)))
        {
            problems.Add($"{key}.{property}", $"one of the network's zones ({string.Join(", ", zones)})", $"'{zone}'",
                "Add the zone to network.availabilityZones or name another.");
        }

        if (cache.NetworkType == "dual_stack" && network.NetworkType != "dual_stack")
        {
            problems.Add($"{key}.networkType", "'ipv4' in a network of that type", "'dual_stack'",
                "Set network.networkType to 'dual_stack' too.");
        }
        // An adopted network may be one.
        if (cache.NetworkType == "ipv6" && network.VpcId is null)
        {
            problems.Add($"{key}.networkType", "'ipv4' or 'dual_stack' in a new network", "'ipv6'",
                "Adopt subnets that have IPv6 addresses only, or take 'dual_stack'.");
        }
    }
}
