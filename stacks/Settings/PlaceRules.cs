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

        // A serverless cache takes what its subnets have.
        var wanted = cache.NetworkType ?? (cache.Kind == "serverless" ? null : "ipv4");
        var offered = Families(network.NetworkType);
        if (wanted is null || offered.Contains(wanted)) return;
        problems.Add($"{key}.networkType", $"{string.Join(" or ", offered.Select(type => $"'{type}'"))} in a network of that type",
            cache.NetworkType is null ? "not set" : $"'{wanted}'", wanted switch
            {
                "dual_stack" => "Set network.networkType to 'dual_stack' too.",
                "ipv6" => "Adopt subnets that have IPv6 addresses only and set network.networkType to 'ipv6', or take 'dual_stack'.",
                _ => "Its subnets have IPv6 addresses only.",
            });
    }

    private static string[] Families(string? network) => network switch
    {
        "dual_stack" => ["ipv4", "dual_stack"],
        "ipv6" => ["ipv6"],
        _ => ["ipv4"],
    };
}
