using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Live.SmokeTest;

/// <summary>What the transit encryption mode 'preferred' does: TLS and plaintext on the same port.</summary>
internal sealed class PreferredTlsServer : IAsyncDisposable
{
    private const byte TlsHandshake = 0x16;

    private readonly TcpListener _listener;
    private readonly IPEndPoint _tls;
    private readonly IPEndPoint _plain;
    private readonly Task _accepting;

    private readonly StringBuilder _overheard = new();

    public PreferredTlsServer(IPAddress address, IPEndPoint tls, IPEndPoint plain)
    {
        _listener = new TcpListener(address, 6379);
        _tls = tls;
        _plain = plain;
        _listener.Start();
        _accepting = Accepting.EachAsync(_listener, ForwardAsync);
    }

    /// <summary>What clients without TLS said, which everybody on the way could read.</summary>
    public string Overheard
    {
        get
        {
            lock (_overheard)
                return $"{_overheard}";
        }
    }

    /// <summary>One server for both, on an address of its own.</summary>
    public static async Task<PreferredTlsServer> StartAsync(
        SmokeScene scene,
        IPAddress address,
        params string[] arguments)
    {
        var tls = await scene.RedisAtAsync(address, null, ["--port", "6381", .. arguments], port: 6380);
        if (arguments.Contains("--replicaof"))
            await scene.LinkedAsync(tls);
        return scene.Keep(new PreferredTlsServer(address, tls.EndPoint, new IPEndPoint(address, 6381)));
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _accepting;
    }

    private async Task ForwardAsync(TcpClient client)
    {
        try
        {
            using var near = client;
            var first = new byte[1];
            if (await client.GetStream().ReadAsync(first) == 0)
                return;
            using var far = new TcpClient();
            var isPlain = first[0] != TlsHandshake;
            await far.ConnectAsync(isPlain ? _plain : _tls);
            await far.GetStream().WriteAsync(first);
            if (isPlain)
                Overhear(first);
            await Task.WhenAny(
                PassAsync(near.GetStream(), far.GetStream(), isPlain),
                far.GetStream().CopyToAsync(near.GetStream()));
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
        }
    }

    private async Task PassAsync(NetworkStream near, NetworkStream far, bool isPlain)
    {
        var buffer = new byte[4096];
        for (int count; (count = await near.ReadAsync(buffer)) > 0;)
        {
            if (isPlain)
                Overhear(buffer.AsSpan(0, count));
            await far.WriteAsync(buffer.AsMemory(0, count));
        }
    }

    private void Overhear(ReadOnlySpan<byte> bytes)
    {
        lock (_overheard)
            _overheard.Append(Encoding.ASCII.GetString(bytes));
    }
}
