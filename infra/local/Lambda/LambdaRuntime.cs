using System.Diagnostics;
using System.Text.Json.Nodes;

namespace CachingTier.Local.Lambda;

/// <summary>Runs functions as Lambda's managed runtime does, each invocation in a cold process.</summary>
internal sealed class LambdaRuntime(LambdaRuntimeApi api, RuntimeOptions options)
{
    /// <summary>What Lambda gives a function until it asks for its first event.</summary>
    public static readonly TimeSpan InitLimit = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan RestLimit = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _one = new(1, 1);

    public async Task<InvocationResult> InvokeAsync(
        LambdaFunction function, string payload, string secretsEndpoint, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var turn = new PendingInvocation(function, payload);
            api.Begin(turn);
            return await RunAsync(turn, secretsEndpoint, cancellationToken);
        }
        finally
        {
            api.End();
            _one.Release();
        }
    }

    private async Task<InvocationResult> RunAsync(
        PendingInvocation turn,
        string secretsEndpoint,
        CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        await using var process = FunctionProcess.Start(turn, options, secretsEndpoint);
        using var limits = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ended = process.Exited;

        var init = Task.Delay(InitLimit, limits.Token);
        var first = await Task.WhenAny(turn.Started, turn.Outcome, ended, init);
        cancellationToken.ThrowIfCancellationRequested();
        if (first == turn.Started)
        {
            var timeout = Task.Delay(turn.Function.Timeout, limits.Token);
            first = await Task.WhenAny(turn.Outcome, ended, timeout);
            cancellationToken.ThrowIfCancellationRequested();
            if (first == timeout)
            {
                turn.TryFail("Unhandled", Error("Sandbox.Timedout",
                    $"RequestId: {turn.RequestId} Error: Task timed out after "
                    + $"{turn.Function.Timeout.TotalSeconds:0.00} seconds"));
            }
        }
        else if (first == init)
        {
            turn.TryFail("Init", Error("Sandbox.Timedout",
                $"Init of {turn.Function.Name} did not end within {InitLimit.TotalSeconds:0} seconds"));
        }

        if (first == ended)
        {
            // An answer sent just before the end may still be on its way.
            await Task.WhenAny(turn.Outcome, Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken));
            turn.TryFail("Unhandled", Error("Runtime.ExitError",
                $"RequestId: {turn.RequestId} Error: Runtime exited with error: exit status {await ended}"));
        }

        await limits.CancelAsync();
        var (error, payload) = await turn.Outcome;
        // A function may still write after its answer; Lambda stops it when it asks for the next event.
        if (first == turn.Outcome)
        {
            await Task.WhenAny(
            turn.Resting,
            ended,
            Task.Delay(RestLimit, cancellationToken));
        }

        var log = await process.StopAsync();
        return new InvocationResult(error, payload, log, watch.Elapsed);
    }

    private static string Error(string type, string message) =>
        new JsonObject { ["errorType"] = type, ["errorMessage"] = message }.ToJsonString();
}
