using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace CachingTier.Local.Engines;

/// <summary>
/// An address that stays while what answers behind it changes. Bytes pass through as they are, so TLS is between the
/// client and the engine. The target is chosen per connection; without one the connection is refused.
/// </summary>
internal sealed class StableEndpoint : IAsyncDisposable
{
    private readonly Socket _listener;
    private readonly Func<Endpoint?> _target;
    private readonly ConcurrentDictionary<Splice, Endpoint> _splices = new();
    private readonly Task _accepting;

    private StableEndpoint(Endpoint endpoint, Socket listener, Func<Endpoint?> target)
    {
        Endpoint = endpoint;
        _listener = listener;
        _target = target;
        _accepting = Task.Run(AcceptAsync);
    }

    public Endpoint Endpoint { get; }

    public static StableEndpoint Open(Endpoint endpoint, Func<Endpoint?> target)
    {
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            listener.Bind(new IPEndPoint(IPAddress.Parse(endpoint.Host), endpoint.Port));
            listener.Listen(512);
            return new StableEndpoint(endpoint, listener, target);
        }
        catch (SocketException e)
        {
            listener.Dispose();
            throw new EngineException($"The endpoint {endpoint} could not be opened: {e.Message}", e);
        }
    }

    /// <summary>Ends the connections that go to this target, as they end when a server dies.</summary>
    public void Cut(Endpoint target)
    {
        foreach (var (splice, its) in _splices)
        {
            if (its == target)
                splice.Abort();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _accepting;
        foreach (var splice in _splices.Keys)
            splice.Abort();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            Socket client;
            try
            {
                client = await _listener.AcceptAsync();
            }
            catch (Exception e) when (e is ObjectDisposedException
                or SocketException { SocketErrorCode: SocketError.OperationAborted or SocketError.Interrupted })
            {
                return;
            }
            catch (SocketException)
            {
                // This one went away, or there are no file handles left for now.
                await Task.Delay(10);
                continue;
            }

            _ = ServeAsync(client);
        }
    }

    private async Task ServeAsync(Socket client)
    {
        await Task.Yield();
        if (_target() is not { } target)
        {
            Splice.Reset(client);
            return;
        }

        using var splice = new Splice(client);
        _splices[splice] = target;
        await splice.RunAsync(target);
        _splices.TryRemove(splice, out _);
    }
}
