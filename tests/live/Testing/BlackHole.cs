using System.Net;
using System.Net.Sockets;

namespace Live.Testing;

/// <summary>
/// An endpoint whose packets are dropped, as by a security group: its queue of connections is full.
/// </summary>
internal sealed class BlackHole : IAsyncDisposable
{
    private static readonly TimeSpan Enough = TimeSpan.FromMilliseconds(200);

    private readonly List<Socket> _sockets = [];
    private Socket? _listener;

    public string Host { get; } = $"{LoopbackBlock.Next()}";

    public static async Task<BlackHole> OpenAsync(int port)
    {
        var hole = new BlackHole();
        var endpoint = new IPEndPoint(IPAddress.Parse(hole.Host), port);
        var listener = hole._listener = hole.NewSocket();
        listener.Bind(endpoint);
        listener.Listen(0);
        await Task.Run(() => hole.Fill(endpoint));
        return hole;
    }

    /// <summary>Lets packets through from now on, to a server.</summary>
    public async Task OpenToAsync(EndPoint server)
    {
        try
        {
            while (true)
                _ = SpliceAsync(Keep(await _listener!.AcceptAsync()), server);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
        }
    }

    public ValueTask DisposeAsync()
    {
        lock (_sockets)
        {
            foreach (var socket in _sockets)
                socket.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    private async Task SpliceAsync(Socket client, EndPoint server)
    {
        try
        {
            var behind = NewSocket();
            await behind.ConnectAsync(server);
            await using var near = new NetworkStream(client);
            await using var far = new NetworkStream(behind);
            await Task.WhenAny(near.CopyToAsync(far), far.CopyToAsync(near));
            client.Dispose();
            behind.Dispose();
        }
        catch (Exception exception)
            when (exception is SocketException or IOException or ObjectDisposedException)
        {
        }
    }

    // Poll asks the kernel once more before it gives up, however long this thread waits for a processor.
    private void Fill(EndPoint endpoint)
    {
        Socket socket;
        do
        {
            socket = NewSocket();
            socket.Blocking = false;
            try
            {
                socket.Connect(endpoint);
            }
            catch (SocketException exception)
                when (exception.SocketErrorCode is SocketError.WouldBlock or SocketError.InProgress)
            {
            }
        }
        while (socket.Poll(Enough, SelectMode.SelectWrite));
    }

    private Socket NewSocket() => Keep(new Socket(SocketType.Stream, ProtocolType.Tcp));

    private Socket Keep(Socket socket)
    {
        lock (_sockets)
            _sockets.Add(socket);
        return socket;
    }
}
