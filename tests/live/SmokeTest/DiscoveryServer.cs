using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Live.Testing;

namespace Live.SmokeTest;

/// <summary>The configuration endpoint of a Memcached cluster, which plain Memcached does not have.</summary>
internal sealed class DiscoveryServer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly X509Certificate2 _certificate;
    private readonly string? _answer;
    private readonly Task _accepting;

    /// <param name="answer">What to answer to <c>config get cluster</c>; nothing at all when there is none.</param>
    public DiscoveryServer(TestAuthority authority, string? answer)
    {
        var address = LoopbackBlock.Next();
        Host = $"{address}";
        var (certificate, key) = authority.Issue(null, Host);
        _certificate = X509Certificate2.CreateFromPemFile(certificate, key);
        _answer = answer;
        _listener = new TcpListener(address, Port);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public static int Port => 11211;

    public string Host { get; }

    /// <summary>The answer in the form that ElastiCache gives it.</summary>
    public static string Listing(int version, params ServerProcess[] nodes)
    {
        var list = $"{version}\n{string.Join(' ', nodes.Select(node => $"{node.Host}|{node.Host}|{node.Port}"))}\n";
        return $"CONFIG cluster 0 {list.Length}\r\n{list}\r\nEND\r\n";
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _accepting;
        _certificate.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using var _ = client;
            await using var stream = new SslStream(client.GetStream());
            await stream.AuthenticateAsServerAsync(_certificate);
            using var reader = new StreamReader(stream);
            while (await reader.ReadLineAsync() is { } command)
            {
                if (command == "config get cluster" && _answer is not null)
                    await stream.WriteAsync(Encoding.ASCII.GetBytes(_answer));
            }
        }
        catch (Exception exception) when (exception is IOException or System.Security.Authentication.AuthenticationException)
        {
        }
    }
}
