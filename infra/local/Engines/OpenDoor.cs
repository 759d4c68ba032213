using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace CachingTier.Local.Engines;

/// <summary>
/// Lets in clients that do not log in beside those with a token, as ElastiCache does while a first token is
/// on its way. A server of redis either wants a token or knows none, so every connection is logged in before
/// its client says a word; a client that sends a token has it checked by the server. To say that, TLS ends
/// here and begins anew.
/// </summary>
internal sealed class OpenDoor(string token, ServerCertificate certificate, X509Certificate2 authority)
{
    private static readonly byte[] Accepted = Encoding.ASCII.GetBytes("+OK\r\n");

    private readonly byte[] _login = Encoding.ASCII
        .GetBytes($"*2\r\n$4\r\nAUTH\r\n${token.Length}\r\n{token}\r\n");

    private readonly SslServerAuthenticationOptions _server = new()
    {
        // A chain from elsewhere is not waited for: the authority is of this machine.
        ServerCertificateContext = SslStreamCertificateContext.Create(
            certificate.Load(),
            null,
            offline: true),
        EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
    };

    /// <summary>Logs in and answers the client's handshake.</summary>
    /// <param name="client">The client's connection.</param>
    /// <param name="server">The server's, on a port that speaks as the client does.</param>
    /// <param name="host">Name of the server in its certificate; null in plaintext.</param>
    public async Task<(Stream Client, Stream Server)> OpenAsync(Stream client, Stream server, string? host)
    {
        if (host is not null)
            server = await AsClientAsync(server, host);
        await server.WriteAsync(_login);
        var answer = new byte[Accepted.Length];
        await server.ReadExactlyAsync(answer);
        if (!answer.AsSpan()
            .SequenceEqual(Accepted))
        {
            throw new IOException("The server does not take its own token.");
        }

        return (host is null ? client : await AsServerAsync(client), server);
    }

    private async Task<Stream> AsClientAsync(Stream server, string host)
    {
        var tls = new SslStream(server);
        await tls.AuthenticateAsClientAsync(EngineStream.Trust(authority, host));
        return tls;
    }

    private async Task<Stream> AsServerAsync(Stream client)
    {
        var tls = new SslStream(client);
        await tls.AuthenticateAsServerAsync(_server);
        return tls;
    }
}
