namespace CachingTier.Stacks;

/// <summary>Holds what a cache asks of its place against the network it is put into.</summary>
internal static class PlaceRules
{
    public static void Check(CacheNetworkArgs network, CacheSettings cache, SettingsProblems problems)
    {
        var key = $"caches.{cache.Name}";
        // Which zones the first ones of the region are, and those of adopted subnets, is known at the
        // deployment only.
        if (network
            .AvailabilityZones is { Count: > 0 } zones)
        {
            CheckZones(network, zones, cache.InNetwork, problems);
        }

        // A serverless cache takes what its subnets have.
        var wanted = cache.NetworkType ?? (cache.Kind == "serverless" ? null : "ipv4");
        var offered = Families(network.NetworkType);
        if (wanted is null || offered.Contains(wanted))
            return;
        problems.Add($"{key}.networkType", $"{string.Join(" or ", offered.Select(type => $"'{type}'"))} in "
            + "a network of that type",
            cache.NetworkType is null ? "not set" : $"'{wanted}'", wanted switch
            {
                "dual_stack" => "Set network.networkType to 'dual_stack' too.",
                "ipv6" => "Adopt subnets that have IPv6 addresses only and set network.networkType to "
                    + "'ipv6', or take 'dual_stack'.",
                _ => "Its subnets have IPv6 addresses only.",
            });
    }

    /// <summary>Holds the zones that a cache names against those of the network.</summary>
    public static void CheckZones(
        CacheNetworkArgs network,
        IReadOnlyList<string> zones,
        CacheInNetwork cache,
        SettingsProblems problems)
    {
        foreach (var (property, zone) in cache.Zones.Where(place => !zones.Contains(place.Zone)))
        {
            problems.Add($"caches.{cache.Name}.{property}", "one of the network's zones "
                + $"({string.Join(", ", zones)})", $"'{zone}'",
                network.VpcId is null ?
                    "Add the zone to network.availabilityZones or name another." :
                    "Adopt a subnet in the zone or name another.");
        }
    }

    private static string[] Families(string? network) => network switch
    {
        "dual_stack" => ["ipv4", "dual_stack"],
        "ipv6" => ["ipv6"],
        _ => ["ipv4"],
    };
}
