namespace CachingTier;

/// <summary>The arguments of a network that are one of a few words.</summary>
internal static class NetworkChoices
{
    public const string NoNat = "none";
    public const string Ipv4 = "ipv4";
    public const string Ipv6 = "ipv6";
    public const string Both = "dual_stack";

    private const string SingleNat = "single";
    private const string NatPerZone = "per-zone";

    public static string NetworkType(CacheNetworkArgs args, bool adopts, Problems problems)
    {
        var type = args.NetworkType ?? Ipv4;
        string[] offered = adopts ? [Ipv4, Ipv6, Both] : [Ipv4, Both];
        problems.Require(offered.Contains(type), "networkType", Quoted.OneOf(offered), type,
            type == Ipv6 ?
                "Adopt subnets that have IPv6 addresses only, or take 'dual_stack'." :
                "Leave it out for ipv4.");
        return type;
    }

    public static NatGateways Nat(CacheNetworkArgs args, bool adopts, Problems problems)
    {
        var nat = args.NatGateways ?? NoNat;
        problems.Require(
            nat is NoNat or SingleNat or NatPerZone,
            "natGateways",
            Quoted.OneOf([NoNat, SingleNat, NatPerZone]),
            nat,
            "The caches need none.");
        problems.Require(!adopts || nat == NoNat, "natGateways", "left out when a VPC is adopted", nat,
            "It shapes a new VPC only.");
        return nat switch
        {
            SingleNat => NatGateways.Single,
            NatPerZone => NatGateways.PerZone,
            _ => NatGateways.None,
        };
    }
}
