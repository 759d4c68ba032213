using System.Net;
using System.Net.Sockets;

namespace CachingTier;

/// <summary>The /56 of addresses that AWS gives a VPC.</summary>
internal static class Ipv6Block
{
    /// <summary>One of the 256 subnets of 64 bits in it.</summary>
    public static string Subnet(string block, byte index)
    {
        var address = IPAddress.Parse(block.Split('/')[0]);
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            throw new FormatException($"{block} must be an IPv6 block.");
        var bytes = address.GetAddressBytes();
        bytes[7] |= index;
        return $"{new IPAddress(bytes)}/64";
    }
}
