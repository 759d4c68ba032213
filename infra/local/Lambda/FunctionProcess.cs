using System.Diagnostics;
using System.Text;
using CachingTier.Local.Engines;
using CachingTier.Local.Resources;

namespace CachingTier.Local.Lambda;

/// <summary>The process of one invocation and what it writes.</summary>
internal sealed class FunctionProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Process _process;
    private readonly StringBuilder _log = new();

    private FunctionProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += Collect;
        _process.ErrorDataReceived += Collect;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Exited = WaitAsync();
    }

    /// <summary>Ends with the process, with its exit code.</summary>
    public Task<int> Exited { get; }

    public static FunctionProcess Start(
        PendingInvocation turn,
        RuntimeOptions options,
        string secretsEndpoint)
    {
        var function = turn.Function;
        var assembly = Path.Combine(function.CodeFolder, $"{function.Handler}.dll");
        if (!File.Exists(assembly))
        {
            throw new CloudException($"Function '{function.Name}' cannot run: its handler is "
                + $"'{function.Handler}', but '{assembly}' does not exist. Build the tier again: it "
                + "publishes the function's files.");
        }

        var start = new ProcessStartInfo(Environment.ProcessPath!, [assembly])
        {
            WorkingDirectory = function.CodeFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A test host or an apphost is not the command that runs assemblies.
        if (Path.GetFileNameWithoutExtension(start.FileName) != "dotnet")
            start.FileName = "dotnet";
        LambdaEnvironment.Apply(start.Environment, turn, options, secretsEndpoint);
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return new FunctionProcess(process);
    }

    /// <summary>Ends the process if it still runs, and returns everything it wrote.</summary>
    public async Task<string> StopAsync()
    {
        // A runtime that is killed leaves its diagnostic sockets among the temporary files.
        if (!Exited.IsCompleted)
            UnixSignal.Terminate(_process.Id);
        await Task.WhenAny(Exited, Task.Delay(Patience));
        _process.Kill(entireProcessTree: true);
        await Exited;
        lock (_log)
            return _log.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
    }

    private async Task<int> WaitAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    private void Collect(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is null)
            return;
        lock (_log)
            _log.AppendLine(line.Data);
    }
}
