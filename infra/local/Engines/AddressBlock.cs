using System.Net;
using System.Net.Sockets;

namespace CachingTier.Local.Engines;

/// <summary>
/// A block 127.X.Y.0/24 of this machine's loopback network, held for as long as this object lives, so that
/// every endpoint has an address of its own and all of them the port they would have on AWS.
/// </summary>
internal sealed class AddressBlock : IDisposable
{
    /// <summary>How many addresses a block has.</summary>
    public const int Addresses = 253;

    // Holding this port on the block's last address is what claims the block.
    private const int ClaimPort = 52753;
    private const int Blocks = 64 * 254;

    private readonly Socket _claim;
    private readonly Lock _lock = new();
    private int _next = 1;

    private AddressBlock(Socket claim, string prefix)
    {
        _claim = claim;
        Prefix = prefix;
    }

    /// <summary>The first three numbers, such as <c>127.90.7</c>.</summary>
    public string Prefix { get; }

    /// <summary>
    /// Claims a block: the same one each time for the same owner as long as nobody else has it.
    /// </summary>
    public static AddressBlock Claim(string owner)
    {
        var start = StableHash(owner) % Blocks;
        for (var attempt = 0; attempt < Blocks; attempt++)
        {
            var block = (start + attempt) % Blocks;
            var prefix = $"127.{64 + block / 254}.{1 + block % 254}";
            if (TryListen($"{prefix}.254", ClaimPort, out var error) is { } claim)
                return new AddressBlock(claim, prefix);
            if (error == SocketError.AddressNotAvailable)
            {
                throw new EngineException(
                    "The tier needs an address per endpoint, but this machine does not answer on "
                    + $"{prefix}.254. Linux answers on all of 127.0.0.0/8; on other systems run it in a "
                    + "Linux virtual machine or WSL.");
            }
        }

        throw new EngineException(
            $"All {Blocks} loopback blocks from 127.64.1.0 to 127.127.254.0 are claimed. Stop a "
                + "running tier.");
    }

    /// <summary>An address of the block on which all these ports are free.</summary>
    public string Allocate(params ReadOnlySpan<int> ports)
    {
        using var scope = _lock.EnterScope();
        var taken = 0;
        while (_next <= Addresses)
        {
            var address = $"{Prefix}.{_next++}";
            var refused = ports.ToArray().FirstOrDefault(port => !IsFree(address, port));
            if (refused == 0)
                return address;
            // One address may be in use by somebody; a port in use on several is a listener on all addresses.
            if (++taken == 5)
            {
                throw new EngineException(
                    $"Port {refused} is in use on every loopback address, so a process of this machine "
                    + "listens on all of them. Stop it, or give it an address: "
                    + $"`ss -ltnp 'sport = :{refused}'` names it.");
            }
        }

        throw new EngineException($"All addresses of the block {Prefix}.0/24 are in use.");
    }

    public void Dispose() => _claim.Dispose();

    public static bool IsFree(string address, int port)
    {
        using var socket = TryListen(address, port, out _);
        return socket is not null;
    }

    private static Socket? TryListen(string address, int port, out SocketError error)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Parse(address), port));
            socket.Listen(1);
            error = SocketError.Success;
            return socket;
        }
        catch (SocketException e)
        {
            socket.Dispose();
            error = e.SocketErrorCode;
            return null;
        }
    }

    // string.GetHashCode differs from run to run.
    private static int StableHash(string text) =>
        (int)(text.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u) & int.MaxValue);
}
