using System.Collections.Concurrent;
using System.Net.Sockets;

namespace CachingTier.Local.Engines;

/// <summary>
/// One port for clients with and without TLS, as the transit encryption mode <c>preferred</c> has it. The
/// first byte distinguishes them. Bytes pass to the port of the engine that speaks the same, as they are or
/// through a door that lets in who does not log in.
/// </summary>
internal sealed class EitherEndpoint : IAsyncDisposable
{
    // The type of the record that a TLS client begins with; no command begins with this byte.
    private const byte Handshake = 0x16;

    private readonly TransportPorts _ports;
    private readonly OpenDoor? _door;
    private readonly string _host;
    private readonly ConcurrentDictionary<Splice, bool> _splices = new();
    private readonly StableListener _listener;
    private volatile bool _closed;

    public EitherEndpoint(EngineEndpoint endpoint, TransportPorts ports, OpenDoor? door = null)
    {
        _host = endpoint.Host;
        _ports = ports;
        _door = door;
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
            await ServeAsync(splice, first == Handshake);
        _splices.TryRemove(splice, out _);
    }

    private async Task ServeAsync(Splice splice, bool tls)
    {
        if ((tls ? _ports.Tls : _ports.Plain) is not { } port)
        {
            splice.Abort();
            return;
        }

        await splice.RunAsync(new EngineEndpoint(_host, port), _door is null
            ? null
            : (client, server) => _door.OpenAsync(client, server, tls ? _host : null));
    }

    /// <summary>
    /// The first byte, which stays to be read; none from a client that goes away without a word.
    /// </summary>
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
