using CachingTier;

namespace Specs.Network;

public sealed class Ipv4BlockTests
{
    [Theory]
    [InlineData("10.0.0.0/16", 0, "10.0.0.0/19")]
    [InlineData("10.0.0.0/16", 5, "10.0.160.0/19")]
    [InlineData("10.2.0.0/16", 7, "10.2.224.0/19")]
    [InlineData("192.168.7.0/25", 1, "192.168.7.16/28")]
    [InlineData("192.168.7.128/25", 7, "192.168.7.240/28")]
    public void An_eighth_is_a_block_of_its_own(string block, int index, string part)
    {
        Assert.True(Ipv4Block.TryParse(block, out var parsed));
        Assert.Equal(part, parsed.Part(index, 3).ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("10.0.0.0")]
    [InlineData("10.0.0.0/")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/-1")]
    [InlineData("10.0.0.0/ 16")]
    [InlineData("10.0.0/16")]
    [InlineData("010.0.0.0/16")]
    [InlineData("0xa.0.0.0/16")]
    [InlineData("10.0.0.0/16/1")]
    [InlineData("::/16")]
    public void Other_text_is_no_block(string? text) => Assert.False(Ipv4Block.TryParse(text, out _));
}
