using System.Net.Sockets;

namespace Live.SmokeTest;

/// <summary>Takes the clients of a listener until it stops.</summary>
internal static class Accepting
{
    public static async Task EachAsync(TcpListener listener, Func<TcpClient, Task> serve)
    {
        try
        {
            while (true)
                _ = serve(await listener.AcceptTcpClientAsync());
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
        }
    }
}
