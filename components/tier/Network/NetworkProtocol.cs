namespace CachingTier;

/// <summary>Which internet protocols a cache speaks and which one its node discovery answers with.</summary>
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/network-type.html"/>
internal sealed record NetworkProtocol(NetworkType? Type, NetworkType? Discovery)
{
    public static NetworkProtocol Resolve(
        string? typeName, string? discoveryName, EngineVersion? version, NodeType? node, Problems problems)
    {
        var type = ParseType(typeName, problems);
        if (type is NetworkType.Ipv6 or NetworkType.DualStack)
            CheckSupport(typeName!, version, node, problems);
        var discovery = ParseDiscovery(discoveryName, problems);
        var usual = typeName is null ? NetworkType.Ipv4 : type;
        if (discovery is not null && usual is { } only && only != NetworkType.DualStack && discovery != only)
        {
            problems.Add(
                "ipDiscovery",
                $"'{only.WireName()}' with networkType '{only.WireName()}'",
                discoveryName,
                "Set networkType to 'dual_stack' to choose.");
        }
        return new NetworkProtocol(type, discovery ?? (type == NetworkType.Ipv6 ? type : null));
    }

    /// <summary>The network type of that name, if there is one.</summary>
    public static NetworkType? ParseType(string? name, Problems problems) => name is null
        ? null
        : problems.Choose<NetworkType>("networkType", name, "Leave it out for 'ipv4'.");

    private static NetworkType? ParseDiscovery(string? name, Problems problems) => name is null
        ? null
        : problems.Choose("ipDiscovery", name, "Leave it out for the protocol of networkType.",
            NetworkType.Ipv4, NetworkType.Ipv6);

    private static void CheckSupport(string type, EngineVersion? version, NodeType? node, Problems problems)
    {
        if (version is { Engine: CacheEngine.Redis } && !version.IsAtLeast(6, 2))
        {
            problems.Add(
                "networkType",
                $"'ipv4' with {version}",
                type,
                "IPv6 needs Redis OSS 6.2: raise engineVersion.");
        }

        if (node is { IsNitro: false })
        {
            problems.Add("networkType", $"'ipv4' with nodeType '{node.Text}'", type,
                "IPv6 needs nodes on the Nitro system: use cache.m7g or cache.r7g.");
        }
    }
}
