using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace CachingTier.Local.Engines;

/// <summary>A memcached. Nothing is copied anywhere: one that ended comes back empty.</summary>
internal sealed class MemcachedNode(
    string name, EngineEndpoint endpoint, string folder, MemcachedNodeSettings settings)
    : EngineNode(name, endpoint, settings.Services)
{
    private readonly SslClientAuthenticationOptions? _tls = settings.Certificate is null
        ? null
        : EngineStream.Trust(settings.Services.Ca.Certificate, endpoint.Host);

    private (Socket Socket, Stream Stream)? _connection;

    protected override string Role => "node";

    public Task StartAsync(CancellationToken cancellationToken) =>
        StartAsync(EngineExecutable.Memcached.Find(), Arguments(), folder, TryProbeAsync, cancellationToken);

    public override async Task<bool> ProbeAsync(CancellationToken cancellationToken)
    {
        try
        {
            _connection ??= await EngineStream.OpenAsync(Endpoint, _tls, cancellationToken);
            var stream = _connection.Value.Stream;
            await stream.WriteAsync("version\r\n"u8.ToArray(), cancellationToken);
            var reply = new byte[128];
            var length = 0;
            while (length == 0 || reply[length - 1] != '\n')
            {
                var count = await stream.ReadAsync(reply.AsMemory(length), cancellationToken);
                if (count == 0)
                    throw new IOException("The connection was closed.");
                length += count;
            }

            return Encoding.ASCII.GetString(reply, 0, length)
                .StartsWith("VERSION ", StringComparison.Ordinal);
        }
        catch
        {
            // A reply may still be on its way, so nothing else can be asked on this connection.
            Release();
            throw;
        }
    }

    protected override void Release()
    {
        _connection?.Stream.Dispose();
        _connection?.Socket.Dispose();
        _connection = null;
    }

    private List<string> Arguments()
    {
        List<string> arguments =
        [
            "-l", Endpoint.Host,
            "-p", Endpoint.Port.ToString(CultureInfo.InvariantCulture),
            "-U", "0",
            // As many as the processors of a small node; each takes memory.
            "-t", "2",
            .. settings.Arguments,
        ];
        // Root must name the user; as another one, memcached could not read its key.
        if (Environment.IsPrivilegedProcess)
            arguments.AddRange(["-u", "root"]);
        if (settings.Certificate is { } certificate)
        {
            // Commas separate the options, and a full path could contain one.
            var file = Path.GetRelativePath(folder, certificate.CertificatePath);
            var key = Path.GetRelativePath(folder, certificate.KeyPath);
            arguments.AddRange(["-Z", "-o", $"ssl_chain_cert={file},ssl_key={key}"]);
        }

        return arguments;
    }
}
