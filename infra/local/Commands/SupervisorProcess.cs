using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CachingTier.Local.Protocol;
using CachingTier.Local.Supervision;

namespace CachingTier.Local.Commands;

/// <summary>
/// A supervisor as seen by the command that starts it: it ends when this is disposed, unless it is kept.
/// </summary>
internal sealed class SupervisorProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly Process _process;
    private readonly Task<string> _errors;
    private bool _kept;

    private SupervisorProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    public static SupervisorProcess Start(
        CommandContext context,
        string fingerprint,
        int? owner,
        ImmutableArray<string> made)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            WorkingDirectory = context.ProjectFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            typeof(SupervisorProcess).Assembly.Location, "supervise", "--stack", context.Stack,
            "--state", context.State.Path, "--fingerprint", fingerprint,
            .. owner is { } pid ? (string[])["--owner", pid.ToString(CultureInfo.InvariantCulture)] : [],
            .. made.SelectMany(folder => (string[])["--made", folder]),
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return new SupervisorProcess(Process.Start(start)!);
    }

    /// <summary>Its messages, until it is ready, has failed or has ended.</summary>
    public async IAsyncEnumerable<SupervisorMessage> ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            var message = JsonSerializer.Deserialize(line, ProtocolJson.Default.SupervisorMessage)!;
            yield return message;
            if (message.Kind == SupervisorMessageKind.Ready)
                yield break;
        }

        await _process.WaitForExitAsync();
    }

    /// <summary>What it wrote to its error output before it ended.</summary>
    public async Task<string> ErrorsAsync()
    {
        await _process.WaitForExitAsync();
        return (await _errors).Trim();
    }

    /// <summary>Lets go of the tier: from now on only down ends it.</summary>
    public async Task KeepAsync()
    {
        await _process.StandardInput.WriteLineAsync(Supervisor.Keep);
        await _process.StandardInput.FlushAsync();
        _kept = true;
    }

    public async ValueTask DisposeAsync()
    {
        // A supervisor that is not kept stops at the end of its input.
        _process.StandardInput.Close();
        if (!_kept)
            await EndAsync();
        _process.Dispose();
    }

    private async Task EndAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            // The engines' own guard ends them when their supervisor is gone.
            _process.Kill();
        }
    }
}
