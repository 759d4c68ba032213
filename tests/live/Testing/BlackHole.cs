using System.Net;
using System.Net.Sockets;

namespace Live.Testing;

/// <summary>An endpoint whose packets are dropped, as by a security group: its queue of connections is full.</summary>
internal sealed class BlackHole : IAsyncDisposable
{
    private static readonly TimeSpan Enough = TimeSpan.FromMilliseconds(200);

    private readonly List<Socket> _sockets = [];

    public string Host { get; } = $"{LoopbackBlock.Next()}";

    public static async Task<BlackHole> OpenAsync(int port)
    {
        var hole = new BlackHole();
        var endpoint = new IPEndPoint(IPAddress.Parse(hole.Host), port);
        var listener = hole.NewSocket();
        listener.Bind(endpoint);
        listener.Listen(0);
        while (true)
        {
            using var patience = new CancellationTokenSource(Enough);
            try
            {
                await hole.NewSocket().ConnectAsync(endpoint, patience.Token);
            }
            catch (OperationCanceledException)
            {
                return hole;
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        foreach (var socket in _sockets) socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private Socket NewSocket()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        _sockets.Add(socket);
        return socket;
    }
}
