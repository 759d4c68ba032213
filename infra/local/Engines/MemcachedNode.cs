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
    private const string Version = "VERSION ";

    private readonly SslClientAuthenticationOptions? _tls = settings.Certificate is null
        ? null
        : EngineStream.Trust(settings.Services.Ca.Certificate, endpoint.Host);

    private (Socket Socket, Stream Stream)? _connection;

    private string Interfaces => settings.ReadPort is { } port
        ? $"{Endpoint},{Endpoint with { Port = port }}"
        : Endpoint.Host;

    protected override string Role => "node";

    public Task StartAsync(CancellationToken cancellationToken) =>
        StartAsync(
            EngineExecutable.Memcached.Find(Services.Options.SearchPath),
            Arguments(),
            folder,
            TryProbeAsync,
            cancellationToken);

    public override async Task<bool> ProbeAsync(CancellationToken cancellationToken) =>
        (await AskAsync("version", Version, cancellationToken)).StartsWith(Version, StringComparison.Ordinal);

    protected override async Task<NodeEngine?> ConfirmAsync(CancellationToken cancellationToken)
    {
        var settings = (await AskAsync("stats settings", "END", cancellationToken))
            .Split("\r\n")
            .Select(line => line.Split(' ', 3))
            .Where(words => words is ["STAT", _, _])
            .ToLookup(words => words[1], words => words[2]);
        foreach (var (name, value) in Expected())
        {
            if (settings[name].FirstOrDefault() is var actual && actual != value)
                throw Misconfigured($"{name} is '{actual}', not '{value}'.");
        }

        var version = await AskAsync("version", Version, cancellationToken);
        return new NodeEngine(EngineExecutable.Memcached.Name, version[Version.Length..].Trim());
    }

    private IEnumerable<(string Name, string Value)> Expected()
    {
        yield return ("inter", Interfaces);
        yield return ("tcpport", Endpoint.Port.ToString(CultureInfo.InvariantCulture));
        yield return ("udpport", "0");
        if (settings.Certificate is not null)
            yield return ("ssl_enabled", "yes");
    }

    /// <summary>Sends a request and reads until a line that starts with this has ended.</summary>
    private async Task<string> AskAsync(
        string request, string lastLine, CancellationToken cancellationToken)
    {
        try
        {
            _connection ??= await EngineStream.OpenAsync(Endpoint, _tls, cancellationToken);
            var stream = _connection.Value.Stream;
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"{request}\r\n"), cancellationToken);
            var reply = new StringBuilder();
            var buffer = new byte[4096];
            while (!IsWhole(reply.ToString(), lastLine))
            {
                var count = await stream.ReadAsync(buffer, cancellationToken);
                if (count == 0)
                    throw new IOException("The connection was closed.");
                reply.Append(Encoding.ASCII.GetString(buffer, 0, count));
            }

            return reply.ToString();
        }
        catch
        {
            // A reply may still be on its way, so nothing else can be asked on this connection.
            Release();
            throw;
        }
    }

    private static bool IsWhole(string reply, string lastLine)
    {
        if (!reply.EndsWith('\n'))
            return false;
        var last = reply.TrimEnd().Split('\n')[^1];
        // An error ends every answer.
        return last.StartsWith(lastLine, StringComparison.Ordinal)
            || last.StartsWith("ERROR", StringComparison.Ordinal);
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
            "-l", Interfaces,
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
