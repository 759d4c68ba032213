using System.Net;
using System.Net.Sockets;
using CachingTier.Local.Engines;

namespace Live.Engines;

public sealed class AddressBlockTests
{
    [Fact]
    public void An_owner_gets_the_same_block_again_and_two_never_share_one()
    {
        var owner = Guid.NewGuid().ToString();
        var first = AddressBlock.Claim(owner);
        using (var second = AddressBlock.Claim(owner))
            Assert.NotEqual(first.Prefix, second.Prefix);
        first.Dispose();

        using var again = AddressBlock.Claim(owner);
        Assert.Equal(first.Prefix, again.Prefix);
    }

    [Fact]
    public void Addresses_are_given_once()
    {
        using var block = AddressBlock.Claim(Guid.NewGuid().ToString());
        Assert.Equal(
            [$"{block.Prefix}.1", $"{block.Prefix}.2", $"{block.Prefix}.3"],
            Enumerable.Range(0, 3).Select(_ => block.Allocate(6379, 6380)));
    }

    [Fact]
    public void An_address_with_a_port_in_use_is_passed_over()
    {
        using var block = AddressBlock.Claim(Guid.NewGuid().ToString());
        using var squatter = new TcpListener(IPAddress.Parse($"{block.Prefix}.1"), 6380);
        squatter.Start();

        Assert.Equal($"{block.Prefix}.2", block.Allocate(6379, 6380));
    }

    [Fact]
    public void A_port_that_somebody_holds_on_all_addresses_is_named()
    {
        using var block = AddressBlock.Claim(Guid.NewGuid().ToString());
        using var squatter = new TcpListener(IPAddress.Any, 0);
        squatter.Start();
        var port = ((IPEndPoint)squatter.LocalEndpoint).Port;

        var failure = Assert.Throws<EngineException>(() => block.Allocate(port));

        Assert.Equal(
            $"Port {port} is in use on every loopback address, so a process of this machine listens on all "
                + "of them. " +
            $"Stop it, or give it an address: `ss -ltnp 'sport = :{port}'` names it.",
            failure.Message);
    }
}
