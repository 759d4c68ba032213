using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CachingTier.Local.Supervision;

/// <summary>
/// Kestrel without a host around it, which halves its start: a Unix domain socket for the commands and a
/// loopback port for the functions.
/// </summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private readonly KestrelServer _server;

    private LocalServer(KestrelServer server, string address)
    {
        _server = server;
        Address = address;
    }

    /// <summary>Host and port that functions reach.</summary>
    public string Address { get; }

    public static async Task<LocalServer> StartAsync(
        string? socketPath,
        RequestDelegate commands,
        RequestDelegate functions)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        if (socketPath is not null)
            options.ListenUnixSocket(socketPath);
        options.Listen(IPAddress.Loopback, 0);
        var transport = new SocketTransportFactory(
            Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var server = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
        await server.StartAsync(new Application(commands, functions), CancellationToken.None);
        var address = server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses
            .First(address => address.StartsWith("http://127.0.0.1:", StringComparison.Ordinal));
        return new LocalServer(server, address["http://".Length..]);
    }

    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _server.StopAsync(limit.Token);
        _server.Dispose();
    }

    private sealed class Application(
        RequestDelegate commands,
        RequestDelegate functions) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) =>
            new DefaultHttpContext(contextFeatures);

        // Only TCP connections have an address.
        public Task ProcessRequestAsync(HttpContext context) =>
            context.Connection.LocalIpAddress is null ? commands(context) : functions(context);

        public void DisposeContext(HttpContext context, Exception? exception)
        {
        }
    }
}
