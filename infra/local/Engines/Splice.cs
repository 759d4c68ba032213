using System.Buffers;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;

namespace CachingTier.Local.Engines;

/// <summary>A client's connection and the engine's, tied together.</summary>
internal sealed class Splice(Socket client) : IDisposable
{
    private readonly Socket _server = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    /// <param name="target">Where the engine is.</param>
    /// <param name="open">What comes before anything is passed on, and what it is passed on by then.</param>
    public async Task RunAsync(
        EngineEndpoint target,
        Func<Stream, Stream, Task<(Stream Client, Stream Server)>>? open = null)
    {
        try
        {
            await _server.ConnectAsync(target.Host, target.Port);
            client.NoDelay = true;
            _server.NoDelay = true;
            Stream near = new NetworkStream(client), far = new NetworkStream(_server);
            if (open is not null)
                (near, far) = await open(near, far);
            await Task.WhenAll(CopyAsync(near, far, _server), CopyAsync(far, near, client));
        }
        catch (Exception e) when (IsOver(e))
        {
            Abort();
        }
    }

    /// <summary>Both sides see a reset.</summary>
    public void Abort()
    {
        Reset(client);
        Reset(_server);
    }

    public void Dispose()
    {
        client.Dispose();
        _server.Dispose();
    }

    public static void Reset(Socket socket)
    {
        try
        {
            socket.LingerState = new LingerOption(true, 0);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // It is closed already.
        }

        socket.Dispose();
    }

    private static bool IsOver(Exception e) =>
        e is SocketException or IOException or ObjectDisposedException or AuthenticationException;

    private async Task CopyAsync(Stream from, Stream to, Socket socket)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            for (int count; (count = await from.ReadAsync(buffer)) > 0;)
                await to.WriteAsync(buffer.AsMemory(0, count));
            if (to is SslStream tls)
                await tls.ShutdownAsync();
            socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (IsOver(e))
        {
            Abort();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
