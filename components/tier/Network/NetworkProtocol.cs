namespace CachingTier;

/// <summary>Which internet protocols a cache speaks and which one its node discovery answers with.</summary>
/// <see href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/network-type.html"/>
internal sealed record NetworkProtocol(string? Type, string? Discovery)
{
    private static readonly string[] Types = ["ipv4", "ipv6", "dual_stack"];
    private static readonly string[] Discoveries = ["ipv4", "ipv6"];

    public static NetworkProtocol Resolve(
        string? type, string? discovery, EngineVersion? version, NodeType? node, Problems problems)
    {
        var isType = CheckType(type, problems);
        if (isType && type is "ipv6" or "dual_stack")
            CheckSupport(type!, version, node, problems);
        if (discovery is not null && !Discoveries.Contains(discovery))
        {
            problems.Add(
                "ipDiscovery",
                Quoted.OneOf(Discoveries),
                discovery,
                "Leave it out for that of networkType.");
        }
        else if (discovery is not null && isType && type != "dual_stack" && discovery != (type ?? "ipv4"))
        {
            problems.Add("ipDiscovery", $"'{type ?? "ipv4"}' with networkType '{type ?? "ipv4"}'", discovery,
                "Set networkType to 'dual_stack' to choose.");
        }

        return new NetworkProtocol(type, discovery ?? (type == "ipv6" ? type : null));
    }

    public static bool CheckType(string? type, Problems problems)
    {
        var isType = type is null || Types.Contains(type);
        problems.Require(isType, "networkType", Quoted.OneOf(Types), type, "Leave it out for 'ipv4'.");
        return isType;
    }

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
