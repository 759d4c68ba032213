using System.Diagnostics;

namespace SmokeTesting;

/// <summary>
/// Names, rules and permissions that a deployment made a moment ago may not count yet. A run may wait for
/// them, for as long from its start as its request says: not at all between deployments, when to try again
/// would hide a failure.
/// </summary>
internal sealed class Settling(TimeSpan limit, CancellationToken runEnds)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>Takes a step until what it needs is there, or the time for that is over.</summary>
    /// <param name="step">Throws <see cref="NotYetException"/> when that may be what is wrong.</param>
    /// <param name="again">What to do before the next try.</param>
    public async Task<T> TryAsync<T>(Func<Task<T>> step, Func<Task>? again = null)
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

            if (again is not null)
                await again();
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
