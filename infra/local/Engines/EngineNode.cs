namespace CachingTier.Local.Engines;

/// <summary>One node of a cache: an engine process that comes and goes, at an address that stays.</summary>
internal abstract class EngineNode(string name, EngineEndpoint endpoint, EngineServices services)
{
    private int _missed;
    private int _missedAtRest;

    public string Name => name;

    public EngineEndpoint Endpoint => endpoint;

    public EngineProcess? Process { get; private set; }

    /// <summary>What the process last said it is; null when it never did.</summary>
    public NodeEngine? Engine { get; private set; }

    public bool IsRunning => Process is { HasExited: false };

    /// <summary>Running, and not busy becoming a copy of its primary.</summary>
    public bool IsAvailable { get; private set; }

    /// <summary>Whether nobody else can write while this node is silent.</summary>
    protected virtual bool TakesWrites => false;

    protected EngineServices Services => services;

    protected abstract string Role { get; }

    public NodeStatus Status => new(
        name,
        Role,
        endpoint.ToString(),
        IsRunning ? Process!.Pid : null,
        Process is null ? "stopped"
            : !IsRunning || !IsAvailable ? "recovering"
            : _missed > 0 ? "not answering"
            : "available")
    {
        Engine = Engine,
    };

    /// <summary>Asks for a sign of life: false or an exception when there is none.</summary>
    public abstract Task<bool> ProbeAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Makes sure that the engine has the configuration it was started with; the result is what it says it is.
    /// </summary>
    protected abstract Task<NodeEngine?> ConfirmAsync(CancellationToken cancellationToken);

    /// <summary>Whether a sign of life comes in time.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(services.Options.ProbeTimeout);
        return await TryProbeAsync(limit.Token);
    }

    /// <summary>
    /// Probes on and on; kills the process when it stays silent, for its end is what starts its replacement.
    /// </summary>
    public async Task WatchAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(services.Options.ProbeInterval);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            if (!IsRunning || !IsAvailable)
            {
                _missed = _missedAtRest = 0;
                continue;
            }

            var process = Process!;
            var used = process.ProcessorTime;
            _missed = await AnswersAsync(cancellationToken) ? 0 : _missed + 1;
            _missedAtRest = _missed > 0 && TakesWrites && process.ProcessorTime == used
                ? _missedAtRest + 1
                : 0;
            cancellationToken.ThrowIfCancellationRequested();
            if ((_missed < services.Options.MissedProbes && _missedAtRest < services.Options.MissedAtRest)
                || process.HasExited)
            {
                continue;
            }

            services.Report($"Node {name} does not answer and is replaced");
            try
            {
                await process.KillAsync();
            }
            catch (EngineException e)
            {
                services.Report(e.Message);
            }
        }
    }

    public async Task StopAsync()
    {
        IsAvailable = false;
        if (Process is not { } process)
            return;
        await process.StopAsync();
        Release();
        Process = null;
    }

    /// <summary>
    /// Cancels an action that needs this node when the process of the node ends; returns whether it was done.
    /// </summary>
    public async Task<bool> WhileRunningAsync(
        Func<CancellationToken, Task> action, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var work = action(limit.Token);
        if (await Task.WhenAny(work, Process?.Exited ?? Task.CompletedTask) != work)
            await limit.CancelAsync();
        try
        {
            await work;
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Runs the engine until it is ready; one that does not get there does not stay.</summary>
    protected async Task StartAsync(
        string file,
        IEnumerable<string> arguments,
        string folder,
        Func<CancellationToken, Task<bool>> isReady,
        CancellationToken cancellationToken)
    {
        Release();
        IsAvailable = false;
        Process = EngineProcess.Start(name, file, arguments, folder, services.Guard);
        try
        {
            await Process.WaitUntilReadyAsync(isReady, services.Options.StartTimeout, cancellationToken);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(services.Options.StartTimeout);
            Engine = await ConfirmAsync(limit.Token);
        }
        catch (Exception e) when (e is RespException or IOException
            || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            await Process.KillAsync();
            throw Misconfigured($"asked for it, it answers: {e.Message}");
        }
        catch
        {
            await Process.KillAsync();
            throw;
        }

        IsAvailable = true;
    }

    protected EngineException Misconfigured(string problem) => new(
        $"{Process!.Describe()} runs without its configuration: {problem} "
            + "See that the program is the engine itself, and that it may read that folder.");

    /// <summary>Lets go of what belonged to the process that ended.</summary>
    protected virtual void Release()
    {
    }

    public async Task<bool> TryProbeAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await ProbeAsync(cancellationToken);
        }
        catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException
            or OperationCanceledException or System.Security.Authentication.AuthenticationException
            or RespException or ObjectDisposedException)
        {
            return false;
        }
    }
}
