using CachingTier;

namespace Specs.Network;

public sealed class Ipv6BlockTests
{
    [Theory]
    [InlineData("2600:1f18:abcd:ef00::/56", 0, "2600:1f18:abcd:ef00::/64")]
    [InlineData("2600:1f18:abcd:ef00::/56", 5, "2600:1f18:abcd:ef05::/64")]
    [InlineData("2001:db8::/56", 2, "2001:db8:0:2::/64")]
    public void Each_subnet_has_the_next_64_bits(string block, byte index, string subnet) =>
        Assert.Equal(subnet, Ipv6Block.Subnet(block, index));

    [Fact]
    public void An_ipv4_block_is_none() =>
        Assert.Throws<FormatException>(() => Ipv6Block.Subnet("10.0.0.0/16", 0));
}
