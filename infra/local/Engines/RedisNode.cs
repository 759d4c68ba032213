using System.Net.Security;

namespace CachingTier.Local.Engines;

/// <summary>A valkey-server or redis-server.</summary>
internal sealed class RedisNode(
    string name, EngineEndpoint endpoint, string folder, RedisNodeSettings settings)
    : EngineNode(name, endpoint, settings.Services)
{
    // What an engine says before it ends because no port is left.
    private const string Deaf = "Configured to not listen anywhere";

    private readonly SemaphoreSlim _turn = new(1);
    private readonly SslClientAuthenticationOptions? _tls = settings.Certificate is null
        ? null
        : EngineStream.Trust(settings.Services.Ca.Certificate, endpoint.Host);

    private EngineConnection? _connection;

    private string? _refusal;

    public string Folder => folder;

    /// <summary>What the node last said it is.</summary>
    public RedisRole Reported { get; private set; } = RedisRole.Unknown;

    /// <summary>The addresses beside its own at which clients come in.</summary>
    public IReadOnlyList<EngineEndpoint> Entrances { get; private set; } = [];

    protected override bool TakesWrites => Reported.IsPrimary;

    protected override string Role => Reported.IsPrimary ? "primary" : "replica";

    /// <summary>
    /// Starts the process and waits until it answers, as a replica also until it has its primary's data.
    /// </summary>
    public async Task StartAsync(IEnumerable<string> lines, CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(lines, cancellationToken);
        }
        catch (EngineException e) when (e.Message.Contains(Deaf, StringComparison.Ordinal))
        {
            throw Misconfigured($"{RedisConfiguration.PathIn(folder)} says where to listen.");
        }
    }

    private Task RunAsync(IEnumerable<string> lines, CancellationToken cancellationToken) => StartAsync(
        settings.Program,
        RedisConfiguration.Write(folder, Endpoint, settings, lines),
        folder,
        IsReadyAsync,
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

    protected override async Task<NodeEngine?> ConfirmAsync(CancellationToken cancellationToken)
    {
        await ConfirmAsync("aclfile", RedisConfiguration.AclPath(folder), cancellationToken);
        await ConfirmAsync("bind", Endpoint.Host, cancellationToken);
        try
        {
            return NodeEngine.Parse((string)(await SendAsync(cancellationToken, "INFO", "server"))!);
        }
        catch (RespException)
        {
            // The parameter rename-commands may have taken INFO away.
            return null;
        }
    }

    private async Task ConfirmAsync(string name, string value, CancellationToken cancellationToken)
    {
        var reply = (object?[])(await SendAsync(
            cancellationToken, settings.Access.Command("CONFIG"), "GET", name))!;
        var actual = reply.ElementAtOrDefault(1) as string;
        if (actual != value)
            throw Misconfigured($"{name} is '{actual}', not '{value}'.");
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        if (await TryProbeAsync(cancellationToken))
            return Reported.IsReady;
        return _refusal is null
            ? false
            : throw Misconfigured(
                $"it refuses the login of {RedisConfiguration.AclPath(folder)} ({_refusal}).");
    }

    /// <summary>A command as the supervisor; restricted ones by the name they were given.</summary>
    public async Task<object?> SendAsync(CancellationToken cancellationToken, params string[] command)
    {
        object? reply = null;
        await SendAsync(command, answer => reply = answer, cancellationToken);
        return reply;
    }

    /// <summary>
    /// Listens at these addresses beside its own, and ends the connections that came in by others.
    /// </summary>
    public async Task ListenAsync(
        IReadOnlyList<EngineEndpoint> entrances, CancellationToken cancellationToken)
    {
        var left = Entrances.Except(entrances).ToList();
        if (left.Count == 0 && entrances.Count == Entrances.Count)
            return;
        string[] hosts = [Endpoint.Host, .. entrances.Select(entrance => entrance.Host)];
        try
        {
            await SendAsync(
                cancellationToken,
                settings.Access.Command("CONFIG"), "SET", "bind", string.Join(' ', hosts));
        }
        catch (RespException e)
        {
            throw new EngineException(
                $"The endpoint {string.Join(", ", entrances)} could not be opened: {e.Message}", e);
        }

        Entrances = entrances;
        foreach (var entrance in left)
            await SendAsync(cancellationToken, "CLIENT", "KILL", "LADDR", entrance.ToString());
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
        _refusal = null;
        Entrances = [];
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
        catch (Exception e)
        {
            _refusal = (e as RespException)?.Message;
            connection.Dispose();
            throw;
        }
    }
}
