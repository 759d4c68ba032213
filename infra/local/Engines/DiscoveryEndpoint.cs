using System.Collections.Concurrent;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace CachingTier.Local.Engines;

/// <summary>
/// The configuration endpoint of a memcached cluster: tells the list of nodes, a command stock memcached does not
/// have, and passes the rest to one of them. To read the commands it ends TLS and starts it anew towards the node.
/// The list names a node also while it is being replaced. A discovery request that is sent before the
/// replies to earlier commands arrived may be answered before them.
/// </summary>
internal sealed class DiscoveryEndpoint : IAsyncDisposable
{
    private readonly StableListener _listener;
    private readonly Func<Endpoint?> _target;
    private readonly MemcachedSettings _settings;
    private readonly byte[] _reply;
    private readonly SslServerAuthenticationOptions? _tls;
    private readonly ConcurrentDictionary<Socket, bool> _clients = new();

    public DiscoveryEndpoint(
        Endpoint endpoint, IReadOnlyList<Endpoint> nodes, Func<Endpoint?> target, MemcachedSettings settings)
    {
        _target = target;
        _settings = settings;
        _reply = Reply(nodes);
        if (settings.Certificate is { } certificate)
            _tls = new SslServerAuthenticationOptions
            {
                ServerCertificateContext = SslStreamCertificateContext.Create(certificate.Load(), null, offline: true),
            };
        _listener = StableListener.Open(endpoint, ServeAsync);
    }

    public async ValueTask DisposeAsync()
    {
        await _listener.DisposeAsync();
        foreach (var client in _clients.Keys)
            Splice.Reset(client);
    }

    private static byte[] Reply(IReadOnlyList<Endpoint> nodes)
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
            if (_target() is not { } target)
                return;
            await using var near = await AcceptAsync(client);
            var trust = _tls is null ? null : EngineStream.Trust(_settings.Services.Ca.Certificate, target.Host);
            var (server, stream) = await EngineStream.OpenAsync(target, trust, CancellationToken.None);
            using (server)
            await using (stream)
            {
                using var turn = new SemaphoreSlim(1);
                var requests = RelayRequestsAsync(near, stream, turn);
                var replies = RelayRepliesAsync(stream, near, turn);
                await Task.WhenAny(requests, replies);
                // A client that has nothing more to say still wants its replies.
                if (requests.IsCompletedSuccessfully && !replies.IsCompleted)
                    server.Shutdown(SocketShutdown.Send);
                else
                    Splice.Reset(server);
                await replies;
                client.Dispose();
                await requests;
            }
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

    private async Task RelayRequestsAsync(Stream client, Stream node, SemaphoreSlim turn)
    {
        var requests = new MemcachedRequests();
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = await client.ReadAsync(buffer)) > 0)
        {
            foreach (var (isDiscovery, bytes) in requests.Feed(buffer.AsMemory(0, count)))
            {
                if (isDiscovery)
                    await WriteAsync(client, _reply, turn);
                else
                    await node.WriteAsync(bytes);
            }
        }
    }

    private static async Task RelayRepliesAsync(Stream node, Stream client, SemaphoreSlim turn)
    {
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = await node.ReadAsync(buffer)) > 0)
            await WriteAsync(client, buffer.AsMemory(0, count), turn);
    }

    private static async Task WriteAsync(Stream stream, ReadOnlyMemory<byte> bytes, SemaphoreSlim turn)
    {
        await turn.WaitAsync();
        try
        {
            await stream.WriteAsync(bytes);
        }
        finally
        {
            turn.Release();
        }
    }
}
