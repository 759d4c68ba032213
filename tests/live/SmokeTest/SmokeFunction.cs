using System.Diagnostics;
using System.Text;
using Live.Testing;

namespace Live.SmokeTest;

/// <summary>A process of the smoke test's own binary.</summary>
internal sealed class SmokeFunction : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(50);

    private readonly Process _process;
    private readonly CancellationTokenSource _ends = new(Patience);
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    private SmokeFunction(Process process)
    {
        _process = process;
        Id = process.Id;
        _output = process.StandardOutput.ReadToEndAsync(_ends.Token);
        _errors = process.StandardError.ReadToEndAsync(_ends.Token);
    }

    public int Id { get; }

    public static SmokeFunction Start(ProcessStartInfo start) => new(Process.Start(start)!);

    public Task<FunctionAnswer> InvokeAsync(LambdaHost lambda, string request) =>
        lambda.InvokeAsync(Encoding.UTF8.GetBytes(request), _ends.Token);

    /// <summary>Ends the process; what it wrote goes with its last answer.</summary>
    public async Task<SmokeResult> EndAsync(FunctionAnswer answer)
    {
        _process.Kill();
        return new SmokeResult(answer, await _output, await _errors);
    }

    public async ValueTask DisposeAsync()
    {
        if (_ends.IsCancellationRequested)
            return;
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        await _ends.CancelAsync();
        _process.Dispose();
    }
}
