using System.Collections.Concurrent;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace CachingTier.Local.Engines;

/// <summary>
/// The configuration endpoint of a memcached cluster. It answers the command for the list of nodes, which
/// stock memcached does not have, and passes the rest to one of them. To read the commands it ends TLS and
/// starts it anew to the node. The list names a node also while it is being replaced. A discovery request
/// that is sent before the replies to earlier commands arrived may be answered before them.
/// </summary>
internal sealed class DiscoveryEndpoint : IAsyncDisposable
{
    private readonly StableListener _listener;
    private readonly Func<EngineEndpoint?> _target;
    private readonly MemcachedNodeSettings _settings;
    private readonly byte[] _nodeList;
    private readonly SslServerAuthenticationOptions? _tls;
    private readonly ConcurrentDictionary<Socket, bool> _clients = new();

    public DiscoveryEndpoint(
        EngineEndpoint endpoint,
        IReadOnlyList<EngineEndpoint> nodes,
        Func<EngineEndpoint?> target,
        MemcachedNodeSettings settings)
    {
        _target = target;
        _settings = settings;
        _nodeList = NodeList(nodes);
        if (settings.Certificate is { } certificate)
        {
            _tls = new SslServerAuthenticationOptions
            {
                ServerCertificateContext = SslStreamCertificateContext.Create(
                    certificate.Load(),
                    null,
                    offline: true),
            };
        }

        _listener = StableListener.Open(endpoint, ServeAsync);
    }

    public async ValueTask DisposeAsync()
    {
        await _listener.DisposeAsync();
        foreach (var client in _clients.Keys)
            Splice.Reset(client);
    }

    private static byte[] NodeList(IReadOnlyList<EngineEndpoint> nodes)
    {
        var list = string.Join(' ', nodes
            .OrderBy(node => node.Host, StringComparer.Ordinal)
            .Select(node => $"{node.Host}|{node.Host}|{node.Port}"));
        var text = $"1\n{list}\n";
        return Encoding.ASCII.GetBytes($"CONFIG cluster 0 {text.Length}\r\n{text}\r\nEND\r\n");
    }

    private async Task ServeAsync(Socket client)
    {
        _clients[client] = true;
        try
        {
            await using var stream = await AcceptAsync(client);
            using var connection = new DiscoveryConnection(client, stream, _nodeList, ConnectAsync);
            await connection.RunAsync();
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException
            or System.Security.Authentication.AuthenticationException)
        {
            // The client or the node went away, or the client speaks no TLS.
        }
        finally
        {
            _clients.TryRemove(client, out _);
            client.Dispose();
        }
    }

    private Task<(Socket Socket, Stream Stream)> ConnectAsync()
    {
        var target = _target() ?? throw new IOException("No node is running.");
        var trust = _tls is null ? null : EngineStream.Trust(_settings.Services.Ca.Certificate, target.Host);
        return EngineStream.OpenAsync(target, trust, CancellationToken.None);
    }

    private async Task<Stream> AcceptAsync(Socket client)
    {
        client.NoDelay = true;
        var plain = new NetworkStream(client);
        if (_tls is null)
            return plain;
        var encrypted = new SslStream(plain);
        await encrypted.AuthenticateAsServerAsync(_tls);
        return encrypted;
    }
}
