using System.Diagnostics;

namespace SmokeTesting;

/// <summary>
/// Names, rules and permissions that a deployment has just created may not take effect yet. A run may wait
/// for them, for as long from its start as its request says. Between deployments it does not wait, because a
/// retry would hide a failure.
/// </summary>
internal sealed class Settling(TimeSpan limit, CancellationToken runEnds)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>Repeats a step until what it needs is there, or the time for that is over.</summary>
    /// <param name="step">Throws <see cref="NotYetException"/> when a retry may help.</param>
    /// <param name="beforeRetry">What to do before the next try.</param>
    public async Task<T> RetryAsync<T>(Func<Task<T>> step, Func<Task>? beforeRetry = null)
    {
        while (true)
        {
            try
            {
                return await step();
            }
            catch (NotYetException)
            {
                if (!await WaitAsync())
                    throw;
            }

            if (beforeRetry is not null)
                await beforeRetry();
        }
    }

    // False when the run ends before there is another answer to be had: what is known then is the cause.
    private async Task<bool> WaitAsync()
    {
        if (Stopwatch.GetElapsedTime(_start) >= limit)
            return false;
        try
        {
            await Task.Delay(Pause, runEnds);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
