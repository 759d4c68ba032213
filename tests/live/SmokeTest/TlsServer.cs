using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Live.Testing;

namespace Live.SmokeTest;

/// <summary>A server with TLS, for what no engine answers.</summary>
internal sealed class TlsServer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly X509Certificate2 _certificate;
    private readonly Func<SslStream, Task> _serve;
    private readonly Task _accepting;

    /// <param name="serve">Has a conversation with a client until one of both ends it.</param>
    public TlsServer(TestAuthority authority, int port, Func<SslStream, Task> serve)
    {
        var address = LoopbackBlock.Next();
        Host = $"{address}";
        var (certificate, key) = authority.Issue(null, Host);
        _certificate = X509Certificate2.CreateFromPemFile(certificate, key);
        _serve = serve;
        _listener = new TcpListener(address, port);
        _listener.Start();
        _accepting = Accepting.EachAsync(_listener, ServeAsync);
    }

    public string Host { get; }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _accepting;
        _certificate.Dispose();
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using var _ = client;
            await using var stream = new SslStream(client.GetStream());
            await stream.AuthenticateAsServerAsync(_certificate);
            await _serve(stream);
        }
        catch (Exception exception) when (exception is IOException or AuthenticationException)
        {
        }
    }
}
