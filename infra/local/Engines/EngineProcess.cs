using System.ComponentModel;
using System.Diagnostics;

namespace CachingTier.Local.Engines;

/// <summary>
/// One running engine: started under the guard, its output captured, asked to stop before it is killed.
/// </summary>
internal sealed class EngineProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly Process _process;
    private readonly Guard _guard;
    private readonly CapturedOutput _output = new();
    private readonly CapturedOutput _errors = new();
    private readonly TaskCompletionSource _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private EngineProcess(string name, ProcessStartInfo start, Guard guard)
    {
        Name = name;
        _guard = guard;
        CommandLine = string.Join(' ', start.ArgumentList.Skip(3));
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, e) => _output.Add(e.Data);
        _process.ErrorDataReceived += (_, e) => _errors.Add(e.Data);
        _process.Exited += (_, _) =>
        {
            _guard.Remove(Pid);
            _exited.TrySetResult();
        };
    }

    public string Name { get; }

    public int Pid { get; private set; }

    public string CommandLine { get; }

    public bool HasExited => _exited.Task.IsCompleted;

    /// <summary>Completes when the process has ended, in whatever way.</summary>
    public Task Exited => _exited.Task;

    public string Describe() => $"{Name} (process {Pid}, {CommandLine})";

    /// <summary>What it has used of the processors; null when it has ended.</summary>
    public TimeSpan? ProcessorTime
    {
        get
        {
            try
            {
                return _process.TotalProcessorTime;
            }
            catch (Exception e) when (e is InvalidOperationException or Win32Exception)
            {
                return null;
            }
        }
    }

    public static EngineProcess Start(
        string name, string file, IEnumerable<string> arguments, string folder, Guard guard)
    {
        // The shell waits for a word from us before it becomes the engine, so the guard knows the process
        // before it does anything; if we die in between, it reads the end of its input and ends. Its own
        // session keeps a Ctrl-C in the terminal away from it.
        var start = new ProcessStartInfo("/bin/sh")
        {
            ArgumentList = { "-c", "read -r go && exec setsid \"$@\" </dev/null", "engine", file },
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        var engine = new EngineProcess(name, start, guard);
        engine.Run();
        return engine;
    }

    /// <summary>
    /// Waits until the probe answers; fails with everything the engine said when it ends first.
    /// </summary>
    public async Task WaitUntilReadyAsync(
        Func<CancellationToken, Task<bool>> probe, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        while (true)
        {
            if (HasExited)
                throw await DescribeExitAsync();
            try
            {
                if (await probe(limit.Token))
                    return;
                await Task.Delay(5, limit.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw new EngineException(
                    $"{Describe()} was not ready after {timeout.TotalSeconds:0.#} s.\n{Output()}");
            }
        }
    }

    /// <summary>Asks, waits, kills, waits; fails when the process is still there.</summary>
    public async Task StopAsync()
    {
        if (!HasExited)
            UnixSignal.Terminate(Pid);
        if (await EndsAsync())
            return;
        await KillAsync();
    }

    public async Task KillAsync()
    {
        if (!HasExited)
            _process.Kill();
        if (!await EndsAsync())
        {
            throw new EngineException(
                $"{Describe()} did not end within {Patience.TotalSeconds:0.#} s of being killed. " +
                $"See what it waits for: cat /proc/{Pid}/wchan");
        }
    }

    private void Run()
    {
        _process.Start();
        Pid = _process.Id;
        _guard.Add(Pid);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        try
        {
            _process.StandardInput.WriteLine("go");
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It is dead already; whoever waits for it to be ready reports that.
        }
    }

    private async Task<bool> EndsAsync() =>
        await Task.WhenAny(_exited.Task, Task.Delay(Patience)) == _exited.Task;

    private async Task<EngineException> DescribeExitAsync()
    {
        // Only this waits for the ends of both streams; a grandchild that holds them open must not hold us
        // up.
        await Task.WhenAny(_process.WaitForExitAsync(), Task.Delay(Patience));
        return new EngineException(
            $"{Describe()} ended with exit code {_process.ExitCode} before it was ready.\n{Output()}");
    }

    private string Output() => $"standard output:\n{Indent(_output)}\nstandard error:\n{Indent(_errors)}";

    private static string Indent(CapturedOutput output) =>
        output.ToString() is { Length: > 0 } text ? "  " + text.Replace("\n", "\n  ") : "  (empty)";
}
