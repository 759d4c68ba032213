using System.Net.Security;

namespace CachingTier.Local.Engines;

/// <summary>A redis-server.</summary>
internal sealed class RedisNode(
    string name, EngineEndpoint endpoint, string folder, RedisNodeSettings settings)
    : EngineNode(name, endpoint, settings.Services)
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly SslClientAuthenticationOptions? _tls = settings.Certificate is null
        ? null
        : EngineStream.Trust(settings.Services.Ca.Certificate, endpoint.Host);

    private EngineConnection? _connection;

    public string Folder => folder;

    /// <summary>What the node last said it is.</summary>
    public RedisRole Reported { get; private set; } = RedisRole.Unknown;

    protected override string Role => Reported.IsPrimary ? "primary" : "replica";

    /// <summary>
    /// Starts the process and waits until it answers, as a replica also until it has its primary's data.
    /// </summary>
    public Task StartAsync(IEnumerable<string> lines, CancellationToken cancellationToken) => StartAsync(
        EngineExecutable.Redis.Find(),
        RedisConfiguration.Write(folder, Endpoint, settings, lines),
        folder,
        async token => await TryProbeAsync(token) && Reported.IsReady,
        cancellationToken);

    public override async Task<bool> ProbeAsync(CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(["ROLE"], role => Reported = RedisRole.Parse(role), cancellationToken);
        }
        catch (RespException e) when (e.Message.StartsWith("BUSY", StringComparison.Ordinal))
        {
            // Somebody's script takes long; that is a node at work.
        }

        return true;
    }

    /// <summary>A command as the supervisor; restricted ones by the name they were given.</summary>
    public async Task<object?> SendAsync(CancellationToken cancellationToken, params string[] command)
    {
        object? reply = null;
        await SendAsync(command, answer => reply = answer, cancellationToken);
        return reply;
    }

    // The answer is used before the next command may be sent: a late one must not hide a newer one.
    private async Task SendAsync(
        string[] command, Action<object?> use, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            _connection ??= await ConnectAsync(cancellationToken);
            use(await _connection.SendAsync(cancellationToken, command));
        }
        catch (Exception e) when (e is not RespException)
        {
            // A reply may still be on its way, so nothing else can be asked on this connection.
            _connection?.Dispose();
            _connection = null;
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    protected override void Release()
    {
        _connection?.Dispose();
        _connection = null;
        Reported = RedisRole.Unknown;
    }

    private async Task<EngineConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        var connection = await EngineConnection.OpenAsync(Endpoint, _tls, cancellationToken);
        try
        {
            await connection.SendAsync(
                cancellationToken, "AUTH", settings.Access.Supervisor, settings.Access.SupervisorPassword);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
