using System.Collections.Concurrent;
using System.Net.Sockets;

namespace CachingTier.Local.Engines;

/// <summary>
/// One port for clients with and without TLS, as the transit encryption mode <c>preferred</c> has it: the first byte
/// tells them apart, and bytes pass through as they are to the port of the engine that speaks the same.
/// </summary>
internal sealed class EitherEndpoint : IAsyncDisposable
{
    // The type of the record that a TLS client begins with; no command begins with this byte.
    private const byte Handshake = 0x16;

    private readonly TransportPorts _ports;
    private readonly string _host;
    private readonly ConcurrentDictionary<Splice, bool> _splices = new();
    private readonly StableListener _listener;
    private volatile bool _closed;

    public EitherEndpoint(Endpoint endpoint, TransportPorts ports)
    {
        _host = endpoint.Host;
        _ports = ports;
        _listener = StableListener.Open(endpoint, ServeAsync);
    }

    public async ValueTask DisposeAsync()
    {
        _closed = true;
        await _listener.DisposeAsync();
        foreach (var splice in _splices.Keys)
            splice.Abort();
    }

    private async Task ServeAsync(Socket client)
    {
        using var splice = new Splice(client);
        _splices[splice] = true;
        if (_closed)
            splice.Abort();
        if (await FirstAsync(client) is { } first)
            await splice.RunAsync(new Endpoint(_host, first == Handshake ? _ports.Tls : _ports.Plain));
        _splices.TryRemove(splice, out _);
    }

    /// <summary>The first byte, which stays to be read; none from a client that goes away without a word.</summary>
    private static async Task<byte?> FirstAsync(Socket client)
    {
        var first = new byte[1];
        try
        {
            return await client.ReceiveAsync(first, SocketFlags.Peek) == 0 ? null : first[0];
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            return null;
        }
    }
}
