using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CachingTier;

/// <summary>An IPv4 address with a prefix length, such as 10.0.0.0/16.</summary>
internal readonly record struct Ipv4Block(uint Address, int Prefix)
{
    /// <summary>The block that starts where a network of this prefix does.</summary>
    public Ipv4Block Canonical =>
        this with { Address = Prefix == 0 ? 0 : Address & (uint.MaxValue << (32 - Prefix)) };

    public static bool TryParse([NotNullWhen(true)] string? text, out Ipv4Block block)
    {
        block = default;
        if (text?.Split('/') is not [var address, var prefix])
            return false;
        if (!int.TryParse(prefix, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            || length > 32)
        {
            return false;
        }

        if (!IPAddress.TryParse(address, out var parsed)
            || parsed.AddressFamily != AddressFamily.InterNetwork)
        {
            return false;
        }
        // IPAddress also reads 10.1 and 0x0a.0.0.1.
        if (parsed.ToString() != address)
            return false;
        block = new Ipv4Block(BinaryPrimitives.ReadUInt32BigEndian(parsed.GetAddressBytes()), length);
        return true;
    }

    /// <summary>One of the equal parts this block has when its prefix grows by some bits.</summary>
    public Ipv4Block Part(int index, int bits) =>
        new(Address + ((uint)index << (32 - Prefix - bits)), Prefix + bits);

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, Address);
        return string.Create(CultureInfo.InvariantCulture, $"{new IPAddress(bytes)}/{Prefix}");
    }
}
