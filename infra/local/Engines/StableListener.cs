using System.Net;
using System.Net.Sockets;

namespace CachingTier.Local.Engines;

/// <summary>Accepts connections at an address until it is disposed.</summary>
internal sealed class StableListener : IAsyncDisposable
{
    private readonly Socket _listener;
    private readonly Func<Socket, Task> _serve;
    private readonly Task _accepting;

    private StableListener(Socket listener, Func<Socket, Task> serve)
    {
        _listener = listener;
        _serve = serve;
        _accepting = Task.Run(AcceptAsync);
    }

    /// <param name="serve">Owns the connection it is given.</param>
    public static StableListener Open(EngineEndpoint endpoint, Func<Socket, Task> serve)
    {
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            listener.Bind(new IPEndPoint(IPAddress.Parse(endpoint.Host), endpoint.Port));
            listener.Listen(512);
            return new StableListener(listener, serve);
        }
        catch (SocketException e)
        {
            listener.Dispose();
            throw new EngineException($"The endpoint {endpoint} could not be opened: {e.Message}", e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            try
            {
                var client = await _listener.AcceptAsync();
                _ = Task.Run(() => _serve(client));
            }
            catch (ObjectDisposedException)
            {
                return;
            }
            catch (SocketException e)
                when (e.SocketErrorCode is SocketError.OperationAborted or SocketError.Interrupted)
            {
                return;
            }
            catch (SocketException)
            {
                // This one went away, or there are no file handles left for now.
                await Task.Delay(10);
            }
        }
    }
}
