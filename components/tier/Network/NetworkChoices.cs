using System.Collections.Immutable;

namespace CachingTier;

/// <summary>The arguments of a network that are one of a few words.</summary>
internal static class NetworkChoices
{
    public static NetworkType ResolveType(string? name, bool adopts, Problems problems)
    {
        if (name is null)
            return NetworkType.Ipv4;
        NetworkType[] offered = adopts
            ? [NetworkType.Ipv4, NetworkType.Ipv6, NetworkType.DualStack]
            : [NetworkType.Ipv4, NetworkType.DualStack];
        var fix = name == NetworkType.Ipv6.WireName()
            ? "Adopt subnets that have IPv6 addresses only, or take 'dual_stack'."
            : "Leave it out for ipv4.";
        return problems.Choose("networkType", name, fix, offered) ?? NetworkType.Ipv4;
    }

    /// <summary>What a cache may ask for in a network of a type.</summary>
    public static ImmutableArray<NetworkType> OfCachesIn(NetworkType network) => network switch
    {
        NetworkType.DualStack => [NetworkType.Ipv4, NetworkType.DualStack],
        var type => [type],
    };

    public static NatGateways ResolveNat(string? name, bool adopts, Problems problems)
    {
        if (name is null)
            return NatGateways.None;
        var nat = problems.Choose<NatGateways>("natGateways", name, "The caches need none.");
        problems.Require(
            !adopts || nat == NatGateways.None,
            "natGateways",
            "left out when a VPC is adopted",
            name,
            "It shapes a new VPC only.");
        return nat ?? NatGateways.None;
    }
}
