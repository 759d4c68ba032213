using System.Net;
using System.Net.Sockets;
using Live.Testing;

namespace Live.SmokeTest;

/// <summary>What the transit encryption mode 'preferred' does: TLS and plaintext on the same port.</summary>
internal sealed class PreferredTlsServer : IAsyncDisposable
{
    private const byte TlsHandshake = 0x16;

    private readonly TcpListener _listener;
    private readonly IPEndPoint _tls;
    private readonly IPEndPoint _plain;
    private readonly Task _accepting;

    public PreferredTlsServer(IPAddress address, ServerProcess tls, ServerProcess plain)
    {
        _listener = new TcpListener(address, 6379);
        _tls = tls.EndPoint;
        _plain = plain.EndPoint;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ForwardAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ForwardAsync(TcpClient client)
    {
        try
        {
            using var near = client;
            var first = new byte[1];
            if (await client.GetStream().ReadAsync(first) == 0) return;
            using var far = new TcpClient();
            await far.ConnectAsync(first[0] == TlsHandshake ? _tls : _plain);
            await far.GetStream().WriteAsync(first);
            await Task.WhenAny(
                near.GetStream().CopyToAsync(far.GetStream()), far.GetStream().CopyToAsync(near.GetStream()));
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
        }
    }
}
