using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace CachingTier.Local.Engines;

/// <summary>
/// Connections to engines, by TLS that trusts the local authority and nobody else, or in plaintext.
/// </summary>
internal static class EngineStream
{
    public static async Task<(Socket Socket, Stream Stream)> OpenAsync(
        EngineEndpoint endpoint, SslClientAuthenticationOptions? tls, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
        {
            NoDelay = true
        };
        try
        {
            await socket.ConnectAsync(endpoint.Host, endpoint.Port, cancellationToken);
            Stream stream = new NetworkStream(socket);
            if (tls is null)
                return (socket, stream);
            var encrypted = new SslStream(stream);
            await encrypted.AuthenticateAsClientAsync(tls, cancellationToken);
            return (socket, encrypted);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public static SslClientAuthenticationOptions Trust(X509Certificate2 authority, string host)
    {
        // A chain policy of its own also spares loading the system's authorities, which takes 100 ms.
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        policy.CustomTrustStore.Add(authority);
        return new SslClientAuthenticationOptions { TargetHost = host, CertificateChainPolicy = policy };
    }
}
