using System.Net;
using Ec2 = Pulumi.Aws.Ec2;

namespace CachingTier;

/// <summary>A subnet as far as it decides about what fits into it.</summary>
/// <param name="Zone">Its availability zone.</param>
/// <param name="Addresses">How many IPv4 addresses it has to give; none when that is not known or no
/// matter.</param>
/// <param name="Free">How many of them are free.</param>
public sealed record SubnetPlace(string Zone, int? Addresses, int? Free)
{
    // AWS keeps the first four addresses of a subnet and the last one.
    private const int Kept = 5;

    internal static SubnetPlace Create(Ec2.GetSubnetResult subnet) => new(
        subnet.AvailabilityZone,
        !subnet.Ipv6Native && IPNetwork.TryParse(subnet.CidrBlock, out var block)
            ? AddressesIn(block.PrefixLength)
            : null,
        subnet.AvailableIpAddressCount);

    internal static int AddressesIn(int prefix) => (1 << (32 - prefix)) - Kept;
}
