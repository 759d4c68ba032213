using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace CachingTier.Local.Reachability;

/// <summary>
/// Addresses that swallow every connection attempt, as a security group does: the client sees no answer, not
/// a refusal. The queue of a listener that never accepts is full after its first connection; Linux drops the
/// rest.
/// </summary>
internal sealed class PacketSink : IDisposable
{
    private readonly ConcurrentDictionary<(string Host, int Port), Lazy<Hole>> _holes = new();

    /// <summary>An address that stands in for an endpoint, on the same port.</summary>
    public string HostFor(string host, int port) =>
        _holes.GetOrAdd((host, port), static key => new Lazy<Hole>(() => Dig(key.Port))).Value.Host;

    public void Dispose()
    {
        foreach (var hole in _holes.Values)
        {
            if (hole.IsValueCreated)
                hole.Value.Dispose();
        }
    }

    private static Hole Dig(int port)
    {
        for (var attempt = 1; ; attempt++)
        {
            var address = new IPAddress(
                [127, 254, (byte)Random.Shared.Next(1, 255), (byte)Random.Shared.Next(1, 255)]);
            var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                listener.Bind(new IPEndPoint(address, port));
                listener.Listen(0);
                return new Hole(address.ToString(), listener, Fill((IPEndPoint)listener.LocalEndPoint!));
            }
            catch (SocketException) when (attempt < 50)
            {
                listener.Dispose();
            }
        }
    }

    private static Socket Fill(IPEndPoint endpoint)
    {
        var filler = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        filler.Connect(endpoint);
        return filler;
    }

    private sealed record Hole(string Host, Socket Listener, Socket Filler) : IDisposable
    {
        public void Dispose()
        {
            Filler.Dispose();
            Listener.Dispose();
        }
    }
}
